package nl.veiligwonen.platform.service.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.veiligwonen.platform.service.access.Access.Request;
import nl.veiligwonen.platform.service.processing.MentionedCases;
import nl.veiligwonen.platform.service.processing.Pseudonyms;
import nl.veiligwonen.platform.web.access.AccessDecision;
import nl.veiligwonen.platform.web.access.Ruling;
import nl.veiligwonen.platform.web.access.Trace;
import nl.veiligwonen.platform.web.processing.DataSubjectType;
import nl.veiligwonen.platform.web.processing.OperationActivities;
import nl.veiligwonen.platform.web.processing.OperationActivities.During;
import nl.veiligwonen.platform.web.processing.ProcessingLine;
import nl.veiligwonen.platform.web.processing.ProcessingLine.Person;
import nl.veiligwonen.platform.web.processing.ProcessingLine.Status;
import nl.veiligwonen.platform.web.processing.ProcessingRegister;
import org.jspecify.annotations.Nullable;

/**
 * What a request did with the data of persons, as lines of the log. A service has one bean of {@link OperationActivities},
 * which says of each operation during which activity it does something with them.
 *
 * <p>The persons are those of the object that was asked for and let in, of the cases that the answer names, and those of whom
 * the operation tells. The first line is of the request itself, and of the person if it is one; of more each has a line below
 * it. Who was refused saw nothing, which the decisions tell.
 */
@Singleton
class Processings {

    private static final String CLIENT_PREFIX = "urn:veiligwonen:client:";
    private static final int FIRST_FAILURE = 400;

    private final OperationActivities activities;
    private final ProcessingRegister register = ProcessingRegister.current();
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    @Inject
    Processings(OperationActivities activities, Pseudonyms pseudonyms, Clock clock) {
        this.activities = activities;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /**
     * The lines on a request.
     *
     * @param status the HTTP status of its answer
     * @param answer what is answered; null if nothing is
     */
    List<ProcessingLine> of(Access access, int status, @Nullable Object answer) {
        Optional<Request> asked = access.asked();
        Optional<During> during = asked.flatMap(request -> activities.of(request.action()));
        return during.isEmpty() || access.refused()
                ? List.of()
                : lines(
                        asked.get(),
                        register.activity(during.get().activity()).uri(),
                        status < FIRST_FAILURE ? Status.OK : Status.ERROR,
                        ground(access, asked.get().action()),
                        List.copyOf(persons(access, during.get().subject(), answer)));
    }

    private List<ProcessingLine> lines(
            Request asked, URI activity, Status status, @Nullable String ground, List<Person> persons) {
        Instant ended = clock.instant();
        List<ProcessingLine> lines = new ArrayList<>();
        Person only = persons.size() == 1 ? persons.getFirst() : null;
        lines.add(line(asked, asked.trace(), activity, status, ground, only, ended));
        if (only == null) {
            for (Person person : persons) {
                lines.add(line(asked, asked.trace().within(), activity, status, ground, person, ended));
            }
        }
        return lines;
    }

    private static ProcessingLine line(
            Request asked,
            Trace trace,
            URI activity,
            Status status,
            @Nullable String ground,
            @Nullable Person person,
            Instant ended) {
        return new ProcessingLine(
                trace,
                status,
                asked.action(),
                asked.at(),
                ended,
                activity,
                person,
                processor(asked),
                asked.subject(),
                ground);
    }

    /** Who goes by a trace of his own is another application (foreign operation). */
    private static @Nullable URI processor(Request asked) {
        return asked.trace().parentSpanId() == null || asked.client() == null
                ? null
                : URI.create(CLIENT_PREFIX + URLEncoder.encode(asked.client(), StandardCharsets.UTF_8));
    }

    private Set<Person> persons(Access access, DataSubjectType type, @Nullable Object answer) {
        Set<Person> persons = new LinkedHashSet<>();
        for (AccessDecision decision : access.decisions()) {
            if (decision.object() != null && decision.ruling().isAllowed()) {
                persons.add(pseudonyms.of(type, decision.object().id()));
            }
        }
        access.concerned().forEach(id -> persons.add(pseudonyms.of(type, id)));
        MentionedCases.in(answer)
                .forEach(caseId -> persons.add(pseudonyms.of(DataSubjectType.CASE, caseId.toString())));
        return persons;
    }

    /** The policy that let him do what he asked. */
    private static @Nullable String ground(Access access, String action) {
        return access.decisions().stream()
                .filter(decision -> decision.action().equals(action))
                .map(AccessDecision::ruling)
                .map(Ruling::policy)
                .findFirst()
                .orElse(null);
    }
}
