package nl.veiligwonen.funding.crash;

/**
 * Where a part of the service crashes.
 *
 * @param step which of its calls to the database from now on, from 1
 */
record CrashPoint(int step, Moment moment, Memory memory) {

    enum Moment {
        /** The call never reaches the database. */
        BEFORE,
        /** The database has done it, but its answer is lost. */
        AFTER
    }

    /** What is left of the part. */
    enum Memory {
        /** It lost its connection and goes on. */
        KEPT,
        /** It was killed: whatever it does until it is started again comes to nothing, and it remembers nothing then. */
        LOST
    }

    @Override
    public String toString() {
        return moment + " step " + step + ", memory " + memory;
    }
}
