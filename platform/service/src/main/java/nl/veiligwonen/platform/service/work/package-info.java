/** Work queues: what waits for whom, who has taken it, and by when it is due. The same in every service. */
@NullMarked
package nl.veiligwonen.platform.service.work;

import org.jspecify.annotations.NullMarked;
