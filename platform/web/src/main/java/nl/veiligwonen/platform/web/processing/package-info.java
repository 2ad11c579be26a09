/** What is done with personal data, and why: the register of processing activities, and lines of the log. Pure Java. */
@NullMarked
package nl.veiligwonen.platform.web.processing;

import org.jspecify.annotations.NullMarked;
