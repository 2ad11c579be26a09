/** The single door of the suite: routing to the services, sign-in, the live event feed and the first page. */
@NullMarked
package nl.veiligwonen.gateway;

import org.jspecify.annotations.NullMarked;
