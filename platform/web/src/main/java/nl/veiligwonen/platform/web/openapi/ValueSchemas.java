package nl.veiligwonen.platform.web.openapi;

import java.util.List;
import java.util.Map;
import nl.veiligwonen.contracts.CaseId;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.LoanId;
import nl.veiligwonen.contracts.MeasureId;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.contracts.RecurringCostId;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas of what is a record in Java and one value in JSON, which SmallRye takes for an object. */
final class ValueSchemas {

    private static final String AN_ID = "6f1c1f0e-6f0f-4a41-9c6a-2f1f3a5b7c9d";

    private ValueSchemas() {}

    /** Puts them in the place of those that SmallRye has made. */
    static void correct(Components components) {
        if (components.getSchemas() == null) {
            return;
        }
        Map<String, Schema> values = Map.of(
                CaseId.class.getSimpleName(),
                text("The id of a case (zaak).").format("uuid").addExample(AN_ID),
                MeasureId.class.getSimpleName(),
                text("The id of a measure (maatregel).").format("uuid").addExample(AN_ID),
                LoanId.class.getSimpleName(),
                text("The id of a loan (bruikleen).").format("uuid").addExample(AN_ID),
                RecurringCostId.class.getSimpleName(),
                text("The id of a recurring cost (terugkerende kosten).")
                        .format("uuid")
                        .addExample(AN_ID),
                OrganisationId.class.getSimpleName(),
                text("An organisation, by its TOOI code.").addExample("gm0344"),
                EuroCents.class.getSimpleName(),
                OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.INTEGER))
                        .format("int64")
                        .description("An amount in whole euro cents.")
                        .addExample(125000));
        values.forEach((name, schema) -> {
            if (components.getSchemas().containsKey(name)) {
                components.addSchema(name, schema);
            }
        });
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).description(description);
    }
}
