/** The content of attachments: what it is, and where it is kept, encrypted and out of the journal. */
@NullMarked
package nl.veiligwonen.intake.attachment;

import org.jspecify.annotations.NullMarked;
