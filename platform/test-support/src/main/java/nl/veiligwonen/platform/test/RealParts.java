package nl.veiligwonen.platform.test;

import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a Quarkus test on real parts. They are started once for all tests of a module and stopped with it; so tests share
 * databases and topics, and each works on cases of its own, with random ids.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@WithTestResource(RealPartsResource.class)
public @interface RealParts {

    /** The service under test: the name of its database and of its runtime role. Empty if it has no database. */
    String service() default "";

    /** The database, if it must not be the one of the service that other tests of the module use. */
    String database() default "";

    /** Whether PostgreSQL must survive a crash: true only for tests of durability, for it is slower. */
    boolean durable() default false;

    /** Whether there is a Kafka broker. */
    boolean broker() default true;
}
