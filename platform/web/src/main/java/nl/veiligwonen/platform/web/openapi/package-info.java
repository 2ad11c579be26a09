/** What all OpenAPI documents of the suite have in common. */
@NullMarked
package nl.veiligwonen.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
