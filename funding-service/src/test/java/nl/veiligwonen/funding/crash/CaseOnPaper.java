package nl.veiligwonen.funding.crash;

import static org.assertj.core.api.Assertions.assertThat;

/** What a contribution comes to, in cents, as somebody counts who has nothing but the events as they are stored. */
final class CaseOnPaper {

    final String organisation;

    /** Whether its money is of the ceiling of this year, and not brought forward. */
    boolean own = true;

    /** The most that can be determined. */
    long award;

    /** Granted, and not determined yet. */
    long granted;

    long determined;
    long underWay;
    long paid;

    /** What is still to come back. */
    long claim;

    CaseOnPaper(String organisation) {
        this.organisation = organisation;
    }

    long committed() {
        return granted + determined;
    }

    long open() {
        return committed() - paid;
    }

    void assertHolds() {
        assertThat(paid).isNotNegative();
        assertThat(underWay).isNotNegative();
        assertThat(claim).isNotNegative();
        assertThat(granted).isBetween(0L, award);
        assertThat(determined).as("determined, of what was granted").isBetween(0L, award);
        assertThat(paid + underWay).as("paid, of what was determined").isLessThanOrEqualTo(determined);
    }
}
