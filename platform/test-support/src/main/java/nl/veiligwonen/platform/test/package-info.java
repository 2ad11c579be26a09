/** The real parts that tests run on: PostgreSQL, a Kafka broker, an identity provider and tokens. Never in production. */
@NullMarked
package nl.veiligwonen.platform.test;

import org.jspecify.annotations.NullMarked;
