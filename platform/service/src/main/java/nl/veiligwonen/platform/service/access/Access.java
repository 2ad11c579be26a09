package nl.veiligwonen.platform.service.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.veiligwonen.platform.service.glass.GlassBreaks;
import nl.veiligwonen.platform.web.Caller;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.ProblemException;
import nl.veiligwonen.platform.web.access.AccessDecision;
import nl.veiligwonen.platform.web.access.ObjectFacts;
import nl.veiligwonen.platform.web.access.Reach;
import nl.veiligwonen.platform.web.access.Ruling;
import nl.veiligwonen.platform.web.access.Subject;
import nl.veiligwonen.platform.web.access.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Whether the caller may do what he asks, by the policies of the service. What was decided is recorded before the answer
 * leaves. Can be asked on another thread than that of the request, but by one at a time.
 */
@RequestScoped
public class Access {

    private final Policies policies;
    private final GlassBreaks glass;
    private final Caller caller;
    private final Clock clock;
    /** By what was asked of what: asked twice, it was decided once. */
    private final Map<List<Object>, AccessDecision> decisions = new LinkedHashMap<>();

    /** The ids of objects of which is shown what no decision and no answer names. */
    private final Set<String> concerned = new LinkedHashSet<>();

    private @Nullable Request request;

    /**
     * What is asked.
     *
     * @param at when, UTC
     * @param client the application that asks; null if the token does not tell
     */
    record Request(
            Trace trace,
            Instant at,
            Subject subject,
            @Nullable String client,
            String action,
            boolean addressesObject) {}

    @Inject
    Access(Policies policies, GlassBreaks glass, Caller caller, Clock clock) {
        this.glass = glass;
        this.policies = policies;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Lets the caller in as far as can be said without knowing the object.
     *
     * @param action the operation, by its {@code operationId}
     * @param addressesObject whether its address names an object
     * @throws ProblemException 403 or 404
     */
    void enter(String action, boolean addressesObject, @Nullable String traceparent) {
        caller.requireSignedIn();
        Subject subject = new Subject(
                caller.subject(), caller.roles(), caller.organisation().orElse(null));
        request = new Request(
                Trace.following(traceparent),
                clock.instant(),
                subject,
                caller.client().orElse(null),
                action,
                addressesObject);
        Ruling ruling = policies.current().admit(subject, action, addressesObject);
        record(action, addressesObject, null, ruling);
        refuseUnlessAllowed(ruling);
    }

    /**
     * The object that is addressed, if there is one and the caller may do to it what he asks.
     *
     * @throws ProblemException 404 if there is none, or for him there is none; 403 if he may see it, and no more
     */
    public <T> T permitted(Optional<T> found, Function<? super T, ObjectFacts> facts) {
        T object = found.orElseThrow(() -> Problem.notFound().asException());
        Request asked = request();
        ObjectFacts about = opened(facts.apply(object), asked.action());
        Ruling ruling = policies.current().decide(asked.subject(), asked.action(), about);
        record(asked.action(), true, about, ruling);
        refuseUnlessAllowed(ruling);
        return object;
    }

    /** Whether the caller may also do, or gets to see, something of an object that he may see. */
    public boolean mayAlso(String part, ObjectFacts known) {
        ObjectFacts about = opened(known, part);
        Ruling ruling = policies.current().decide(request().subject(), part, about);
        record(part, true, about, ruling);
        return ruling.isAllowed();
    }

    /** Whether the caller may also do, or gets to see, something whatever object it is of. */
    public boolean mayAlso(String part) {
        Ruling ruling = policies.current().admit(request().subject(), part, false);
        record(part, false, null, ruling);
        return ruling.isAllowed();
    }

    /** Of which objects the caller gets a list. */
    public Scope scope() {
        Request asked = request();
        Set<Reach> reach = policies.current().reach(asked.subject(), asked.action());
        if (reach.contains(Reach.ALL) || reach.contains(Reach.UNINVOLVED)) {
            return new Scope.Everyone();
        }
        return reach.contains(Reach.OWN_ORGANISATION)
                ? new Scope.OfOrganisation(caller.requireOrganisation())
                : new Scope.OfSubject(asked.subject().id());
    }

    /** Tells that the answer is about an object that it shows as text, or does not name. */
    public synchronized void concerns(Object id) {
        concerned.add(id.toString());
    }

    /** What is asked; empty if nobody who is signed in asks. */
    Optional<Request> asked() {
        return Optional.ofNullable(request);
    }

    /** Of which objects it was told that the answer is about them. */
    synchronized Set<String> concerned() {
        return Set.copyOf(concerned);
    }

    /** Whether he was refused what he asked. */
    boolean refused() {
        Request asked = request();
        return decisions.values().stream()
                .anyMatch(decision -> decision.action().equals(asked.action())
                        && !decision.ruling().isAllowed());
    }

    /** What was decided. That he was let in counts only if nothing was decided about an object. */
    List<AccessDecision> decisions() {
        boolean aboutObject = decisions.values().stream().anyMatch(decision -> !decision.isAdmission());
        return decisions.values().stream()
                .filter(decision -> !aboutObject
                        || !decision.isAdmission()
                        || !decision.ruling().isAllowed())
                .toList();
    }

    /** With whether he broke the glass over it, if that makes a difference for this. */
    private ObjectFacts opened(ObjectFacts about, String action) {
        Subject subject = request().subject();
        return policies.current().reach(subject, action).contains(Reach.UNDER_GLASS)
                        && glass.isOpen(about.id(), subject.id(), clock.instant())
                ? about.openedBy(subject.id())
                : about;
    }

    private Request request() {
        if (request == null) {
            throw new IllegalStateException("Asked outside a request");
        }
        return request;
    }

    private synchronized void record(
            String action, boolean addressesObject, @Nullable ObjectFacts object, Ruling ruling) {
        Request asked = request();
        decisions.put(
                List.of(action, object == null ? "" : object.id()),
                new AccessDecision(
                        asked.trace(),
                        clock.instant(),
                        asked.subject(),
                        action,
                        addressesObject,
                        object,
                        policies.version(),
                        ruling));
    }

    private static void refuseUnlessAllowed(Ruling ruling) {
        switch (ruling.outcome()) {
            case ALLOWED -> {}
            case FORBIDDEN -> throw Problem.notAllowed().asException();
            case HIDDEN -> throw Problem.notFound().asException();
        }
    }
}
