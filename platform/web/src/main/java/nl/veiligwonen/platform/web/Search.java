package nl.veiligwonen.platform.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST .../_zoek}: what is sought, in properties of its own, and which page of it. A search is a POST so
 * that what is sought, which may be about a person, stays out of addresses (NL API Design Rules,
 * /core/transport/no-sensitive-uris). It changes nothing, takes no {@code Idempotency-Key}, and answers with a
 * {@link Page}. A search is a record that implements this.
 */
@Search.WithinLimit
public interface Search {

    /** How many items at most: 1 to 100; null for 25. */
    @Nullable Integer limit();

    /** Where to go on; null for the first page. */
    @Nullable Cursor cursor();

    /** The page that is asked for. */
    @JsonIgnore
    default PageRequest page() {
        PageRequest page = new PageRequest();
        Integer wanted = limit();
        if (wanted != null) {
            page.limit = wanted;
        }
        page.cursor = cursor();
        return page;
    }

    /** A search asks for no more than a page holds. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = WithinLimit.Validator.class)
    @interface WithinLimit {

        String message() default "must be 1 to 100";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        /** Looks at the limit. */
        class Validator implements ConstraintValidator<WithinLimit, Search> {

            @Override
            public boolean isValid(Search search, ConstraintValidatorContext context) {
                Integer limit = search.limit();
                if (limit == null || (limit >= 1 && limit <= PageRequest.MAX_LIMIT)) {
                    return true;
                }
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                        .addPropertyNode("limit")
                        .addConstraintViolation();
                return false;
            }
        }
    }
}
