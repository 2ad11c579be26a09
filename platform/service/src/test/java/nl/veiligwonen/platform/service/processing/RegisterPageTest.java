package nl.veiligwonen.platform.service.processing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.veiligwonen.platform.test.GeneratedPage;
import nl.veiligwonen.platform.web.processing.ProcessingActivity;
import nl.veiligwonen.platform.web.processing.ProcessingRegister;
import org.junit.jupiter.api.Test;

/** The register of processing activities, for people. */
class RegisterPageTest {

    private static final Path PAGE = Path.of("../../docs/processing-activities.md");

    @Test
    void the_page_holds_the_register() throws IOException {
        GeneratedPage.assertUpToDate(PAGE, written(ProcessingRegister.current()));
    }

    private static String written(ProcessingRegister register) {
        StringBuilder page = new StringBuilder("# Register of processing activities (verwerkingsregister)\n\n")
                .append(
                        "Generated from `platform/web/src/main/resources/processing-activities.json`. What is done with personal")
                .append(
                        " data, why and for how long (AVG article 30). Lines of the log of processings refer to these activities;")
                .append(" which operation belongs to which stands in")
                .append(" [intake](access-to-intake.md#what-each-operation-is-for),")
                .append(" [assessment](access-to-assessment.md#what-each-operation-is-for) and")
                .append(" [funding](access-to-funding.md#what-each-operation-is-for).\n\n")
                .append("**Controller** (verwerkingsverantwoordelijke): %s.\n".formatted(register.controller()));
        register.activities().forEach(activity -> page.append(written(activity)));
        return page.toString();
    }

    private static String written(ProcessingActivity activity) {
        return """

                ## %s

                %s, `%s`

                - **Purpose** (doeleinde): %s.
                - **Ground** (grondslag): %s.
                - **People** (betrokkenen): %s.
                - **Data** (persoonsgegevens): %s.
                - **Recipients** (ontvangers): %s.
                - **Kept** (bewaartermijn): %s.
                """.formatted(
                        activity.nameEn(),
                        activity.nameNl(),
                        activity.uri(),
                        activity.purpose(),
                        activity.legalGround(),
                        list(activity.people()),
                        list(activity.data()),
                        list(activity.recipients()),
                        activity.retention());
    }

    private static String list(List<String> items) {
        return String.join("; ", items);
    }
}
