package nl.veiligwonen.funding.api.audit;

import jakarta.ws.rs.QueryParam;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.ledger.Account;
import nl.veiligwonen.platform.service.search.Conditions;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which lines of the books are asked for: a {@code @BeanParam @Valid}. */
public class PostingFilter {

    @QueryParam("account")
    @Parameter(description = "Only what was posted to this account (grootboekrekening).")
    @Nullable Account account;

    @QueryParam("organisation")
    @Parameter(description = "Only what concerns this organisation, by TOOI code.")
    @Nullable OrganisationId organisation;

    @QueryParam("caseId")
    @Parameter(description = "Only what concerns this case (dossier).")
    @Nullable CaseId caseId;

    void addTo(Conditions conditions) {
        if (account != null) {
            conditions.and("account = :account", "account", account);
        }
        if (organisation != null) {
            conditions.and("organisation = :organisation", "organisation", organisation.code());
        }
        if (caseId != null) {
            conditions.and("caseId = :caseId", "caseId", caseId.value());
        }
    }
}
