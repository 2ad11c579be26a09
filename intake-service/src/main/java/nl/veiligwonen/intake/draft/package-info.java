/** Requests that someone is still writing: no facts yet, so outside the journal, and thrown away when they are submitted. */
@NullMarked
package nl.veiligwonen.intake.draft;

import org.jspecify.annotations.NullMarked;
