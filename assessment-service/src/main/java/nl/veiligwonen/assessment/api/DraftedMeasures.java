package nl.veiligwonen.assessment.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.veiligwonen.assessment.advice.DraftPolicy;
import nl.veiligwonen.assessment.advice.Measure;
import nl.veiligwonen.assessment.advice.MeasureDescription;
import nl.veiligwonen.assessment.advice.Prose;
import nl.veiligwonen.assessment.catalogue.CatalogueItem;
import nl.veiligwonen.assessment.catalogue.CatalogueReference;
import nl.veiligwonen.assessment.catalogue.MeasureCatalogues;
import nl.veiligwonen.assessment.catalogue.MeasureDomain;
import nl.veiligwonen.assessment.catalogue.MeasureKind;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an adviser sends as a draft of the advice. */
@Schema(
        name = "Draft",
        description = "A draft of the security advice (conceptadvies): the measures that fit the risks and the threat.",
        examples = DraftedMeasures.EXAMPLE)
public record DraftedMeasures(
        @Schema(description = "The measures (maatregelen), over the four domains.", required = true)
        @NotNull @Size(min = 1, max = DraftPolicy.MAX_MEASURES) List<@NotNull @Valid DraftedMeasure> measures) {

    static final String EXAMPLE = """
            {
              "measures": [
                {"domain": "HOME", "description": "A lock on the back door", "estimatedCostCents": 45000,
                 "catalogueItem": {"version": 2, "code": "door-and-window-locks"}},
                {"domain": "DIGITAL", "description": "A course on safe passwords", "estimatedCostCents": 12345}
              ]
            }
            """;

    /** One measure; it gets its id when it is drafted, unless it goes on from the draft before. */
    @Schema(
            name = "DraftedMeasure",
            description = "A measure (maatregel) of a draft; it gets its id when it is drafted.")
    public record DraftedMeasure(
            @Schema(
                    description = "The id of the measure of the draft before that it goes on from, so that it can be"
                            + " followed over revisions; absent if it is new.",
                    format = "uuid",
                    examples = "\"0d8f0c3e-0a55-4a0e-8a3c-5d3f0f5f2b11\"")
            @Nullable MeasureId measureId,

            @Schema(
                    description = "The part of life it protects (domein): work, home, digital or travel.",
                    required = true)
            @NotNull MeasureDomain domain,

            @Schema(
                    description = "What it is (omschrijving), for who has to deliver it.",
                    required = true,
                    examples = "\"A lock on the back door\"")
            @NotBlank @Size(max = MeasureDescription.MAX_LENGTH) @Pattern(regexp = Prose.PATTERN, message = Prose.EXPECTATION) String description,

            @Schema(
                    description = "What it is expected to cost (geraamde kosten) in whole euro cents, including VAT.",
                    required = true,
                    examples = "45000")
            @NotNull @Min(1) @Max(DraftPolicy.MAX_ESTIMATED_COST_CENTS) Long estimatedCostCents,

            @Schema(
                    description = "What kind of thing it is (soort); absent if it is that of the item of the"
                            + " catalogue, or none in particular.")
            @Nullable MeasureKind kind,

            @Schema(description = "The item of the catalogue that it is; absent if it is made for this home.")
            @Valid @Nullable DraftedItem catalogueItem) {

        Measure toMeasure(MeasureCatalogues catalogues) {
            return new Measure(
                    Optional.ofNullable(measureId).orElseGet(MeasureId::random),
                    domain,
                    new MeasureDescription(description),
                    EuroCents.of(estimatedCostCents),
                    Optional.ofNullable(kind).or(() -> kindOfItem(catalogues)),
                    Optional.ofNullable(catalogueItem).map(DraftedItem::toReference));
        }

        private Optional<MeasureKind> kindOfItem(MeasureCatalogues catalogues) {
            return Optional.ofNullable(catalogueItem)
                    .flatMap(item -> item.in(catalogues))
                    .map(CatalogueItem::kind);
        }

        /** Withholds the content, so that no log or exception can hold it. */
        @Override
        public String toString() {
            return "DraftedMeasure[withheld]";
        }
    }

    /** Points to an item of the catalogue. */
    @Schema(
            name = "CatalogueReference",
            description = "Points to an item of a version of the catalogue (verwijzing naar de maatregelencatalogus).")
    public record DraftedItem(
            @Schema(description = "The version of the catalogue, valid today.", required = true, examples = "2")
            @NotNull @Min(1) Integer version,

            @Schema(description = "The code of the item.", required = true, examples = "\"door-and-window-locks\"")
            @NotNull @Size(max = 100) @Pattern(regexp = CatalogueItem.CODE_PATTERN) String code) {

        CatalogueReference toReference() {
            return new CatalogueReference(version, code);
        }

        Optional<CatalogueItem> in(MeasureCatalogues catalogues) {
            return catalogues.version(version).flatMap(catalogue -> catalogue.item(code));
        }

        /** Withholds the content: which measures protect a home is nobody's business. */
        @Override
        public String toString() {
            return "DraftedItem[withheld]";
        }
    }

    /** The ids of the measures that go on from the draft before. */
    Set<MeasureId> continued() {
        return measures.stream()
                .flatMap(measure -> Optional.ofNullable(measure.measureId()).stream())
                .collect(Collectors.toSet());
    }

    List<Measure> toMeasures(MeasureCatalogues catalogues) {
        return measures.stream().map(measure -> measure.toMeasure(catalogues)).toList();
    }
}
