/** Personal data at rest: encrypted per case and purpose, with keys that a master key wraps. */
@NullMarked
package nl.veiligwonen.platform.personaldata;

import org.jspecify.annotations.NullMarked;
