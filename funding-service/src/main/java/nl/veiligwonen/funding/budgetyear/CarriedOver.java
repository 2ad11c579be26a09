package nl.veiligwonen.funding.budgetyear;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Actor;

/**
 * What is open when a year is closed, and goes on in the next (overlopende verplichtingen en vorderingen).
 *
 * @param obligations the contributions that were granted and not paid, in the order of their entries
 * @param claims the claims of which something is still to come back, in the order of their entries
 */
public record CarriedOver(List<Obligation> obligations, List<OpenClaim> claims) {

    public CarriedOver {
        obligations = List.copyOf(obligations);
        claims = List.copyOf(claims);
    }

    /**
     * A contribution that is still to be paid, wholly or in part.
     *
     * @param grantedCents what can still be paid of the grant: what was released or set off in the year that is closed
     *     does not come back
     * @param determination what is still to be paid; empty if it is still to be determined
     */
    public record Obligation(
            CaseId caseId,
            OrganisationId organisation,
            EuroCents requestedCents,
            EuroCents grantedCents,
            EntryReference grantedIn,
            Optional<Determination> determination) {

        /** What is still to be paid of it. */
        public EuroCents openCents() {
            return determination.map(Determination::amountCents).orElse(grantedCents);
        }
    }

    /**
     * How it was determined.
     *
     * @param suspendedUntil the last day of the suspension of its payment; empty if that is not suspended
     * @param noSuspensionAfter the last day of any suspension of its payment; empty if that never was
     */
    public record Determination(
            EuroCents amountCents,
            Optional<Actor> determinedBy,
            EntryReference determinedIn,
            Optional<LocalDate> suspendedUntil,
            Optional<LocalDate> noSuspensionAfter) {}

    /** A claim of which something is still to come back. */
    public record OpenClaim(CaseId caseId, OrganisationId organisation, EntryReference paidIn, EuroCents openCents) {}

    /** What is still to be paid in all. */
    public EuroCents obligationsCents() {
        return EuroCents.sum(obligations.stream().map(Obligation::openCents).toList());
    }

    /** What is still to come back in all. */
    public EuroCents claimsCents() {
        return EuroCents.sum(claims.stream().map(OpenClaim::openCents).toList());
    }
}
