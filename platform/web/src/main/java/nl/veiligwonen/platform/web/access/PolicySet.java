package nl.veiligwonen.platform.web.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.veiligwonen.platform.web.Role;

/**
 * All policies of a service. What no policy allows is refused. Depends on nothing but what it is given, so that a decision
 * can be made again later from what was recorded of it, by the policies of then.
 *
 * @param service whose they are
 */
public record PolicySet(String service, List<Policy> policies) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public PolicySet {
        policies = List.copyOf(policies);
        if (policies.stream().map(Policy::id).distinct().count() < policies.size()) {
            throw new IllegalArgumentException("Two policies of %s have one name".formatted(service));
        }
        for (String action : actionsOf(policies)) {
            if (kindsOf(policies, action).distinct().count() > 1) {
                throw new IllegalArgumentException("%s addresses objects of two kinds".formatted(action));
            }
        }
    }

    /** A set of these and others. */
    public PolicySet and(List<Policy> others) {
        return new PolicySet(
                service, Stream.concat(policies.stream(), others.stream()).toList());
    }

    /**
     * Whether someone may do something before it is known to what.
     *
     * @param addressesObject whether what he asks names an object; if not there is nothing to hide from him
     */
    public Ruling admit(Subject subject, String action, boolean addressesObject) {
        return applying(subject, action)
                .findFirst()
                .map(Ruling::allowedBy)
                .orElseGet(() -> refused(subject, action, addressesObject));
    }

    /** Whether someone may do something to an object. */
    public Ruling decide(Subject subject, String action, ObjectFacts object) {
        Optional<Policy> ground = applying(subject, action)
                .filter(policy -> policy.reach().covers(subject, object))
                .findFirst();
        if (ground.isPresent()) {
            return Ruling.allowedBy(ground.get());
        }
        Set<Role> roles = subject.effectiveRoles();
        boolean sees = kindsOf(policies, action)
                .flatMap(kind -> policies.stream().filter(policy -> policy.showsKind(roles, kind)))
                .anyMatch(policy -> policy.reach().covers(subject, object));
        return sees ? Ruling.forbidden() : Ruling.hidden();
    }

    private Ruling refused(Subject subject, String action, boolean addressesObject) {
        Set<Role> roles = subject.effectiveRoles();
        boolean seesSuch = kindsOf(policies, action)
                .anyMatch(kind -> policies.stream().anyMatch(policy -> policy.showsKind(roles, kind)));
        return seesSuch || !addressesObject ? Ruling.forbidden() : Ruling.hidden();
    }

    /** As far as someone may do something: to which objects. Empty if to none. */
    public Set<Reach> reach(Subject subject, String action) {
        Set<Reach> reaches = new TreeSet<>();
        applying(subject, action).map(Policy::reach).forEach(reaches::add);
        return reaches;
    }

    private Stream<Policy> applying(Subject subject, String action) {
        Set<Role> roles = subject.effectiveRoles();
        return policies.stream().filter(policy -> policy.lets(roles, action));
    }

    /** All actions that someone may do. */
    public Set<String> actions() {
        return actionsOf(policies);
    }

    private static Set<String> actionsOf(List<Policy> policies) {
        Set<String> actions = new TreeSet<>();
        policies.forEach(policy -> actions.addAll(policy.actions()));
        return actions;
    }

    private static Stream<String> kindsOf(List<Policy> policies, String action) {
        return policies.stream()
                .filter(policy -> policy.actions().contains(action))
                .map(Policy::kind);
    }

    /** The policies as text, from which {@link #read} makes them again; the same text for the same policies. */
    public String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Can't write the policies of " + service, unwritable);
        }
    }

    /** The policies of a {@link #text}. */
    public static PolicySet read(String text) {
        try {
            return JSON.readValue(text, PolicySet.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("These are no policies", unreadable);
        }
    }

    /** What they are known by: SHA-256 of their text, in hexadecimals. */
    @JsonIgnore
    public String version() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
