/**
 * Who calls: programs show a bearer token, people who use the page have a session. Both are checked with the identity
 * provider's keys before anything else is done.
 */
@NullMarked
package nl.veiligwonen.gateway.signin;

import org.jspecify.annotations.NullMarked;
