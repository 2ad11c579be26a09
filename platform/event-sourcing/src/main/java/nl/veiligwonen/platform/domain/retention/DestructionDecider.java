package nl.veiligwonen.platform.domain.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.veiligwonen.platform.domain.Decider;
import nl.veiligwonen.platform.domain.Decision;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.domain.retention.DestructionCommand.ApproveDestruction;
import nl.veiligwonen.platform.domain.retention.DestructionCommand.Destroy;
import nl.veiligwonen.platform.domain.retention.DestructionCommand.ProposeDestruction;
import nl.veiligwonen.platform.domain.retention.DestructionCommand.ReturnForReview;
import nl.veiligwonen.platform.domain.retention.DestructionEvent.DestructionApproved;
import nl.veiligwonen.platform.domain.retention.DestructionEvent.DestructionDeclared;
import nl.veiligwonen.platform.domain.retention.DestructionEvent.DestructionProposed;
import nl.veiligwonen.platform.domain.retention.DestructionEvent.DestructionReturned;
import nl.veiligwonen.platform.domain.retention.DestructionList.Approved;
import nl.veiligwonen.platform.domain.retention.DestructionList.Declared;
import nl.veiligwonen.platform.domain.retention.DestructionList.NotProposed;
import nl.veiligwonen.platform.domain.retention.DestructionList.Proposed;

/** The rules of destroying: what is due, looked at by one person, destroyed by another, declared once and for all. */
public final class DestructionDecider implements Decider<DestructionList, DestructionCommand, DestructionEvent> {

    @Override
    public DestructionList initialState() {
        return new NotProposed();
    }

    @Override
    public Decision<DestructionEvent> decide(DestructionCommand command, DestructionList list, Occasion occasion) {
        return switch (command) {
            case ProposeDestruction propose -> propose(propose, list, occasion);
            case ApproveDestruction approve -> approve(approve, list, occasion);
            case ReturnForReview _ -> returned(list, occasion);
            case Destroy destroy -> destroy(destroy, list, occasion);
        };
    }

    private static Decision<DestructionEvent> propose(
            ProposeDestruction propose, DestructionList list, Occasion occasion) {
        if (!(list instanceof NotProposed)) {
            return Decision.refuse(DestructionRefusal.ALREADY_PROPOSED);
        }
        if (propose.due().isEmpty() || propose.due().size() > DestructionList.MOST_LINES) {
            return Decision.refuse(DestructionRefusal.UNFIT_LIST);
        }
        if (propose.due().stream().anyMatch(due -> !due.term().isOver(occasion.today()))) {
            return Decision.refuse(DestructionRefusal.TERM_NOT_OVER);
        }
        return Decision.accept(new DestructionProposed(propose.due(), occasion.at()));
    }

    private static Decision<DestructionEvent> approve(
            ApproveDestruction approve, DestructionList list, Occasion occasion) {
        if (!(list instanceof Proposed proposed)) {
            return Decision.refuse(DestructionRefusal.NOT_TO_APPROVE);
        }
        Set<String> listed = proposed.due().stream().map(DueData::caseId).collect(Collectors.toSet());
        List<String> retained =
                approve.retained().stream().map(RetainedCase::caseId).toList();
        if (!listed.containsAll(retained) || Set.copyOf(retained).size() != retained.size()) {
            return Decision.refuse(DestructionRefusal.RETAINED_NOT_LISTED);
        }
        LocalDate today = occasion.today();
        LocalDate latest = today.plusYears(RetainedCase.MOST_YEARS);
        if (approve.retained().stream()
                .anyMatch(kept -> !kept.until().isAfter(today) || kept.until().isAfter(latest))) {
            return Decision.refuse(DestructionRefusal.RETAINED_TOO_LONG);
        }
        return Decision.accept(new DestructionApproved(approve.retained(), occasion.actor(), occasion.at()));
    }

    private static Decision<DestructionEvent> returned(DestructionList list, Occasion occasion) {
        return list instanceof Approved
                ? Decision.accept(new DestructionReturned(occasion.actor(), occasion.at()))
                : Decision.refuse(DestructionRefusal.NOT_APPROVED);
    }

    private static Decision<DestructionEvent> destroy(Destroy destroy, DestructionList list, Occasion occasion) {
        if (!(list instanceof Approved approved)) {
            return Decision.refuse(DestructionRefusal.NOT_APPROVED);
        }
        if (approved.approvedBy().equals(occasion.actor())) {
            return Decision.refuse(DestructionRefusal.SAME_PERSON);
        }
        if (approved.due().isEmpty()) {
            return Decision.refuse(DestructionRefusal.ALL_RETAINED);
        }
        Set<DueData> due = Set.copyOf(destroy.stillDue());
        return Decision.accept(new DestructionDeclared(
                approved.due().stream().filter(due::contains).toList(),
                approved.due().stream().filter(Predicate.not(due::contains)).toList(),
                destroy.masterKeyVersions(),
                occasion.actor(),
                occasion.at()));
    }

    @Override
    public DestructionList evolve(DestructionList list, DestructionEvent event) {
        return switch (event) {
            case DestructionProposed(var due, var at) -> new Proposed(due, at);
            case DestructionApproved(var retained, var by, var at) -> new Approved((Proposed) list, retained, by, at);
            case DestructionReturned _ -> ((Approved) list).proposed();
            case DestructionDeclared(var destroyed, var notDueAnyMore, var versions, var by, var at) ->
                new Declared((Approved) list, destroyed, notDueAnyMore, versions, by, at);
        };
    }
}
