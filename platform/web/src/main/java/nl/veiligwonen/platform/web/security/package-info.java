/** The log of acts that matter to security (BIO2). */
@NullMarked
package nl.veiligwonen.platform.web.security;

import org.jspecify.annotations.NullMarked;
