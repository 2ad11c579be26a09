/** What every service holds itself to about personal data in its events. */
@NullMarked
package nl.veiligwonen.platform.test.personaldata;

import org.jspecify.annotations.NullMarked;
