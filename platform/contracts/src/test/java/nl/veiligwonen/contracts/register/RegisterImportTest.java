package nl.veiligwonen.contracts.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterImportTest {

    private static final String MUNICIPALITIES = """
            gemeentecode,officieleNaam,provincie,tooiUri,begindatum,einddatum
            GM0820,"gemeente Nuenen, Gerwen en Nederwetten",pv30,https://example.org/gm0820,,
            GM0381,gemeente Bussum,pv27,https://example.org/gm0381,,2015-12-31
            GM1942,gemeente Gooise Meren,pv27,https://example.org/gm1942,2016-01-01,
            """;
    private static final String PROVINCES = list(
            organisation("pv30", "provincie Noord-Brabant", ""), organisation("pv27", "provincie Noord-Holland", ""));
    private static final String WATER_BOARDS = list(
            historical(
                    "hv_04193490",
                    "ws0155",
                    "Hoogheemraadschap Amstel, Gooi en Vecht",
                    date("einddatumHV", "2016-12-31")),
            organisation("ws0155", "waterschap Amstel, Gooi en Vecht", date("begindatum", "2017-01-01")),
            organisation("ws0153", "waterschap Veluwe", date("einddatum", "2012-12-31")),
            organisation("ws0662", "waterschap Vallei en Veluwe", date("begindatum", "2013-01-01")),
            merger("wzg_04966013"));

    @TempDir
    Path folder;

    @Test
    void the_lists_become_one_file_ordered_by_code() throws IOException {
        assertThat(imported(MUNICIPALITIES, PROVINCES, WATER_BOARDS)).isEqualTo("""
                id,name,province,validFrom,validUntil
                gm0381,gemeente Bussum,pv27,,2015-12-31
                gm0820,"gemeente Nuenen, Gerwen en Nederwetten",pv30,,
                gm1942,gemeente Gooise Meren,pv27,2016-01-01,
                pv27,provincie Noord-Holland,,,
                pv30,provincie Noord-Brabant,,,
                ws0153,waterschap Veluwe,,,2012-12-31
                ws0155,"waterschap Amstel, Gooi en Vecht",,,
                ws0662,waterschap Vallei en Veluwe,,2013-01-01,
                """);
    }

    @Test
    void earlier_versions_have_the_first_day_and_the_last_version_has_the_name_and_the_end() throws IOException {
        var waterBoards = list(
                organisation("ws0155", "new", date("begindatum", "2017-01-01") + date("einddatum", "2025-12-31")),
                historical(
                        "hv_2", "ws0155", "old", date("begindatum", "2009-05-01") + date("einddatumHV", "2016-12-31")),
                historical(
                        "hv_1",
                        "ws0155",
                        "oldest",
                        date("begindatum", "1999-01-01") + date("einddatumHV", "2009-04-30")));

        assertThat(imported(MUNICIPALITIES, PROVINCES, waterBoards)).contains("ws0155,new,,1999-01-01,2025-12-31\n");
    }

    @Test
    void what_it_writes_the_register_reads() throws IOException {
        var register = importer(MUNICIPALITIES, PROVINCES, WATER_BOARDS).into(folder.resolve("organisations.csv"));

        try (var csv = Files.newInputStream(folder.resolve("organisations.csv"))) {
            assertThat(OrganisationsCsv.read(csv)).hasSize(8).isEqualTo(register.all());
        }
    }

    @Test
    void an_organisation_of_which_only_earlier_versions_are_known_is_refused() {
        var waterBoards = list(historical("hv_04193490", "ws0155", "old", date("einddatumHV", "2016-12-31")));

        assertRefused(MUNICIPALITIES, PROVINCES, waterBoards, "ws0155");
    }

    @Test
    void a_municipality_in_a_province_that_is_not_listed_is_refused() {
        assertRefused(MUNICIPALITIES, list(organisation("pv30", "provincie Noord-Brabant", "")), WATER_BOARDS, "pv27");
    }

    @Test
    void a_municipality_that_is_listed_twice_is_refused() {
        assertRefused(MUNICIPALITIES + "GM0381,gemeente Bussum,pv27,,,\n", PROVINCES, WATER_BOARDS, "gm0381");
    }

    @Test
    void another_kind_of_json_is_refused() {
        assertRefused(MUNICIPALITIES, "{}", WATER_BOARDS, "provinces.json");
    }

    @Test
    void a_municipality_list_without_last_days_is_refused() {
        var withoutLastDays = MUNICIPALITIES.replace("einddatum", "sluiting");

        assertThatThrownBy(() -> imported(withoutLastDays, PROVINCES, WATER_BOARDS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("einddatum");
        assertThat(folder.resolve("organisations.csv")).doesNotExist();
    }

    private void assertRefused(String municipalities, String provinces, String waterBoards, String named) {
        assertThatThrownBy(() -> imported(municipalities, provinces, waterBoards))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
        assertThat(folder.resolve("organisations.csv")).doesNotExist();
    }

    private String imported(String municipalities, String provinces, String waterBoards) throws IOException {
        Path csv = folder.resolve("organisations.csv");
        importer(municipalities, provinces, waterBoards).into(csv);
        return Files.readString(csv);
    }

    private RegisterImport importer(String municipalities, String provinces, String waterBoards) throws IOException {
        return new RegisterImport(
                Files.writeString(folder.resolve("municipalities.csv"), municipalities),
                Files.writeString(folder.resolve("provinces.json"), provinces),
                Files.writeString(folder.resolve("water-boards.json"), waterBoards));
    }

    private static String list(String... nodes) {
        return "[" + String.join(",", nodes) + "]";
    }

    private static String organisation(String code, String label, String dates) {
        return version(code, code, label, dates, "\"https://identifier.overheid.nl/tooi/def/ont/Waterschap\"");
    }

    private static String historical(String id, String code, String label, String dates) {
        return version(id, code, label, dates, "\"https://identifier.overheid.nl/tooi/def/ont/HistorischeVersie\"");
    }

    private static String version(String id, String code, String label, String dates, String type) {
        return """
                {"@id": "https://identifier.overheid.nl/tooi/id/%s", "@type": [%s],
                 "http://www.w3.org/2000/01/rdf-schema#label": [{"@value": "%s"}]%s,
                 "https://identifier.overheid.nl/tooi/def/ont/organisatiecode": [{"@value": "%s"}]}
                """.formatted(id, type, label, dates, code);
    }

    private static String date(String property, String day) {
        return """
                , "https://identifier.overheid.nl/tooi/def/ont/%s": [{"@value": "%s"}]""".formatted(property, day);
    }

    private static String merger(String id) {
        return """
                {"@id": "https://identifier.overheid.nl/tooi/id/%s",
                 "@type": ["https://identifier.overheid.nl/tooi/def/ont/Samenvoeging"]}""".formatted(id);
    }
}
