/**
 * How the suite speaks HTTP, the same for every service and the gateway: who is calling, problems, versions, pages,
 * headers and the OpenAPI document. Knows no database and no service.
 */
@NullMarked
package nl.veiligwonen.platform.web;

import org.jspecify.annotations.NullMarked;
