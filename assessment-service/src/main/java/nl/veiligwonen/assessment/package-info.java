/** Assessment: from the visit to an established security advice (vastgesteld beveiligingsadvies). */
@NullMarked
package nl.veiligwonen.assessment;

import org.jspecify.annotations.NullMarked;
