package nl.veiligwonen.intake.api;

import jakarta.inject.Inject;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The TOOI code of an organisation that the register knows today. Null passes. */
@Documented
@Constraint(validatedBy = KnownOrganisation.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@interface KnownOrganisation {

    String message() default "must be the code of a municipality, province or water board of today, such as gm0344";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks the code up in the register. */
    class Validator implements ConstraintValidator<KnownOrganisation, String> {

        private final RegisteredOrganisations organisations;

        @Inject
        Validator(RegisteredOrganisations organisations) {
            this.organisations = organisations;
        }

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || organisations.isKnown(code);
        }
    }
}
