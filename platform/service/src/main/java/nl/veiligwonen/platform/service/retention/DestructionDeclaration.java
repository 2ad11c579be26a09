package nl.veiligwonen.platform.service.retention;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.veiligwonen.platform.domain.PersonalData.Purpose;
import nl.veiligwonen.platform.domain.retention.DestructionList.Declared;
import nl.veiligwonen.platform.domain.retention.DueData;
import nl.veiligwonen.platform.domain.retention.SelectionList;
import nl.veiligwonen.platform.domain.retention.SelectionLists;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The declaration that data was destroyed. */
@Schema(
        name = "DestructionDeclaration",
        description =
                "The declaration that personal data was destroyed: what, on what ground, how and by whom (verklaring van"
                        + " vernietiging, Archiefbesluit 1995 art. 8). Holds no personal data.")
public record DestructionDeclaration(
        @Schema(description = "The list that was destroyed.", required = true, examples = "\"2026-03-02-1\"")
        String listId,

        @Schema(description = "The service whose records they were.", required = true, examples = "\"intake-service\"")
        String service,

        @Schema(description = "What was destroyed, by ground.", required = true)
        List<Group> destroyed,

        @Schema(description = "How many lines of the list were not, for their case had gone on.", required = true)
        int notDueAnyMore,

        @Schema(description = "How it was destroyed.", required = true, examples = DestructionDeclaration.METHOD)
        String method,

        @Schema(
                description =
                        "The versions of the master key with which a copy of a destroyed key, in a backup or in the log"
                                + " of the database, can still be opened. Empty once the last of them has been removed: then the"
                                + " destruction is beyond recall.",
                required = true)
        List<String> copiesOpenWith,

        @Schema(description = "Who found that it could be destroyed, by opaque id.", required = true)
        String approvedBy,

        @Schema(description = "When.", required = true) Instant approvedAt,

        @Schema(description = "Who destroyed it, by opaque id; another person.", required = true)
        String destroyedBy,

        @Schema(description = "When.", required = true) Instant destroyedAt) {

    static final String METHOD =
            "The data keys of these cases and purposes (AES-256-GCM) were destroyed, so that nothing"
                    + " encrypted with them can be read by anyone; contents of attachments and keyed fingerprints were removed.";

    public DestructionDeclaration {
        destroyed = List.copyOf(destroyed);
        copiesOpenWith = List.copyOf(copiesOpenWith);
    }

    /** What was destroyed on one ground. */
    @Schema(name = "DestroyedGroup", description = "What was destroyed on one ground (grond).")
    public record Group(
            @Schema(description = "What it was kept for.", required = true)
            Purpose purpose,

            @Schema(description = "The category in the selection list.", required = true, examples = "\"8.4\"")
            String category,

            @Schema(description = "What the category is called.", required = true)
            String title,

            @Schema(description = "The term, in years.", required = true, examples = "1")
            int years,

            @Schema(description = "The selection list, and where it was published.", required = true)
            String ground,

            @Schema(description = "The cases; opaque.", required = true)
            List<String> caseIds) {

        public Group {
            caseIds = List.copyOf(caseIds);
        }
    }

    static DestructionDeclaration of(
            String listId,
            String service,
            Declared declared,
            SelectionLists selection,
            List<String> masterKeyVersions) {
        Map<String, List<DueData>> byGround = declared.due().stream()
                .collect(Collectors.groupingBy(
                        due -> "%s %s %s"
                                .formatted(
                                        due.term().list(),
                                        due.term().category().number(),
                                        due.term().purpose()),
                        TreeMap::new,
                        Collectors.toList()));
        Map<String, SelectionList> lists =
                selection.lists().stream().collect(Collectors.toMap(SelectionList::name, Function.identity()));
        return new DestructionDeclaration(
                listId,
                service,
                byGround.values().stream().map(same -> group(same, lists)).toList(),
                declared.notDueAnyMore().size(),
                METHOD,
                declared.masterKeyVersions().stream()
                        .filter(masterKeyVersions::contains)
                        .toList(),
                declared.approved().approvedBy().id(),
                declared.approved().approvedAt(),
                declared.destroyedBy().id(),
                declared.destroyedAt());
    }

    private static Group group(List<DueData> same, Map<String, SelectionList> lists) {
        var term = same.getFirst().term();
        SelectionList list = lists.get(term.list());
        if (list == null) {
            throw new IllegalStateException("A selection list that was in force is missing");
        }
        SelectionList.Category category = list.find(term.category()).orElseThrow();
        return new Group(
                term.purpose(),
                term.category().number(),
                category.title(),
                category.years(),
                "%s (%s)".formatted(list.name(), list.source()),
                same.stream().map(DueData::caseId).toList());
    }
}
