package nl.veiligwonen.platform.web.access;

/** To which objects a policy reaches. */
public enum Reach {
    /** All there are. */
    ALL("") {
        @Override
        boolean covers(Subject subject, ObjectFacts object) {
            return true;
        }
    },
    /** Those of the organisation for which he acts. */
    OWN_ORGANISATION("of the organisation itself") {
        @Override
        boolean covers(Subject subject, ObjectFacts object) {
            return subject.actsFor(object.organisation());
        }
    },
    /** Those that he made for himself. */
    OWN("of his own") {
        @Override
        boolean covers(Subject subject, ObjectFacts object) {
            return object.applicant().filter(subject.id()::equals).isPresent();
        }
    },
    /** All but those in which he has an interest, or from which he stays away. */
    UNINVOLVED("unless he has an interest in them or has recused himself") {
        @Override
        boolean covers(Subject subject, ObjectFacts object) {
            return !object.involved().contains(subject.id());
        }
    },
    /** Those over which he broke the glass a short while ago. */
    UNDER_GLASS("over which he has just broken the glass, unless he has an interest in them") {
        @Override
        boolean covers(Subject subject, ObjectFacts object) {
            return object.openedBy().contains(subject.id()) && UNINVOLVED.covers(subject, object);
        }
    };

    private final String words;

    Reach(String words) {
        this.words = words;
    }

    abstract boolean covers(Subject subject, ObjectFacts object);

    /** As it ends the sentence of a policy. */
    public String words() {
        return words;
    }
}
