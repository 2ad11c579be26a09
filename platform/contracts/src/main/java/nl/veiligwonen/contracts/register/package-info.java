/** The register of municipalities, provinces and water boards, with the days on which each existed. */
@NullMarked
package nl.veiligwonen.contracts.register;

import org.jspecify.annotations.NullMarked;
