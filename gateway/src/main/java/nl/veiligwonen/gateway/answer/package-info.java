/** What the gateway itself answers: problem documents. */
@NullMarked
package nl.veiligwonen.gateway.answer;

import org.jspecify.annotations.NullMarked;
