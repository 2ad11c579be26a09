/** A year of input: drives a running suite through its public API as its users would, and checks the books. */
@NullMarked
package nl.veiligwonen.local.demo;

import org.jspecify.annotations.NullMarked;
