/** Whom to tell of a weakness. */
@NullMarked
package nl.veiligwonen.gateway.contact;

import org.jspecify.annotations.NullMarked;
