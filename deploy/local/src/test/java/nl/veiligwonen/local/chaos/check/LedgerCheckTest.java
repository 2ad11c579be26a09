package nl.veiligwonen.local.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import nl.veiligwonen.local.chaos.check.Evidence.Line;
import nl.veiligwonen.local.chaos.check.Evidence.Posting;
import nl.veiligwonen.local.chaos.check.Evidence.Totals;
import nl.veiligwonen.local.chaos.load.Answer;
import nl.veiligwonen.local.chaos.load.What;
import org.junit.jupiter.api.Test;

/** A check that finds nothing is worth something if it finds what is wrong. */
class LedgerCheckTest {

    private final SmallYear year = new SmallYear();

    @Test
    void nothing_is_found_in_a_ledger_that_is_right() {
        assertThat(year.judged().broken()).isEmpty();
        assertThat(year.judged().happened())
                .containsEntry("ContributionGranted", 2L)
                .doesNotContainKey("BudgetYearOpened");
    }

    @Test
    void an_answer_of_which_the_journal_knows_nothing_is_found() {
        year.events.removeLast();

        finds(
                "What was answered is in the journal once",
                "answered but not in the journal: PaymentConfirmed as VW2026-8 on 2026-12-01");
    }

    @Test
    void an_answer_that_says_something_else_than_the_journal_is_found() {
        Answer told = year.answers.getFirst();
        year.answers.set(0, new Answer(told.request(), 200, told.body().replace("600}", "599}")));

        finds("What was answered is in the journal once", "ContributionGranted of " + SmallYear.PAID + ": 599 of 600");
    }

    @Test
    void what_is_done_twice_is_found() {
        year.happen("once more", "PaymentInstructed", """
                {"caseId": "%s", "organisation": "gm0344", "amountCents": 500}""".formatted(SmallYear.PAID));

        finds("What was answered is in the journal once", "in the journal but not answered: PaymentInstructed");
    }

    @Test
    void what_the_bank_tells_again_is_no_news() {
        Answer report = year.answers.getLast();
        year.told(What.BANK_REPORT, "the same report", "2026", report.request().body(), "{}");

        assertThat(year.judged().broken()).isEmpty();
    }

    @Test
    void another_answer_to_a_repeated_request_is_found() {
        year.told(What.INSTRUCTION, "instruction", SmallYear.PAID, "{}", "{\"determinedCents\": 499}");

        finds("Who sent a request again under its key got the first answer", "under instruction, later: 200");
    }

    @Test
    void a_refusal_of_what_was_done_before_is_found() {
        Answer first = year.answers.getFirst();
        year.answers.add(new Answer(first.request(), 409, "{\"code\": \"contribution-already-granted\"}"));

        finds("Who sent a request again under its key got the first answer", "contribution-already-granted");
    }

    @Test
    void an_answer_that_asks_to_send_it_again_is_no_other_answer() {
        Answer first = year.answers.getFirst();
        year.answers.add(new Answer(first.request(), 503, "{\"code\": \"service-unavailable\"}"));
        year.answers.add(new Answer(first.request(), 409, "{\"code\": \"concurrent-change\"}"));

        assertThat(year.judged().broken()).isEmpty();
    }

    @Test
    void a_fault_of_the_service_is_found_and_a_request_that_never_got_an_answer() {
        Answer first = year.answers.getFirst();
        year.answers.set(0, new Answer(first.request(), 500, "{\"code\": \"internal-error\"}"));

        finds("Every answer is one that the API promises", "500 internal-error");
        finds("Every request was answered in the end", "request 1");
    }

    @Test
    void an_event_that_is_missing_from_a_stream_is_found() {
        year.events.remove(2);

        finds("The events of each stream are followed as 1, 2, 3", "event 4 of BudgetYear 2026");
    }

    @Test
    void a_ceiling_that_was_passed_is_found() {
        year.changeEvent(1, payload -> payload.replace("\"ceilingCents\": 1000", "\"ceilingCents\": 999"));

        finds("After every event, what is committed is within the ceiling", "event 5 of BudgetYear 2026");
    }

    @Test
    void more_that_was_determined_than_granted_is_found() {
        year.changeEvent(4, payload -> payload.replace("\"amountCents\": 500", "\"amountCents\": 601"));

        finds("After every event, no more is paid than determined", "event 4 of BudgetYear 2026");
    }

    @Test
    void an_event_that_says_that_something_else_is_left_is_found() {
        year.changeEvent(5, payload -> payload.replace("\"leftCents\": 0", "\"leftCents\": 1"));

        finds("Every decision says what the year has left", "but 0 is left");
    }

    @Test
    void who_waits_and_is_passed_over_is_found() {
        year.events.remove(4);

        finds("What comes free goes to those who wait", "[" + SmallYear.GRANTED_LATER + "] should be granted, [] are");
    }

    @Test
    void an_entry_that_lost_a_line_is_found() {
        year.postings.removeIf(
                posting -> posting.entry() == 9 && posting.account().equals("PAID"));

        finds("Every entry balances, in each book", "entry 9 in cash by -500");
        finds("The ledger is what the events post", "due but not in the ledger");
        finds("By organisation, the events, the ledger and the list", "by events but not by ledger: gm0344");
    }

    @Test
    void an_entry_of_another_organisation_is_found() {
        year.postings.replaceAll(posting -> posting.entry() == 2
                ? new Posting(posting.entry(), posting.account(), posting.caseId(), "pv26", posting.cents())
                : posting);

        finds("By organisation, the events, the ledger and the list", "by ledger but not by events: pv26");
    }

    @Test
    void a_row_of_a_list_that_was_changed_by_hand_is_found() {
        year.contributions.set(0, new Line(SmallYear.PAID, "gm0344", "PAID", 600, 600, 500, 499));

        finds("The list of contributions is what the events come to", "paidCents=499");
        finds("By organisation, the events, the ledger and the list", "by list but not by events");
    }

    @Test
    void totals_that_differ_from_the_organisations_are_found() {
        year.totals = new Totals(1_000, 1_001, 500, 500, 0);

        finds("The organisations together come to what the API says", "by the API but not by organisation");
    }

    @Test
    void books_and_provisions_that_are_behind_are_found() {
        year.bookVersion -= 1;
        year.provisions.add("a case that nobody knows 1");

        finds("The books have been written up to the last event", "up to entry 8 of 9");
        finds("The list of provisions has each at its last event", "a case that nobody knows 1");
    }

    @Test
    void a_contribution_that_is_paid_twice_is_found() {
        year.happen("second", "PaymentReleased", """
                {"caseId": "%s", "amountCents": 500, "batch": 1, "endToEndId": "VW2026-8"}""".formatted(SmallYear.PAID));

        finds("Every payment that goes to the bank has an identification of its own", "VW2026-8");
        finds("Every batch has the next number", "batch 1 of 2 payments of 1000");
        finds("No payment is under way or paid while another", "though another is under way or paid");
    }

    @Test
    void an_event_that_was_published_twice_or_not_at_all_is_found() {
        PublishedRecord last = year.records.removeLast();
        finds("Every event that the world is told of is on the topic once", "in the journal but not on the topic");

        year.records.add(last);
        year.records.add(last);
        finds("Every event that the world is told of is on the topic once", "on the topic but not in the journal");
    }

    @Test
    void events_that_were_published_in_another_order_are_found() {
        year.records.addFirst(year.records.removeLast());

        finds("What is told of a case or a year is told in the order of the journal", SmallYear.PAID);
    }

    @Test
    void an_event_that_was_published_with_another_amount_is_found() {
        PublishedRecord last = year.records.removeLast();
        year.records.add(new PublishedRecord(
                last.id(), last.type(), last.key(), last.data().replace("500", "50")));

        finds("What is told is what is stored", "event 9 of BudgetYear 2026");
    }

    private void finds(String rule, String breach) {
        assertThat(year.judged().broken())
                .filteredOn(verdict -> verdict.rule().startsWith(rule))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.breaches())
                        .anySatisfy(found -> assertThat(found).contains(breach)));
    }
}
