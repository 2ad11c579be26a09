package nl.veiligwonen.funding.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.access.FundingPolicies;
import nl.veiligwonen.funding.api.BankAccountDetails.HeldAccountDetails;
import nl.veiligwonen.funding.bankaccount.BankAccount;
import nl.veiligwonen.funding.bankaccount.BankAccount.NotRegistered;
import nl.veiligwonen.funding.bankaccount.BankAccount.Registered;
import nl.veiligwonen.funding.bankaccount.BankAccountCommand;
import nl.veiligwonen.funding.bankaccount.BankAccountEvent;
import nl.veiligwonen.funding.bankaccount.HeldAccount;
import nl.veiligwonen.funding.overview.BankAccountOverview;
import nl.veiligwonen.platform.entity.Entities;
import nl.veiligwonen.platform.entity.EntityType;
import nl.veiligwonen.platform.service.CallerOccasion;
import nl.veiligwonen.platform.service.access.Access;
import nl.veiligwonen.platform.service.history.CaseHistory;
import nl.veiligwonen.platform.service.history.HistoryEntry;
import nl.veiligwonen.platform.web.Answers;
import nl.veiligwonen.platform.web.Page;
import nl.veiligwonen.platform.web.PageRequest;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.ProblemException;
import nl.veiligwonen.platform.web.Versions;
import nl.veiligwonen.platform.web.access.ObjectFacts;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The bank accounts as a caller meets them, and the one to pay to. */
@ApplicationScoped
public class BankAccounts {

    private final Entities entities;
    private final EntityType<BankAccount, BankAccountCommand, BankAccountEvent> bankAccount;
    private final CaseHistory history;
    private final Access access;
    private final CallerOccasion occasion;

    @Inject
    public BankAccounts(
            Entities entities,
            EntityType<BankAccount, BankAccountCommand, BankAccountEvent> bankAccount,
            CaseHistory history,
            Access access,
            CallerOccasion occasion) {
        this.entities = entities;
        this.bankAccount = bankAccount;
        this.history = history;
        this.access = access;
        this.occasion = occasion;
    }

    /** The account to which an organisation can be paid, always as of now; empty if none is verified, or it is blocked. */
    public Optional<HeldAccount> verifiedOf(OrganisationId organisation) {
        return entities.find(bankAccount, organisation.code())
                .flatMap(found -> found.state().verified());
    }

    /**
     * The account of an organisation as the answer to who asks for it.
     *
     * @throws ProblemException 404 if none was ever registered, or it is not the caller's to see
     */
    RestResponse<BankAccountDetails> show(String organisation) {
        return visible(organisation)
                .flatMap(id -> entities.find(bankAccount, id.code()))
                .flatMap(found -> answer(found.state(), found.version()))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    /**
     * What happened to the account of an organisation.
     *
     * @throws ProblemException 404 if nothing did, or it is not the caller's to see
     */
    Page<HistoryEntry> history(String organisation, PageRequest page) {
        return visible(organisation)
                .map(id -> history.page(bankAccount, id.code(), page))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    /**
     * Lets the caller ask something of the account of an organisation.
     *
     * @return the account as it is after that
     */
    RestResponse<BankAccountDetails> ask(
            OrganisationId organisation, BankAccountCommand command, @Nullable String ifMatch) {
        var outcome =
                entities.handle(bankAccount, organisation.code(), command, occasion.now(), Versions.expected(ifMatch));
        return answer(outcome.state(), outcome.version()).orElseThrow();
    }

    /** Lets the caller ask something of the account of an organisation, at whatever version it is. */
    void change(OrganisationId organisation, BankAccountCommand command) {
        entities.handle(bankAccount, organisation.code(), command, occasion.now());
    }

    /** What decides who may see it. */
    private static ObjectFacts facts(OrganisationId organisation) {
        return ObjectFacts.of(organisation.code(), organisation);
    }

    private Optional<OrganisationId> visible(String organisation) {
        try {
            OrganisationId id = OrganisationId.of(organisation);
            return Optional.of(access.permitted(Optional.of(id), BankAccounts::facts));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    private Optional<RestResponse<BankAccountDetails>> answer(BankAccount state, long version) {
        return switch (state) {
            case NotRegistered _ -> Optional.empty();
            case Registered known ->
                Optional.of(Answers.ok(
                        BankAccountDetails.of(known, account -> shown(account, known.organisation())), version));
        };
    }

    /** The whole number is only for the two who must look at it. */
    private HeldAccountDetails shown(HeldAccount account, OrganisationId organisation) {
        ObjectFacts facts = facts(organisation);
        return new HeldAccountDetails(
                account.iban().masked(),
                access.mayAlso(FundingPolicies.WHOLE_ACCOUNT_NUMBER, facts)
                        ? account.iban().value()
                        : null,
                account.holder(),
                access.mayAlso(FundingPolicies.OTHERS_WITH_ACCOUNT, facts)
                        ? BankAccountOverview.othersWith(account.iban(), organisation)
                        : null);
    }
}
