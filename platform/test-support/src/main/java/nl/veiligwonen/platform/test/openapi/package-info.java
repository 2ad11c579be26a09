/** What holds of the OpenAPI document of every service. */
@NullMarked
package nl.veiligwonen.platform.test.openapi;

import org.jspecify.annotations.NullMarked;
