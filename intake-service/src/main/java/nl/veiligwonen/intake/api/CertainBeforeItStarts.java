package nl.veiligwonen.intake.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A term of office that is certain from its first day at the latest. */
@Documented
@Constraint(validatedBy = CertainBeforeItStarts.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface CertainBeforeItStarts {

    String message() default "must not be after startsOn";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares the two days and points at the later one. */
    class Validator implements ConstraintValidator<CertainBeforeItStarts, ScanRequestSubmission.Term> {

        @Override
        @SuppressWarnings("NullAway") // The days are there or not: that is for the constraints on each of them.
        public boolean isValid(ScanRequestSubmission.Term term, ConstraintValidatorContext context) {
            if (term == null
                    || term.startsOn() == null
                    || term.certainSince() == null
                    || !term.certainSince().isAfter(term.startsOn())) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("certainSince")
                    .addConstraintViolation();
            return false;
        }
    }
}
