package nl.veiligwonen.assessment.advice;

import nl.veiligwonen.contracts.IntakeEvent.Closure;

/** What intake-service tells of the life of the case. */
public sealed interface CaseCommand extends AdviceCommand {

    /** A referral to the protection system was reported: all work stops. */
    record FreezeCase() implements CaseCommand {}

    /** The protection system leaves the case to us: work goes on where it was. */
    record ResumeCase() implements CaseCommand {}

    /** The case has ended. */
    record CloseCase(Closure closure) implements CaseCommand {}
}
