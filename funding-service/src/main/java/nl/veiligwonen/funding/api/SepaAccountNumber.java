package nl.veiligwonen.funding.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.veiligwonen.funding.payment.Iban;
import org.jspecify.annotations.Nullable;

/** The number of an account in SEPA, as people write it. Null passes. */
@Documented
@Constraint(validatedBy = SepaAccountNumber.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@interface SepaAccountNumber {

    String message() default
            "must be the IBAN of an account in SEPA: its length or its check digits show that a character is wrong";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the country, the length, the form and the check digits. */
    class Validator implements ConstraintValidator<SepaAccountNumber, String> {

        @Override
        public boolean isValid(@Nullable String written, ConstraintValidatorContext context) {
            return written == null || Iban.parse(written).isPresent();
        }
    }
}
