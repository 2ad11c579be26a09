/** Turns what REST methods throw into problem documents. */
@NullMarked
package nl.veiligwonen.platform.web.rest;

import org.jspecify.annotations.NullMarked;
