/** The list of advices, rebuilt from events at any time. Holds nothing that was found or advised. */
@NullMarked
package nl.veiligwonen.assessment.overview;

import org.jspecify.annotations.NullMarked;
