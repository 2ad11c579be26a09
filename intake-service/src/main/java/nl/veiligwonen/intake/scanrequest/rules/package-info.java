/** The rules as they were, are and have been known to be: data that a lawyer can review, and policies with their article. */
@NullMarked
package nl.veiligwonen.intake.scanrequest.rules;

import org.jspecify.annotations.NullMarked;
