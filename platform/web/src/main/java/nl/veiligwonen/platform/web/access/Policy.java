package nl.veiligwonen.platform.web.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.veiligwonen.platform.web.Role;

/**
 * One sentence: who may do what to which objects.
 *
 * @param id its name, in kebab-case; recorded with each decision that it was the ground of
 * @param who any of these roles
 * @param verb whether it lets them read, or change too
 * @param kind what kind of object the actions address, in the plural, such as {@code requests}
 * @param actions operations of the API by their {@code operationId}, or parts of what they show
 * @param reach which objects of that kind
 */
public record Policy(String id, Set<Role> who, Verb verb, String kind, Set<String> actions, Reach reach) {

    /** What a policy lets someone do. */
    public enum Verb {
        READ,
        CHANGE
    }

    public Policy {
        if (who.isEmpty() || actions.isEmpty()) {
            throw new IllegalArgumentException("Policy %s lets nobody do anything".formatted(id));
        }
        who = EnumSet.copyOf(who);
        actions = new TreeSet<>(actions);
    }

    /** Begins a sentence: these may ... */
    public static Who let(Role... roles) {
        return new Who(EnumSet.copyOf(Arrays.asList(roles)));
    }

    /** Who may do something. */
    public record Who(Set<Role> roles) {

        /** ... see objects of a kind by these actions ... */
        public What read(String kind, String... actions) {
            return new What(roles, Verb.READ, kind, Set.of(actions));
        }

        /** ... do these actions to objects of a kind ... */
        public What change(String kind, String... actions) {
            return new What(roles, Verb.CHANGE, kind, Set.of(actions));
        }
    }

    /** Who may do what. */
    public record What(Set<Role> roles, Verb verb, String kind, Set<String> actions) {

        /** ... as far as it reaches; and so the sentence is called. */
        public Policy of(Reach reach, String id) {
            return new Policy(id, roles, verb, kind, actions, reach);
        }
    }

    boolean lets(Set<Role> roles, String action) {
        return actions.contains(action) && roles.stream().anyMatch(who::contains);
    }

    boolean showsKind(Set<Role> roles, String objects) {
        return verb == Verb.READ && kind.equals(objects) && roles.stream().anyMatch(who::contains);
    }

    /** The sentence, for people. */
    public String sentence() {
        String subjects = who.stream().map(Role::realmName).collect(Collectors.joining(", "));
        return "%s may %s %s"
                .formatted(subjects, verb == Verb.READ ? "see" : "do the following to", kind)
                .concat(reach.words().isEmpty() ? "." : " " + reach.words() + ".");
    }
}
