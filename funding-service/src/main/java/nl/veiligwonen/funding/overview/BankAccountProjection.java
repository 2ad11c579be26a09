package nl.veiligwonen.funding.overview;

import jakarta.enterprise.context.ApplicationScoped;
import nl.veiligwonen.funding.bankaccount.BankAccountEvent;
import nl.veiligwonen.funding.bankaccount.BankAccountEvent.BankAccountBlocked;
import nl.veiligwonen.funding.bankaccount.BankAccountEvent.BankAccountRegistered;
import nl.veiligwonen.funding.bankaccount.BankAccountEvent.BankAccountRejected;
import nl.veiligwonen.funding.bankaccount.BankAccountEvent.BankAccountVerified;
import nl.veiligwonen.funding.overview.BankAccountOverview.Standing;
import nl.veiligwonen.platform.journal.RecordedEvent;
import nl.veiligwonen.platform.readmodel.Projection;

/** Keeps the list of bank accounts. */
@ApplicationScoped
public class BankAccountProjection implements Projection {

    @Override
    public void project(RecordedEvent recorded) {
        if (recorded.event() instanceof BankAccountEvent event) {
            BankAccountOverview row = BankAccountOverview.<BankAccountOverview>findByIdOptional(
                            event.organisation().code())
                    .orElseGet(() -> newRow(event));
            apply(event, row);
            row.updatedAt = recorded.recordedAt();
            row.version = recorded.version();
            row.persist();
        }
    }

    private static BankAccountOverview newRow(BankAccountEvent event) {
        BankAccountOverview row = new BankAccountOverview();
        row.organisation = event.organisation().code();
        row.standing = Standing.NONE;
        return row;
    }

    private static void apply(BankAccountEvent event, BankAccountOverview row) {
        switch (event) {
            case BankAccountRegistered registered -> {
                row.waiting = true;
                row.waitingIban = registered.account().iban().value();
                row.waitingHolder = registered.account().holder();
            }
            case BankAccountVerified verified -> {
                row.standing = Standing.VERIFIED;
                row.iban = verified.account().iban().value();
                row.holder = verified.account().holder();
                nothingWaits(row);
            }
            case BankAccountRejected _ -> nothingWaits(row);
            case BankAccountBlocked _ -> row.standing = Standing.BLOCKED;
        }
    }

    private static void nothingWaits(BankAccountOverview row) {
        row.waiting = false;
        row.waitingIban = null;
        row.waitingHolder = null;
    }
}
