/**
 * The way to the services: who may pass, what of a request and an answer is passed on, and what the gateway answers when
 * a service can't.
 */
@NullMarked
package nl.veiligwonen.gateway.routing;

import org.jspecify.annotations.NullMarked;
