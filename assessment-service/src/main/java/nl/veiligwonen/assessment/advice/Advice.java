package nl.veiligwonen.assessment.advice;

import java.time.Instant;

/** The security advice (beveiligingsadvies) of a case, at one of its stages. */
public sealed interface Advice {

    /** The home has not been visited yet: there is nothing to advise on. */
    record NotOpened() implements Advice {}

    /** An advice that has been begun, at whatever stage. */
    sealed interface Opened extends Advice {

        /** What stays with it through all stages. */
        Dossier dossier();

        /** What there is of it: each part is there or not yet. */
        default Preparation content() {
            return switch (this) {
                case WithAdvisers advice -> advice.preparation();
                case UnderReview advice -> advice.proposal().reopened();
                case Established advice -> advice.proposal().reopened();
                case Referred advice -> advice.preparation();
            };
        }

        /** How far it has come. */
        default Stage stage() {
            return switch (this) {
                case InPreparation _ -> Stage.IN_PREPARATION;
                case UnderReview _ -> Stage.UNDER_REVIEW;
                case Returned _ -> Stage.RETURNED;
                case Established _ -> Stage.ESTABLISHED;
                case Referred _ -> Stage.REFERRED;
            };
        }
    }

    /** An advice that the advisers can work on. */
    sealed interface WithAdvisers extends Opened {

        /** What they have made so far. */
        Preparation preparation();

        /** The number that a draft gets when it is written now. */
        Revision draftingRevision();

        /** The same stage with other content. */
        WithAdvisers with(Dossier dossier, Preparation preparation);
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
    record UnderReview(Dossier dossier, Proposal proposal, Instant submittedAt) implements Opened {}

    /**
     * The security authority has established the advice. The employer carries it out.
     *
     * @param establishedAt when, UTC
     */
    record Established(Dossier dossier, Proposal proposal, Instant establishedAt) implements Opened {}

    /**
     * The threat is concrete: the protection system has the case. The end.
     *
     * @param preparation what there was of an advice at that moment
     * @param referredAt when, UTC
     */
    record Referred(Dossier dossier, Preparation preparation, Instant referredAt) implements Opened {}
}
