package nl.veiligwonen.intake.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.contracts.register.OrganisationRegister;
import nl.veiligwonen.platform.domain.Occasion;

/** The organisations of today, and the provinces in which municipalities lie. */
@ApplicationScoped
public class RegisteredOrganisations {

    private final OrganisationRegister register = OrganisationRegister.get();
    private final Clock clock;

    @Inject
    public RegisteredOrganisations(Clock clock) {
        this.clock = clock;
    }

    /** Whether this is the code of an organisation of today. */
    boolean isKnown(String code) {
        return parse(code)
                .filter(id -> register.findValid(id, today()).isPresent())
                .isPresent();
    }

    /** The province of a municipality; empty if the code is not that of a municipality of today. */
    Optional<OrganisationId> provinceOf(String code) {
        return parse(code)
                .filter(id -> id.layer() == Layer.MUNICIPALITY)
                .filter(id -> register.findValid(id, today()).isPresent())
                .flatMap(register::provinceOf)
                .map(province -> province.id());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Occasion.LEGAL_ZONE);
    }

    private static Optional<OrganisationId> parse(String code) {
        try {
            return Optional.of(OrganisationId.of(code));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }
}
