package nl.veiligwonen.assessment.advice;

import java.time.Instant;
import nl.veiligwonen.contracts.IntakeEvent.Closure;

/** The security advice (beveiligingsadvies) of a case, at one of its stages. */
public sealed interface Advice {

    /** The home has not been visited yet: there is nothing to advise on. */
    record NotOpened() implements Advice {}

    /** An advice that has been begun, at whatever stage. */
    sealed interface Opened extends Advice permits Active, Frozen, Closed {

        /** What stays with it through all stages. */
        Dossier dossier();

        /** The same stage with another dossier. */
        Opened with(Dossier dossier);

        /** What there is of it: each part is there or not yet. */
        default Preparation content() {
            return switch (this) {
                case WithAdvisers advice -> advice.preparation();
                case UnderReview advice -> advice.proposal().reopened();
                case Standing advice -> advice.proposal().reopened();
                case Frozen advice -> advice.before().content();
                case Closed advice -> advice.before().content();
            };
        }

        /** How far it has come. */
        default Stage stage() {
            return switch (this) {
                case InPreparation _ -> Stage.IN_PREPARATION;
                case UnderReview _ -> Stage.UNDER_REVIEW;
                case Returned _ -> Stage.RETURNED;
                case Established _ -> Stage.ESTABLISHED;
                case EstablishedWithoutMeasures _ -> Stage.ESTABLISHED_WITHOUT_MEASURES;
                case Superseded _ -> Stage.SUPERSEDED;
                case Lapsed _ -> Stage.LAPSED;
                case Frozen advice -> advice.byAuthority() ? Stage.REFERRED : Stage.FROZEN;
                case Closed _ -> Stage.CLOSED;
            };
        }
    }

    /** An advice on a case that goes on. */
    sealed interface Active extends Opened {
        @Override
        Active with(Dossier dossier);
    }

    /** An advice that the advisers can work on. */
    sealed interface WithAdvisers extends Active {

        /** What they have made so far. */
        Preparation preparation();

        /** The number that a draft gets when it is written now. */
        Revision draftingRevision();

        /** The same stage with other content. */
        WithAdvisers with(Dossier dossier, Preparation preparation);

        @Override
        default WithAdvisers with(Dossier dossier) {
            return with(dossier, preparation());
        }
    }

    /** An advice that the security authority has established, with or without measures, and that holds. */
    sealed interface Standing extends Active {

        /** What was established. */
        Proposal proposal();

        /** Since when, UTC. */
        Instant establishedAt();
    }

    /** The advisers are at work on a revision that has not been submitted yet. */
    record InPreparation(Dossier dossier, Preparation preparation) implements WithAdvisers {

        @Override
        public Revision draftingRevision() {
            return preparation.draft().map(Draft::revision).orElse(Revision.FIRST);
        }

        @Override
        public InPreparation with(Dossier newDossier, Preparation newPreparation) {
            return new InPreparation(newDossier, newPreparation);
        }
    }

    /** The security authority has returned the draft; the next one is a new revision. */
    record Returned(Dossier dossier, Preparation preparation) implements WithAdvisers {

        @Override
        public Revision draftingRevision() {
            return preparation.draft().map(Draft::revision).orElseThrow().next();
        }

        @Override
        public Returned with(Dossier newDossier, Preparation newPreparation) {
            return new Returned(newDossier, newPreparation);
        }
    }

    /**
     * The draft and its inputs lie with the security authority.
     *
     * @param submittedAt since when, UTC
     */
    record UnderReview(Dossier dossier, Proposal proposal, Instant submittedAt) implements Active {
        @Override
        public UnderReview with(Dossier changed) {
            return new UnderReview(changed, proposal, submittedAt);
        }
    }

    /**
     * The security authority has established the advice. The employer carries it out.
     *
     * @param establishedAt when, UTC
     */
    record Established(Dossier dossier, Proposal proposal, Instant establishedAt) implements Standing {
        @Override
        public Established with(Dossier changed) {
            return new Established(changed, proposal, establishedAt);
        }
    }

    /**
     * The security authority has established that no measures are needed. There is nothing to carry out.
     *
     * @param proposal what it judged; its draft is not established
     * @param motivation why none are needed
     * @param establishedAt when, UTC
     */
    record EstablishedWithoutMeasures(Dossier dossier, Proposal proposal, Motivation motivation, Instant establishedAt)
            implements Standing {
        @Override
        public EstablishedWithoutMeasures with(Dossier changed) {
            return new EstablishedWithoutMeasures(changed, proposal, motivation, establishedAt);
        }
    }

    /**
     * The advice that was established holds no longer. The advisers can make the next revision, for which the threat is
     * to be analysed anew.
     *
     * @param supersededAt since when, UTC
     */
    record Superseded(Dossier dossier, Preparation preparation, Instant supersededAt) implements WithAdvisers {

        @Override
        public Revision draftingRevision() {
            return preparation.draft().map(Draft::revision).orElseThrow().next();
        }

        @Override
        public Superseded with(Dossier newDossier, Preparation newPreparation) {
            return new Superseded(newDossier, newPreparation, supersededAt);
        }
    }

    /**
     * The term of the advice that was established is over. The advisers can make the next revision, for which the risks
     * and the threat are to be looked at anew.
     *
     * @param lapsedAt since when, UTC
     */
    record Lapsed(Dossier dossier, Preparation preparation, Instant lapsedAt) implements WithAdvisers {

        @Override
        public Revision draftingRevision() {
            return preparation.draft().map(Draft::revision).orElseThrow().next();
        }

        @Override
        public Lapsed with(Dossier newDossier, Preparation newPreparation) {
            return new Lapsed(newDossier, newPreparation, lapsedAt);
        }
    }

    /**
     * The case has been referred to the protection system: all work stops. It goes on where it was if the protection
     * system leaves the case to us, and ends if it takes it over.
     *
     * @param before where it was
     * @param byAuthority whether the security authority has referred it here; otherwise intake-service has told of a
     *     referral
     * @param frozenAt since when, UTC
     */
    record Frozen(Active before, boolean byAuthority, Instant frozenAt) implements Opened {
        @Override
        public Dossier dossier() {
            return before.dossier();
        }

        @Override
        public Frozen with(Dossier changed) {
            return new Frozen(before.with(changed), byAuthority, frozenAt);
        }
    }

    /**
     * The case has ended. The advice stays as it was, to be looked at.
     *
     * @param before as it was
     * @param closure how the case ended
     * @param closedAt when, UTC
     */
    record Closed(Active before, Closure closure, Instant closedAt) implements Opened {
        @Override
        public Dossier dossier() {
            return before.dossier();
        }

        @Override
        public Closed with(Dossier changed) {
            return new Closed(before.with(changed), closure, closedAt);
        }
    }
}
