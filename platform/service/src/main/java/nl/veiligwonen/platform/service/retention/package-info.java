/** What is to be destroyed, looked at by one person and destroyed by another, and the declarations of it. */
@NullMarked
package nl.veiligwonen.platform.service.retention;

import org.jspecify.annotations.NullMarked;
