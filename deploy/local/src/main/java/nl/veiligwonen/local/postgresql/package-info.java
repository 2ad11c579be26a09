/** The database server: its binaries, its cluster, its databases and roles. */
@NullMarked
package nl.veiligwonen.local.postgresql;

import org.jspecify.annotations.NullMarked;
