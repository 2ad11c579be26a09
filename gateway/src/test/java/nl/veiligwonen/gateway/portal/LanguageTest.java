package nl.veiligwonen.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.veiligwonen.contracts.EventCatalogue;
import nl.veiligwonen.contracts.PublishedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    @ParameterizedTest
    @EnumSource
    void every_language_has_all_words_of_the_page(Language language) {
        assertThat(language.texts().keySet()).isEqualTo(Language.DUTCH.texts().keySet());
        assertThat(language.texts().values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @EnumSource
    void a_text_has_the_same_gaps_in_every_language(Language language) {
        language.texts().forEach((key, text) -> assertThat(gaps(text))
                .as(key)
                .isEqualTo(gaps(Language.DUTCH.texts().get(key))));
    }

    @ParameterizedTest
    @EnumSource
    void every_published_event_has_its_words(Language language) {
        Map<String, String> texts = language.texts();
        assertThat(EventCatalogue.all()).extracting(PublishedEvent::type).allSatisfy(type -> assertThat(texts)
                .containsKey("event." + type));
    }

    @Test
    void words_speak_only_of_what_their_event_holds() {
        EventCatalogue.all().forEach(event -> {
            TreeSet<String> known = java.util.Arrays.stream(event.shape().getRecordComponents())
                    .map(java.lang.reflect.RecordComponent::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(gaps(Language.DUTCH.texts().get("event." + event.type())))
                    .as(event.type())
                    .isSubsetOf(known);
        });
    }

    @Test
    void without_a_wish_the_page_speaks_dutch() {
        assertThat(Language.of(null)).contains(Language.DUTCH);
        assertThat(Language.of("en")).contains(Language.ENGLISH);
        assertThat(Language.of("fr")).isEmpty();
    }

    private static TreeSet<String> gaps(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(gap -> gap.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
