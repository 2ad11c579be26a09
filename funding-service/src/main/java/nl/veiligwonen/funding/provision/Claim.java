package nl.veiligwonen.funding.provision;

import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.Refusal;

/** What an employer can claim from the ministry for a provision, or why he can't yet. */
public sealed interface Claim {

    /** The claim. */
    record Amount(OrganisationId organisation, EuroCents amount) implements Claim {}

    /** There is no claim yet. */
    record NotReady(Refusal refusal) implements Claim {}

    /** What can be asked for before the measures are delivered: their estimates, once all have been ordered (Awb 4:29). */
    static Claim onEstimate(Provision provision) {
        return switch (provision) {
            case Provision.NotAdvised _ -> new NotReady(ProvisionRefusal.NOT_ADVISED);
            case Provision.AwaitingAdoption _ -> new NotReady(ProvisionRefusal.NOT_ADOPTED);
            case Provision.Adopted adopted ->
                adopted.allOrdered()
                        ? new Amount(adopted.organisation(), adopted.estimatedCost())
                        : new NotReady(ProvisionRefusal.NOT_ALL_ORDERED);
        };
    }

    /** What has really been spent, once it has been declared for all measures (Awb 4:45). */
    static Claim onDeclaredCost(Provision provision) {
        return switch (provision) {
            case Provision.NotAdvised _ -> new NotReady(ProvisionRefusal.NOT_ADVISED);
            case Provision.AwaitingAdoption _ -> new NotReady(ProvisionRefusal.NOT_ADOPTED);
            case Provision.Adopted adopted ->
                adopted.allDeclared()
                        ? new Amount(adopted.organisation(), adopted.declaredCost())
                        : new NotReady(ProvisionRefusal.NOT_ALL_DECLARED);
        };
    }
}
