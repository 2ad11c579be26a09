/** Who looked at whose data: the questions of the privacy officer and of the people whom the data is about. */
@NullMarked
package nl.veiligwonen.platform.service.oversight;

import org.jspecify.annotations.NullMarked;
