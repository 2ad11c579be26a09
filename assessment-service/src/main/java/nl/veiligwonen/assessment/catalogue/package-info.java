/** The catalogue of measures: what an advice can draw from, as data with versions and days of validity. */
@NullMarked
package nl.veiligwonen.assessment.catalogue;

import org.jspecify.annotations.NullMarked;
