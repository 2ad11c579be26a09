package nl.veiligwonen.platform.domain.term;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the part of {@code docs/terms.md} that lists terms, grounds, free days and penalties. */
final class TermsReference {

    private static final int FIRST_YEAR = 2024;
    private static final int LAST_YEAR = 2030;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

    private final StringBuilder page = new StringBuilder();

    private TermsReference() {}

    static String write() {
        var reference = new TermsReference();
        reference.terms();
        reference.suspensions();
        reference.freeDays();
        reference.penalties();
        return reference.page.toString();
    }

    private void terms() {
        line("## Terms of the law");
        line("");
        row("term", "Dutch", "length", "begins the day after", "what it is for", "free days extend it", "article");
        row("---", "---", "---", "---", "---", "---", "---");
        for (StatutoryTerm term : StatutoryTerm.values()) {
            row(
                    "`" + term.code() + "`",
                    term.dutchName(),
                    term.term().toString(),
                    term.countedFrom(),
                    term.meaning(),
                    term.isExtendedByFreeDays() ? "yes" : "no",
                    term.source());
        }
        line("");
    }

    private void suspensions() {
        line("## What suspends a term");
        line("");
        row("ground", "Dutch", "article");
        row("---", "---", "---");
        for (SuspensionGround ground : SuspensionGround.values()) {
            row("`" + ground + "`", ground.dutchName(), ground.source());
        }
        line("");
    }

    private void freeDays() {
        List<Integer> years =
                IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).boxed().toList();
        line("## Free days");
        line("");
        line("Saturdays, Sundays, and:");
        line("");
        row(cells("holiday", "source", years.stream().map(String::valueOf)));
        row(cells("---", "---", years.stream().map(_ -> "---")));
        for (Holiday holiday : Holiday.values()) {
            row(cells(holiday.dutchName(), holiday.source(), years.stream().map(year -> DAY.format(holiday.in(year)))));
        }
        line("");
        line("Equated with a holiday by decree (Algemene termijnenwet 3(3)):");
        line("");
        row("day", "decree");
        row("---", "---");
        EquatedDay.BY_DECREE.forEach(equated -> row(equated.day() + ", " + weekday(equated.day()), equated.decree()));
        line("");
    }

    private void penalties() {
        line("## Penalty for a late decision");
        line("");
        row("notice received from", "day 1-14", "day 15-28", "day 29-42", "at most", "source");
        row("---", "---", "---", "---", "---", "---");
        for (PenaltyRates rates : PenaltyRates.OVER_TIME) {
            row(
                    rates.since().toString(),
                    rates.first().toString(),
                    rates.second().toString(),
                    rates.third().toString(),
                    rates.maximum().toString(),
                    rates.source());
        }
    }

    private static String weekday(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE", Locale.UK).format(day);
    }

    private static String[] cells(String first, String second, Stream<String> others) {
        return Stream.concat(Stream.of(first, second), others).toArray(String[]::new);
    }

    private void row(String... cells) {
        line(Stream.of(cells).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
