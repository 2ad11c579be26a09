package nl.veiligwonen.local.chaos.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.veiligwonen.local.chaos.load.Answer;
import org.jspecify.annotations.Nullable;

/** What was answered, against the journal. */
final class AnswerRules {

    private AnswerRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("Every answer is one that the API promises.", AnswerRules::faults),
                new Rule("Every request was answered in the end.", AnswerRules::unanswered),
                new Rule("Who sent a request again under its key got the first answer.", AnswerRules::otherAnswers),
                new Rule(
                        "What was answered is in the journal once, as it was answered; and nothing is that nobody asked.",
                        AnswerRules::otherThanAnswered));
    }

    /** A service whose database is away may say so; a fault is a fault. */
    private static Stream<String> faults(Evidence evidence) {
        return evidence.answers().stream()
                .filter(answer -> !answer.isDone() && !answer.isRefused() && answer.status() != 503)
                .map(answer -> "%d %s to %s"
                        .formatted(
                                answer.status(), answer.code(), answer.request().path()));
    }

    private static Stream<String> unanswered(Evidence evidence) {
        Set<String> asked = new HashSet<>();
        Set<String> answered = new HashSet<>();
        for (Answer answer : evidence.answers()) {
            asked.add(answer.request().key());
            if (answer.isFinal()) {
                answered.add(answer.request().key());
            }
        }
        asked.removeAll(answered);
        return asked.stream();
    }

    /** The first answer under each key that said that it was done. */
    private static Map<String, Answer> done(Evidence evidence) {
        Map<String, Answer> done = new LinkedHashMap<>();
        evidence.answers().stream()
                .filter(Answer::isDone)
                .forEach(answer -> done.putIfAbsent(answer.request().key(), answer));
        return done;
    }

    private static Stream<String> otherAnswers(Evidence evidence) {
        Map<String, Answer> done = done(evidence);
        return evidence.answers().stream()
                .filter(Answer::isFinal)
                .filter(answer -> isOther(answer, done.get(answer.request().key())))
                .map(answer -> "to %s under %s, later: %d %s"
                        .formatted(answer.request().path(), answer.request().key(), answer.status(), answer.body()));
    }

    private static boolean isOther(Answer answer, @Nullable Answer done) {
        return done != null
                && (answer.status() != done.status() || !answer.json().equals(done.json()));
    }

    private static Stream<String> otherThanAnswered(Evidence evidence) {
        List<String> answered = new ArrayList<>();
        Set<String> toldByBank = new HashSet<>();
        for (Answer answer : done(evidence).values()) {
            for (String claim : Claims.of(answer)) {
                // What the bank tells a second time is no news.
                if (!Claims.isOfBank(answer) || toldByBank.add(claim)) {
                    answered.add(claim);
                }
            }
        }
        List<String> stored = new ArrayList<>();
        Set<String> led = new HashSet<>();
        for (StoredEvent event : evidence.events()) {
            boolean leads = led.add(event.decision());
            if (!event.prepared() && !Claims.isConsequence(event, leads)) {
                stored.add(Claims.of(event));
            }
        }
        return Difference.between("answered", answered, "in the journal", stored);
    }
}
