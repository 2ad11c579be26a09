/** Who may do what to which objects: policies that read as sentences, and what is decided by them. Pure Java. */
@NullMarked
package nl.veiligwonen.platform.web.access;

import org.jspecify.annotations.NullMarked;
