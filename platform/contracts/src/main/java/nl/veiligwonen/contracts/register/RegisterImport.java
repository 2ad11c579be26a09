package nl.veiligwonen.contracts.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.Layer;

/**
 * Makes the register file of this project from the lists that the government publishes. The same lists give the same
 * file, byte for byte, so that a new list shows as a readable difference.
 *
 * @param municipalities CSV with columns gemeentecode, officieleNaam, provincie, begindatum and einddatum
 * @param provinces TOOI list {@code rwc_provincies_compleet} as JSON-LD
 * @param waterBoards TOOI list {@code rwc_waterschappen_compleet} as JSON-LD
 */
public record RegisterImport(Path municipalities, Path provinces, Path waterBoards) {

    /** Arguments: the three lists in the order of this record, and the file to write. */
    public static void main(String... args) throws IOException {
        if (args.length != 4) {
            System.err.println("usage: MUNICIPALITIES.csv PROVINCES.json WATER-BOARDS.json ORGANISATIONS.csv");
            System.exit(2);
        }
        var register = new RegisterImport(Path.of(args[0]), Path.of(args[1]), Path.of(args[2])).into(Path.of(args[3]));
        for (Layer layer : Layer.values()) {
            var ofLayer = register.all().stream()
                    .filter(organisation -> organisation.layer() == layer)
                    .toList();
            long ended = ofLayer.stream()
                    .filter(organisation -> organisation.validUntil() != null)
                    .count();
            System.out.printf("%-12s %4d in force, %4d ended%n", layer, ofLayer.size() - ended, ended);
        }
    }

    /**
     * Writes the register file.
     *
     * @return what it holds
     * @throws IllegalArgumentException if the lists contradict themselves or each other; nothing is written then
     */
    public OrganisationRegister into(Path organisationsCsv) throws IOException {
        var register = new OrganisationRegister(
                Stream.of(MunicipalityList.read(municipalities), TooiList.read(provinces), TooiList.read(waterBoards))
                        .flatMap(Collection::stream)
                        .toList());
        Files.writeString(organisationsCsv, OrganisationsCsv.write(register.all()));
        return register;
    }
}
