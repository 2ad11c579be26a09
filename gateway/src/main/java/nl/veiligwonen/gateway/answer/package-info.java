/** What the gateway itself answers: problem documents and the headers that every answer bears. */
@NullMarked
package nl.veiligwonen.gateway.answer;

import org.jspecify.annotations.NullMarked;
