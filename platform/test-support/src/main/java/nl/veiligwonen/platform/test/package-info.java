/** What tests of the suite stand on: scenarios for deciders, and real parts for services. */
@NullMarked
package nl.veiligwonen.platform.test;

import org.jspecify.annotations.NullMarked;
