package nl.veiligwonen.intake.scanrequest;

import nl.veiligwonen.intake.scanrequest.ScanRequest.Completed;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Dossier;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Live;
import nl.veiligwonen.intake.scanrequest.ScanRequest.Open;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.AddAttachment;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.Paper;
import nl.veiligwonen.intake.scanrequest.ScanRequestCommand.RemoveAttachment;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AttachmentAdded;
import nl.veiligwonen.intake.scanrequest.ScanRequestEvent.AttachmentRemoved;
import nl.veiligwonen.platform.domain.Actor;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;

/**
 * The rules of the documents of a case (bijlagen, Awb 4:2(2)): they come and go as long as someone has something to do for
 * the case, and stay as they are once it has ended.
 */
final class Attachments {

    /** How many documents a case holds at most. */
    static final int MAX_ATTACHMENTS = 20;

    private Attachments() {}

    static Decision<ScanRequestEvent> decide(Paper command, Live request, Occasion occasion) {
        return switch (request) {
            case Open open ->
                switch (command) {
                    case AddAttachment add -> add(add, open.dossier(), occasion);
                    case RemoveAttachment remove -> remove(remove, open.dossier(), occasion);
                };
            case Completed _ -> Decision.refuse(ScanRequestRefusal.ALREADY_COMPLETED);
        };
    }

    private static Decision<ScanRequestEvent> add(AddAttachment command, Dossier dossier, Occasion occasion) {
        if (dossier.attachment(command.attachmentId()).isPresent()) {
            return Decision.refuse(ScanRequestRefusal.ALREADY_ATTACHED);
        }
        return dossier.attachments().size() >= MAX_ATTACHMENTS
                ? Decision.refuse(ScanRequestRefusal.TOO_MANY_ATTACHMENTS)
                : Decision.accept(new AttachmentAdded(
                        dossier.organisation(),
                        command.attachmentId(),
                        command.type(),
                        command.sizeBytes(),
                        command.fileName(),
                        occasion.actor().id(),
                        occasion.at()));
    }

    private static Decision<ScanRequestEvent> remove(RemoveAttachment command, Dossier dossier, Occasion occasion) {
        return dossier.attachment(command.attachmentId())
                .map(attachment -> isOfSide(occasion.actor(), attachment, dossier)
                        ? Decision.<ScanRequestEvent>accept(
                                new AttachmentRemoved(dossier.organisation(), attachment.id(), occasion.at()))
                        : Decision.<ScanRequestEvent>refuse(ScanRequestRefusal.ADDED_BY_THE_OTHER))
                .orElseGet(() -> Decision.refuse(ScanRequestRefusal.NOT_ATTACHED));
    }

    /** What the office-holder himself has added only he removes; what came from the organisation, anyone of it. */
    private static boolean isOfSide(Actor actor, Attachment attachment, Dossier dossier) {
        return actor.id().equals(dossier.applicant()) == attachment.addedBy().equals(dossier.applicant());
    }
}
