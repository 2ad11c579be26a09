package nl.veiligwonen.funding.bankaccount;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.bankaccount.BankAccount.NotRegistered;
import nl.veiligwonen.funding.bankaccount.BankAccount.Registered;
import nl.veiligwonen.funding.bankaccount.BankAccount.Use;
import nl.veiligwonen.funding.bankaccount.BankAccountCommand.BlockAccount;
import nl.veiligwonen.funding.bankaccount.BankAccountCommand.RegisterAccount;
import nl.veiligwonen.funding.bankaccount.BankAccountCommand.RejectAccount;
import nl.veiligwonen.funding.bankaccount.BankAccountCommand.VerifyAccount;
import nl.veiligwonen.funding.payment.Iban;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.test.StateDiagram;
import nl.veiligwonen.platform.test.StateDiagram.Asked;

/** Every state of the bank account of an organisation, and what leads from one to another. */
final class BankAccountStates {

    static final OrganisationId UTRECHT = OrganisationId.of("gm0344");
    static final HeldAccount FIRST = new HeldAccount(new Iban("NL23TEST0000000344"), "Gemeente Utrecht");
    static final HeldAccount SECOND = new HeldAccount(new Iban("NL91ABNA0417164300"), "Gemeente Utrecht");
    static final Remark BECAUSE = new Remark("Letter 2026-0017 of the treasurer");
    static final Occasion OFFICIAL = occasion("official-1");
    static final Occasion CONTROLLER = occasion("controller-1");

    static final List<Asked<BankAccountCommand>> EVERYTHING = Stream.<Asked<BankAccountCommand>>of(
                    new Asked<>(new RegisterAccount(UTRECHT, FIRST, BECAUSE), OFFICIAL),
                    new Asked<>(new RegisterAccount(UTRECHT, SECOND, BECAUSE), OFFICIAL),
                    new Asked<>(new RegisterAccount(UTRECHT, SECOND, BECAUSE), CONTROLLER),
                    new Asked<>(new RegisterAccount(OrganisationId.of("gm9999"), FIRST, BECAUSE), OFFICIAL),
                    new Asked<>(new VerifyAccount(FIRST.iban()), CONTROLLER),
                    new Asked<>(new VerifyAccount(SECOND.iban()), CONTROLLER),
                    new Asked<>(new VerifyAccount(FIRST.iban()), OFFICIAL),
                    new Asked<>(new RejectAccount(BECAUSE), CONTROLLER),
                    new Asked<>(new BlockAccount(BECAUSE), CONTROLLER))
            .toList();

    static final StateDiagram<BankAccount, BankAccountCommand> DIAGRAM =
            StateDiagram.of(new BankAccountDecider(), BankAccountStates::name, BankAccountStates::kind, EVERYTHING);

    private BankAccountStates() {}

    private static Occasion occasion(String actor) {
        return new Occasion(new Actor(actor), Instant.parse("2026-03-02T09:00:00Z"));
    }

    private static String name(BankAccount state) {
        return switch (state) {
            case NotRegistered _ -> StateDiagram.BEGINNING;
            case Registered known -> name(known.use()) + (known.waiting().isPresent() ? "_AND_ONE_WAITING" : "");
        };
    }

    private static String name(Use use) {
        return switch (use) {
            case Use.None _ -> "NONE";
            case Use.Verified _ -> "VERIFIED";
            case Use.Blocked _ -> "BLOCKED";
        };
    }

    private static String kind(BankAccount state) {
        return switch (state) {
            case NotRegistered _ -> "";
            case Registered known ->
                known.use() + " " + known.waiting().map(it -> it.account() + " " + it.registeredBy());
        };
    }
}
