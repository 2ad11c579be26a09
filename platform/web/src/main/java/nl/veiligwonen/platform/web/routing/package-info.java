/** What holds for every answer, also those that no REST method gives: headers, limits and problem documents. */
@NullMarked
package nl.veiligwonen.platform.web.routing;

import org.jspecify.annotations.NullMarked;
