package nl.veiligwonen.platform.service.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.veiligwonen.contracts.CaseId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MentionedCasesTest {

    private static final CaseId ONE = CaseId.random();
    private static final CaseId OTHER = CaseId.random();

    private record Item(@Nullable CaseId caseId, String text, int number) {}

    private record Answer(List<Item> items, Optional<Item> first, Map<String, Item> byName) {}

    private static Item of(CaseId caseId) {
        return new Item(caseId, caseId.toString(), 1);
    }

    @Test
    void cases_are_found_wherever_they_stand_in_an_answer() {
        assertThat(MentionedCases.in(ONE)).containsExactly(ONE);
        assertThat(MentionedCases.in(List.of(of(ONE), of(OTHER), of(ONE)))).containsExactly(ONE, OTHER);
        assertThat(MentionedCases.in(new Answer(List.of(), Optional.of(of(ONE)), Map.of("other", of(OTHER)))))
                .containsExactly(ONE, OTHER);
    }

    @Test
    void an_answer_that_names_none_has_none() {
        assertThat(MentionedCases.in(null)).isEmpty();
        assertThat(MentionedCases.in(new Item(null, ONE.toString(), 1)))
                .as("what is text is for its operation to tell of")
                .isEmpty();
    }
}
