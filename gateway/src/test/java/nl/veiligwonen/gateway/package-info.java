/** Tests of the running gateway: on a real broker, with services of our own behind it. */
@NullMarked
package nl.veiligwonen.gateway;

import org.jspecify.annotations.NullMarked;
