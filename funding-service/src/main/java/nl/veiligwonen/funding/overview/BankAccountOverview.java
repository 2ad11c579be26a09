package nl.veiligwonen.funding.overview;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.bankaccount.BankAccount.Use;
import nl.veiligwonen.funding.payment.Iban;
import nl.veiligwonen.platform.service.search.Conditions;
import nl.veiligwonen.platform.web.Cursor;
import nl.veiligwonen.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** The bank account of an organisation as a line of a list. */
@Entity
@Table(name = "bank_account")
public class BankAccountOverview extends PanacheEntityBase {

    /** Whether there is an account to pay to. */
    public enum Standing {
        /** None has been verified. */
        NONE,
        /** There is one. */
        VERIFIED,
        /** There was one, and nothing may be paid to it. */
        BLOCKED;

        /** The standing of an account that was registered. */
        public static Standing of(Use use) {
            return switch (use) {
                case Use.None _ -> NONE;
                case Use.Verified _ -> VERIFIED;
                case Use.Blocked _ -> BLOCKED;
            };
        }
    }

    /** TOOI code. */
    @Id
    public String organisation;

    @Enumerated(EnumType.STRING)
    public Standing standing;

    /** Of the account that is in use, or was before it was blocked. */
    public @Nullable String iban;

    public @Nullable String holder;

    /** Whether an account waits for verification. */
    public boolean waiting;

    /** Of the account that waits. */
    @Column(name = "waiting_iban")
    public @Nullable String waitingIban;

    @Column(name = "waiting_holder")
    public @Nullable String waitingHolder;

    @Column(name = "updated_at")
    public Instant updatedAt;

    public long version;

    /**
     * A page of the accounts, in the order of the codes of the organisations.
     *
     * @param waiting whether one waits for verification; empty for all
     * @return up to {@link PageRequest#fetch()} lines
     */
    public static List<BankAccountOverview> byOrganisation(
            Optional<Standing> standing, Optional<Boolean> waiting, PageRequest page) {
        Conditions conditions = new Conditions().equal("standing", standing).equal("waiting", waiting);
        page.after().ifPresent(last -> conditions.and("organisation > :last", "last", last.key(0)));
        return BankAccountOverview.<BankAccountOverview>find(
                        conditions + " order by organisation", conditions.parameters())
                .range(0, page.fetch() - 1)
                .list();
    }

    /** The place of this line in {@link #byOrganisation}. */
    public Cursor cursor() {
        return Cursor.after(organisation);
    }

    /** Which other organisations have this account, verified or waiting. */
    public static List<OrganisationId> othersWith(Iban iban, OrganisationId organisation) {
        return BankAccountOverview.<BankAccountOverview>list(
                        "organisation <> ?1 and (iban = ?2 or waitingIban = ?2) order by organisation",
                        organisation.code(),
                        iban.value())
                .stream()
                .map(row -> OrganisationId.of(row.organisation))
                .toList();
    }
}
