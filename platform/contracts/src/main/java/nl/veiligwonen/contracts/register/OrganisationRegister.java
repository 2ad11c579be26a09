package nl.veiligwonen.contracts.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.veiligwonen.contracts.Layer;
import nl.veiligwonen.contracts.OrganisationId;

/**
 * The municipalities, provinces and water boards that exist or have existed, ordered by code. Source: the TOOI value
 * lists of the government, made into {@code organisations.csv} by {@link RegisterImport}.
 */
public final class OrganisationRegister {

    private final TreeMap<String, Organisation> byCode = new TreeMap<>();

    /**
     * A register of these organisations.
     *
     * @throws IllegalArgumentException if two have the same code, or a municipality lies in an unknown province
     */
    public OrganisationRegister(Collection<Organisation> organisations) {
        for (Organisation organisation : organisations) {
            if (byCode.put(organisation.id().code(), organisation) != null) {
                throw new IllegalArgumentException(organisation.id() + " occurs twice");
            }
        }
        for (Organisation organisation : byCode.values()) {
            OrganisationId province = organisation.province();
            if (province != null
                    && (province.layer() != Layer.PROVINCE || find(province).isEmpty())) {
                throw new IllegalArgumentException(
                        "%s lies in %s, which is no province of the register".formatted(organisation.id(), province));
            }
        }
    }

    /** The register that comes with this version of the software; read once. */
    public static OrganisationRegister get() {
        return Published.REGISTER;
    }

    /** All organisations, those that have ended too. */
    public List<Organisation> all() {
        return List.copyOf(byCode.values());
    }

    /** The organisation with a code, whether or not it still exists. */
    public Optional<Organisation> find(OrganisationId id) {
        return Optional.ofNullable(byCode.get(id.code()));
    }

    /** The organisation with a code if it existed on a day. */
    public Optional<Organisation> findValid(OrganisationId id, LocalDate day) {
        return find(id).filter(organisation -> organisation.isValidOn(day));
    }

    /** All organisations that existed on a day. */
    public List<Organisation> validOn(LocalDate day) {
        return byCode.values().stream()
                .filter(organisation -> organisation.isValidOn(day))
                .toList();
    }

    /** The organisations of one layer that existed on a day. */
    public List<Organisation> validOn(LocalDate day, Layer layer) {
        return byCode.values().stream()
                .filter(organisation -> organisation.layer() == layer && organisation.isValidOn(day))
                .toList();
    }

    /** The province that a municipality lies in; empty for an unknown code and for any other layer. */
    public Optional<Organisation> provinceOf(OrganisationId municipality) {
        return find(municipality).map(Organisation::province).flatMap(this::find);
    }

    private static final class Published {
        static final OrganisationRegister REGISTER = read();

        private static OrganisationRegister read() {
            try (var csv = OrganisationRegister.class.getResourceAsStream("organisations.csv")) {
                return new OrganisationRegister(OrganisationsCsv.read(Objects.requireNonNull(csv)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
