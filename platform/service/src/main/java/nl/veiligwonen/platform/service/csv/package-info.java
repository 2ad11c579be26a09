/** Files in CSV as people send them: what each line holds, and what is wrong with a file or a line. */
@NullMarked
package nl.veiligwonen.platform.service.csv;

import org.jspecify.annotations.NullMarked;
