package nl.veiligwonen.local.demo;

/** What a case passes on the main path, in order. */
enum Milestone {
    /** The request has been made. */
    ASKED,
    /** The request is within the regulation. */
    ELIGIBLE,
    /** There is an appointment for the visit. */
    APPOINTED,
    /** The home has been visited. */
    VISITED,
    /** The advice lies with the security authority. */
    SUBMITTED,
    /** The advice has been established. */
    ESTABLISHED,
    /** The employer has adopted the advice and ordered its measures. */
    ORDERED,
    /** The measures have been delivered and their cost has been declared. */
    DECLARED,
    /** The contribution has been paid. */
    PAID
}
