package nl.veiligwonen.local.demo;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.contracts.register.Organisation;
import nl.veiligwonen.contracts.register.OrganisationRegister;
import nl.veiligwonen.local.FictionalBank;
import nl.veiligwonen.local.demo.SuiteClient.Answer;

/**
 * The accounts to which the organisations of the demo are paid: of a fictional bank, registered by an official with one
 * file and verified by a controller with another.
 */
final class Accounts {

    private static final String OFFICIAL = "official-1";
    private static final String CONTROLLER = "controller-1";

    private final SuiteClient suite;
    private final String keyPrefix;

    Accounts(SuiteClient suite, String keyPrefix) {
        this.suite = suite;
        this.keyPrefix = keyPrefix;
    }

    /** Sees to it that each of these organisations has a verified account. */
    void open(Collection<OrganisationId> organisations) {
        send(
                OFFICIAL,
                "registration",
                file(
                        "organisation;iban;holder",
                        organisations,
                        id -> id + ";" + FictionalBank.ibanOf(id.code()) + ";" + nameOf(id)));
        send(
                CONTROLLER,
                "verification",
                file("organisation;iban", organisations, id -> id + ";" + FictionalBank.ibanOf(id.code())));
    }

    private static String file(
            String header, Collection<OrganisationId> organisations, Function<OrganisationId, String> line) {
        return organisations.stream().map(line).collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    /** Another file of another demo on the same day has a key of its own. */
    private void send(String user, String what, String file) {
        String key = "%s-account-%s-%08x".formatted(keyPrefix, what, file.hashCode());
        Answer answer =
                suite.postDocument(user, "/funding/v1/bank-account-" + what + "-batches", key, "text/csv", file);
        if (!answer.isOk() || answer.body().path("refused").asInt() > 0) {
            throw new DemoFailedException("The accounts of organisations get no %s: %s".formatted(what, answer.body()));
        }
    }

    private static String nameOf(OrganisationId organisation) {
        return OrganisationRegister.get()
                .find(organisation)
                .map(Organisation::name)
                .orElse(organisation.code());
    }
}
