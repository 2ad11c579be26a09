/** What the auditor asks over REST: the books as of any moment, files of them, their reconciliation, and samples. */
@NullMarked
package nl.veiligwonen.funding.api.audit;

import org.jspecify.annotations.NullMarked;
