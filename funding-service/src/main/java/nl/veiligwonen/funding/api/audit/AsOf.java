package nl.veiligwonen.funding.api.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.funding.audit.BothClocks;
import nl.veiligwonen.platform.domain.Occasion;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.Problem;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The moment of which the books are asked, on both clocks: a {@code @BeanParam @Valid}. */
public class AsOf {

    @QueryParam("known")
    @Parameter(
            description = "What had been recorded until this moment (bekend op); not in the future. Absent: until now.",
            example = "2026-12-31T23:00:00Z")
    @Nullable Instant known;

    @QueryParam("effective")
    @Parameter(
            description =
                    "What counts in law until this day (werkend tot en met). Absent: the day of `known`, so that the"
                            + " books are as they were then.",
            example = "2026-12-31")
    @Nullable LocalDate effective;

    /**
     * The moment.
     *
     * @throws nl.veiligwonen.platform.web.ProblemException 400 if nobody can know yet what was known at it
     */
    BothClocks at(Instant now) {
        Instant moment = known(known, now);
        return new BothClocks(
                moment,
                Optional.ofNullable(effective).orElseGet(() -> LocalDate.ofInstant(moment, Occasion.LEGAL_ZONE)));
    }

    /**
     * The moment of knowledge that is asked for: now if none is.
     *
     * @throws nl.veiligwonen.platform.web.ProblemException 400 if it has not come yet
     */
    static Instant known(@Nullable Instant asked, Instant now) {
        if (asked != null && asked.isAfter(now)) {
            throw Problem.invalidInput(List.of(InputError.inQuery("known", "must not be in the future")))
                    .asException();
        }
        return asked == null ? now : asked;
    }
}
