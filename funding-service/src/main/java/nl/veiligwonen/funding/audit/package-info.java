/** What the auditor gets: the books of a year as of any moment, and the files of them that others' programs read. */
@NullMarked
package nl.veiligwonen.funding.audit;

import org.jspecify.annotations.NullMarked;
