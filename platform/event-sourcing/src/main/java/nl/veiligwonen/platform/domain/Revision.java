package nl.veiligwonen.platform.domain;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The revision of the shape of an event; an event without it has revision 1. What was recorded in an earlier shape stays
 * as it is: it is read through an upcaster for each revision that came after.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {

    /** From 2 on: one more than the shape before. */
    int value();
}
