/** Who does which work: what waits in a queue, and who has taken it. Pure Java, shared by the services. */
@NullMarked
package nl.veiligwonen.platform.domain.work;

import org.jspecify.annotations.NullMarked;
