package nl.veiligwonen.platform.test.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.veiligwonen.platform.test.openapi.ApiDocument.Operation;
import nl.veiligwonen.platform.web.access.Policy;
import nl.veiligwonen.platform.web.processing.OperationActivities;
import org.junit.jupiter.api.Test;

/** What holds for the log of processings of any service: whose data is shown stands in it, and nothing else about him. */
public abstract class ProcessingContract extends PlantedApi {

    private static final Pattern CASE_IN_ANSWER = Pattern.compile("\"caseId\" *: *\"([0-9a-f-]{36})\"");

    @Inject
    OperationActivities activities;

    @Test
    void every_operation_says_for_which_activity_of_the_register_it_is() {
        assertThat(activities.operations())
                .isEqualTo(document.operations().stream()
                        .map(PlantedApi::action)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Only to who can never find out whose case it is, cases can be named without a line. */
    @Test
    void what_can_name_a_case_is_logged_unless_its_readers_can_not_tell_whose_it_is() {
        assertThat(document.operations())
                .filteredOn(operation ->
                        namesACase(operation) && !isOfTheLog(operation) && !onlyForWhoNeverSeesAPerson(operation))
                .allSatisfy(operation -> assertThat(activities.of(action(operation)))
                        .as("%s has no activity", operation)
                        .isPresent());
    }

    private boolean isOfTheLog(Operation operation) {
        return activities.entries().stream()
                .anyMatch(entry -> entry instanceof OperationActivities.OfTheLog log
                        && log.operations().contains(action(operation)));
    }

    private boolean namesACase(Operation operation) {
        return operation.path().contains("{caseId}")
                || operation.path().contains("{draftId}")
                || document.canNameACase(operation);
    }

    private boolean onlyForWhoNeverSeesAPerson(Operation operation) {
        return policies.policies().stream()
                .filter(policy -> policy.actions().contains(action(operation)))
                .map(Policy::who)
                .allMatch(NEVER_A_PERSON::containsAll);
    }

    @Test
    void everyone_of_whom_something_is_shown_has_a_line() throws SQLException {
        int shown = 0;
        for (Operation operation : document.operations()) {
            boolean looks = operation.method().equals("get") || operation.path().endsWith("/_zoek");
            Optional<OperationActivities.During> during = activities.of(action(operation));
            if (looks && during.isPresent()) {
                for (Asker asker : askers()) {
                    shown += asked(operation, asker);
                }
            }
        }
        assertThat(shown).as("answers that showed someone").isPositive();
    }

    /** How many persons the answer shows, as far as can be told; each of them has a line. */
    private int asked(Operation operation, Asker asker) throws SQLException {
        String trace = HexFormat.of().toHexDigits(UUID.randomUUID().getMostSignificantBits())
                + HexFormat.of().toHexDigits(UUID.randomUUID().getLeastSignificantBits());
        Response answer = ask(
                as(asker.token()).header("traceparent", "00-%s-b7ad6b7169203331-01".formatted(trace)),
                operation,
                Whose.OWN);
        Set<String> persons = new HashSet<>(recorded(
                "select person from access.processing where trace_id = '%s' and person is not null".formatted(trace)));
        String text = answer.asString();
        Set<String> cases = CASE_IN_ANSWER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        int shown = Math.max(cases.size(), markers().stream().anyMatch(text::contains) ? 1 : 0);
        assertThat(persons.size())
                .as("persons in the log of %s by %s", operation, asker.name())
                .isGreaterThanOrEqualTo(shown);
        return shown;
    }

    @Test
    void nothing_about_a_person_is_in_the_log() throws SQLException {
        ask(as(Asker.ofOwnOrganisation().token()), anOperationOnACase(), Whose.OWN);
        List<String> lines = recorded("select line::text from access.processing line");

        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            holdsNoMarker("a line of the log", line);
            assertThat(line.contains(parameter("caseId", Whose.OWN)))
                    .as("a line of the log names a case")
                    .isFalse();
        }
    }
}
