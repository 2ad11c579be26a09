/** What every user of the database needs: to know a failure of it from a fault of his own, and to be the only one. */
@NullMarked
package nl.veiligwonen.platform.database;

import org.jspecify.annotations.NullMarked;
