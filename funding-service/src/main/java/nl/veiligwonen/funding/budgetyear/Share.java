package nl.veiligwonen.funding.budgetyear;

import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;

/** What an organisation can be granted from a year that is distributed in equal shares (aandeel). */
public record Share(OrganisationId organisation, EuroCents amountCents) {}
