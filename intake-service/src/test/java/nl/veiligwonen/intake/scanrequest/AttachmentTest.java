package nl.veiligwonen.intake.scanrequest;

import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.ADVISED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.APPLICATION;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.CONFIRMED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.ELIGIBLE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.INCOMPLETE;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.PAID;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REJECTED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.REQUESTED_AT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.UTRECHT;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.VISITED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.VISIT_SCHEDULED;
import static nl.veiligwonen.intake.scanrequest.ScanRequestExamples.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Made;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.AddAttachment;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.RemoveAttachment;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AttachmentAdded;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AttachmentRemoved;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.CaseFrozen;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.RequestWithdrawn;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.ScanRequestedByOfficeHolder;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.SupplementReceived;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents of a case: when they come and go, and who removes which. */
class AttachmentTest {

    private static final AttachmentId PLAN = new AttachmentId(new UUID(0, 1));
    private static final FileName PLAN_NAME = new FileName("plan.pdf");
    private static final AttachmentAdded PLAN_ADDED = added(PLAN, "clerk-1");

    static Stream<List<ScanRequestEvent>> open() {
        return Stream.of(ELIGIBLE, INCOMPLETE, VISIT_SCHEDULED, VISITED, ADVISED);
    }

    @ParameterizedTest
    @MethodSource("open")
    void a_document_is_added_as_long_as_someone_has_something_to_do_for_the_case(List<ScanRequestEvent> history) {
        assertThat(decide(history, "clerk-1", add(PLAN))).isEqualTo(Decision.accept(PLAN_ADDED));
    }

    @ParameterizedTest
    @MethodSource("open")
    void a_document_stays_with_the_case_and_changes_nothing_else(List<ScanRequestEvent> history) {
        List<ScanRequestEvent> with = after(history, PLAN_ADDED);

        assertThat(dossier(with).attachments())
                .containsExactly(new Attachment(PLAN, DocumentType.PDF, 10, PLAN_NAME, "clerk-1", REQUESTED_AT));
        assertThat(made(with).stage()).isEqualTo(made(history).stage());
        assertThat(dossier(after(with, new AttachmentRemoved(UTRECHT, PLAN, REQUESTED_AT))))
                .isEqualTo(dossier(history));
    }

    @Test
    void what_completes_a_request_keeps_its_documents() {
        var supplied = after(after(INCOMPLETE, PLAN_ADDED), new SupplementReceived(UTRECHT, APPLICATION, REQUESTED_AT));

        assertThat(dossier(supplied).attachment(PLAN)).isPresent();
    }

    @Test
    void a_case_holds_twenty_documents() {
        List<ScanRequestEvent> history = new ArrayList<>(ELIGIBLE);
        for (int i = 0; i < 20; i++) {
            history.add(added(AttachmentId.random(), "clerk-1"));
        }

        assertThat(decide(history, "clerk-1", add(PLAN)))
                .isEqualTo(Decision.refuse(ScanRequestRefusal.TOO_MANY_ATTACHMENTS));
    }

    @Test
    void a_document_is_added_once() {
        assertThat(decide(after(ELIGIBLE, PLAN_ADDED), "clerk-1", add(PLAN)))
                .isEqualTo(Decision.refuse(ScanRequestRefusal.ALREADY_ATTACHED));
    }

    @Test
    void nothing_comes_or_goes_while_a_case_is_frozen_or_after_it_has_ended() {
        var with = after(ELIGIBLE, PLAN_ADDED);
        for (ScanRequestCommand command : List.of(add(AttachmentId.random()), new RemoveAttachment(PLAN))) {
            assertThat(decide(after(with, new CaseFrozen(UTRECHT, REQUESTED_AT)), "clerk-1", command))
                    .isEqualTo(Decision.refuse(ScanRequestRefusal.CASE_FROZEN));
            assertThat(decide(after(with, new RequestWithdrawn(UTRECHT, REQUESTED_AT)), "clerk-1", command))
                    .isInstanceOfSatisfying(
                            Decision.Refused.class,
                            refused -> assertThat(refused.refusal().code()).isEqualTo("case-closed"));
            assertThat(decide(PAID, "clerk-1", command))
                    .isEqualTo(Decision.refuse(ScanRequestRefusal.ALREADY_COMPLETED));
            assertThat(decide(List.of(REQUESTED, REJECTED), "clerk-1", command))
                    .isEqualTo(Decision.refuse(ScanRequestRefusal.NOT_ELIGIBLE));
            assertThat(decide(List.of(), "clerk-1", command))
                    .isEqualTo(Decision.refuse(ScanRequestRefusal.NOT_SUBMITTED));
        }
        assertThat(dossier(after(with, new RequestWithdrawn(UTRECHT, REQUESTED_AT)))
                        .attachment(PLAN))
                .as("what is there stays")
                .isPresent();
    }

    @Test
    void anyone_of_the_organisation_removes_what_came_from_it() {
        assertThat(decide(after(ELIGIBLE, PLAN_ADDED), "clerk-2", new RemoveAttachment(PLAN)))
                .isEqualTo(Decision.accept(new AttachmentRemoved(UTRECHT, PLAN, REQUESTED_AT)));
    }

    @Test
    void what_the_office_holder_has_added_himself_only_he_removes_and_he_nothing_else() {
        AttachmentId letter = new AttachmentId(new UUID(0, 2));
        List<ScanRequestEvent> history = List.of(
                new ScanRequestedByOfficeHolder(UTRECHT, APPLICATION, "holder-1", REQUESTED_AT),
                CONFIRMED,
                PLAN_ADDED,
                added(letter, "holder-1"));

        assertThat(decide(history, "clerk-1", new RemoveAttachment(letter)))
                .isEqualTo(Decision.refuse(ScanRequestRefusal.ADDED_BY_THE_OTHER));
        assertThat(decide(history, "holder-1", new RemoveAttachment(PLAN)))
                .isEqualTo(Decision.refuse(ScanRequestRefusal.ADDED_BY_THE_OTHER));
        assertThat(decide(history, "holder-1", new RemoveAttachment(letter)))
                .isEqualTo(Decision.accept(new AttachmentRemoved(UTRECHT, letter, REQUESTED_AT)));
    }

    @Test
    void what_is_not_there_can_not_be_removed() {
        assertThat(decide(ELIGIBLE, "clerk-1", new RemoveAttachment(PLAN)))
                .isEqualTo(Decision.refuse(ScanRequestRefusal.NOT_ATTACHED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.pdf", "Situatie (voor) 2.PDF", "één.jpg", "x"})
    void a_file_name_is_one_line(String name) {
        assertThat(new FileName(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b.pdf", "..\\b.pdf", "a\nb", "..."})
    void a_file_name_names_no_folder(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FileName(name));
    }

    @Test
    void a_file_name_is_withheld_from_whoever_prints_it() {
        assertThat(PLAN_ADDED.toString()).doesNotContain("plan");
    }

    private static AddAttachment add(AttachmentId id) {
        return new AddAttachment(id, DocumentType.PDF, 10, PLAN_NAME);
    }

    private static AttachmentAdded added(AttachmentId id, String by) {
        return new AttachmentAdded(UTRECHT, id, DocumentType.PDF, 10, PLAN_NAME, by, REQUESTED_AT);
    }

    private static Decision<ScanRequestEvent> decide(
            List<ScanRequestEvent> history, String by, ScanRequestCommand command) {
        var decider = new ScanRequestDecider();
        return decider.decide(command, decider.fold(history), new Occasion(new Actor(by), REQUESTED_AT));
    }

    private static ScanRequest.Dossier dossier(List<ScanRequestEvent> history) {
        return made(history).dossier();
    }

    private static Made made(List<ScanRequestEvent> history) {
        return (Made) new ScanRequestDecider().fold(history);
    }
}
