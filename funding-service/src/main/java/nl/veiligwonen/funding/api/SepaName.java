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
import nl.veiligwonen.funding.payment.SepaText;
import org.jspecify.annotations.Nullable;

/** The name of the holder of an account, which can be put into the characters that every bank takes. Null passes. */
@Documented
@Constraint(validatedBy = SepaName.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@interface SepaName {

    String message() default
            "must be at most 70 letters, digits and signs that banks take: write others, such as * or =, in letters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Puts it into those characters. */
    class Validator implements ConstraintValidator<SepaName, String> {

        @Override
        public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
            return name == null || SepaText.of(name, SepaText.MAX_NAME).isPresent();
        }
    }
}
