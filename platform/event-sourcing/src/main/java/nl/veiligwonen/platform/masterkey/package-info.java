/** The master key, which wraps all keys that are kept: in a file, on a token, or in a key-management system. */
@NullMarked
package nl.veiligwonen.platform.masterkey;

import org.jspecify.annotations.NullMarked;
