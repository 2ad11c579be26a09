/** The identity server's realm, its users and tokens. */
@NullMarked
package nl.veiligwonen.local.keycloak;

import org.jspecify.annotations.NullMarked;
