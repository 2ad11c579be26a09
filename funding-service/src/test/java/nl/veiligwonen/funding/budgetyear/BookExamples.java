package nl.veiligwonen.funding.budgetyear;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.BudgetYearOpened;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionDetermined;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.ContributionGranted;
import nl.veiligwonen.funding.budgetyear.BudgetYearEvent.PaymentConfirmed;
import nl.veiligwonen.platform.domain.Actor;

/** Entries of a usual year, as the tests write them. Amounts in cents. */
public final class BookExamples {

    /** The account of the ministry. */
    public static final DebtorSnapshot MINISTRY =
            new DebtorSnapshot("Ministerie", "NL69TEST0000000001", Optional.empty());

    /** The account of an organisation. */
    public static final BankAccountSnapshot EMPLOYER = new BankAccountSnapshot("Gemeente", "NL23TEST0000000344");

    private BookExamples() {}

    /** In the usual way, with as much cash as the ceiling. */
    public static BudgetYearOpened opened(int year, EuroCents ceiling) {
        return new BudgetYearOpened(year, ceiling, ceiling, DistributionRules.USUAL, List.of());
    }

    public static ContributionGranted granted(
            int year, CaseId caseId, OrganisationId organisation, long amount, long committed, long left) {
        return new ContributionGranted(
                year,
                caseId,
                organisation,
                EuroCents.of(amount),
                EuroCents.of(amount),
                Source.CEILING,
                EuroCents.of(committed),
                EuroCents.of(left));
    }

    public static ContributionDetermined determined(
            int year, CaseId caseId, OrganisationId organisation, long amount, long released, long left, Actor by) {
        return new ContributionDetermined(
                year,
                caseId,
                organisation,
                EuroCents.of(amount),
                EuroCents.of(released),
                Source.CEILING,
                EuroCents.of(left),
                Optional.of(by));
    }

    public static PaymentConfirmed confirmed(
            int year, CaseId caseId, OrganisationId organisation, long amount, Actor by, String payment, LocalDate on) {
        return new PaymentConfirmed(
                year, caseId, organisation, EuroCents.of(amount), by, Optional.of(payment), Optional.of(on));
    }

    /** As it was before payments were released in batches. */
    public static PaymentConfirmed confirmedByHand(
            int year, CaseId caseId, OrganisationId organisation, long amount, Actor by) {
        return new PaymentConfirmed(
                year, caseId, organisation, EuroCents.of(amount), by, Optional.empty(), Optional.empty());
    }
}
