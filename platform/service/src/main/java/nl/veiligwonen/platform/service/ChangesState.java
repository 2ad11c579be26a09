package nl.veiligwonen.platform.service;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A REST method that changes something. It runs in a transaction of its own, together with all it appends to the
 * journal; if another transaction gets in first it runs again. Its answer is kept under the caller's
 * {@code Idempotency-Key} in that same transaction, and a repeat of the request gets that answer without running it. So
 * the method must change nothing but the database.
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ChangesState {

    /**
     * Whether the method changes state in steps ({@link nl.veiligwonen.platform.service.idempotency.Steps}), each in a
     * transaction of its own, and itself runs in none. Its answer is kept once it has ended; if it breaks off before, a
     * repeat goes on after the last step that was done..
     */
    @Nonbinding
    boolean inSteps() default false;

    /**
     * Requests with which it is carried out together when they come at once, on one thread and in one transaction. It is
     * carried out alone where that can't be: so it must do the same either way, and read nothing but entities.
     */
    @Nonbinding
    Class<? extends Together> together() default Together.Alone.class;
}
