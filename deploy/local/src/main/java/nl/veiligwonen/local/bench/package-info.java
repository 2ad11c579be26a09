/** Measures the suite on real parts of its own, beside PostgreSQL's own measuring program. */
@NullMarked
package nl.veiligwonen.local.bench;

import org.jspecify.annotations.NullMarked;
