package nl.veiligwonen.platform.domain.term;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/** The generally recognised holidays (algemeen erkende feestdagen), and Good Friday, which equals them. */
public enum Holiday {
    NEW_YEARS_DAY("Nieuwjaarsdag", "Algemene termijnenwet 3(1)"),
    GOOD_FRIDAY("Goede Vrijdag", "Algemene termijnenwet 3(2)"),
    EASTER_MONDAY("Tweede Paasdag", "Algemene termijnenwet 3(1)"),
    KINGS_DAY("Koningsdag", "Algemene termijnenwet 3(1)"),
    LIBERATION_DAY("Bevrijdingsdag", "Algemene termijnenwet 3(1)"),
    ASCENSION_DAY("Hemelvaartsdag", "Algemene termijnenwet 3(1)"),
    WHIT_MONDAY("Tweede Pinksterdag", "Algemene termijnenwet 3(1)"),
    CHRISTMAS_DAY("Eerste Kerstdag", "Algemene termijnenwet 3(1)"),
    SECOND_CHRISTMAS_DAY("Tweede Kerstdag", "Algemene termijnenwet 3(1)");

    /** The first year in which the birthday was celebrated by today's custom. */
    static final int FIRST_YEAR = 1980;

    private static final int FIRST_YEAR_OF_THE_KING = 2014;

    private final String dutchName;
    private final String source;

    Holiday(String dutchName, String source) {
        this.dutchName = dutchName;
        this.source = source;
    }

    /** How people call it. */
    public String dutchName() {
        return dutchName;
    }

    /** The article that makes it a holiday. */
    public String source() {
        return source;
    }

    /**
     * The day on which it falls.
     *
     * @throws IllegalArgumentException for a year before 1980, when the birthday moved by another custom
     */
    public LocalDate in(int year) {
        if (year < FIRST_YEAR) {
            throw new IllegalArgumentException("Holidays are known from " + FIRST_YEAR + " on");
        }
        return switch (this) {
            case NEW_YEARS_DAY -> LocalDate.of(year, Month.JANUARY, 1);
            case GOOD_FRIDAY -> Easter.sunday(year).minusDays(2);
            case EASTER_MONDAY -> Easter.sunday(year).plusDays(1);
            case KINGS_DAY -> celebrationOfTheBirthday(year);
            case LIBERATION_DAY -> LocalDate.of(year, Month.MAY, 5);
            case ASCENSION_DAY -> Easter.sunday(year).plusDays(39);
            case WHIT_MONDAY -> Easter.sunday(year).plusDays(50);
            case CHRISTMAS_DAY -> LocalDate.of(year, Month.DECEMBER, 25);
            case SECOND_CHRISTMAS_DAY -> LocalDate.of(year, Month.DECEMBER, 26);
        };
    }

    /** 27 April, and before the present king 30 April; the Saturday before if that is a Sunday. */
    private static LocalDate celebrationOfTheBirthday(int year) {
        LocalDate birthday = LocalDate.of(year, Month.APRIL, year < FIRST_YEAR_OF_THE_KING ? 30 : 27);
        return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
    }
}
