/** The lists and books of funding, rebuilt from events at any time. Hold nothing about persons, homes or the content of measures. */
@NullMarked
package nl.veiligwonen.funding.overview;

import org.jspecify.annotations.NullMarked;
