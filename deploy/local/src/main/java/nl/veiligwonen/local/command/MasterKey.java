package nl.veiligwonen.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.veiligwonen.local.Trouble;
import nl.veiligwonen.local.screen.ProgressBar;
import nl.veiligwonen.local.screen.Terminal;
import nl.veiligwonen.local.suite.MasterKeyFile;
import nl.veiligwonen.local.suite.PartName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./vw master-key}. */
@Command(
        name = "master-key",
        description = {
            "The versions of the master key, which wraps the keys of all cases.",
            "  show    tells how many keys hang on each version",
            "  rotate  makes a new version and has all keys wrapped by it; can be broken off and repeated",
            "  remove  takes away what nothing hangs on any more, for good"
        })
public final class MasterKey extends NeedsSuite {

    private static final String VERSIONS = "master-key-versions";

    /** What is to be done. */
    enum Action {
        SHOW,
        ROTATE,
        REMOVE
    }

    @Parameters(paramLabel = "ACTION", arity = "0..1", description = "show (as it is if not said), rotate or remove")
    private Action action = Action.SHOW;

    /**
     * What hangs on a version, in all services together.
     *
     * @param removable whether no service would miss it
     */
    private record Use(boolean wraps, boolean removable, Map<String, Long> keys) {}

    @Override
    int callOn(RunningSuite suite) throws IOException, InterruptedException {
        switch (action) {
            case SHOW -> show(uses(suite));
            case ROTATE -> rotate(suite);
            case REMOVE -> remove(suite);
        }
        return 0;
    }

    /** They share the master key, so one makes the version and each has its own keys wrapped by it. */
    private void rotate(RunningSuite suite) throws IOException, InterruptedException {
        String version = new OperatorCalls(suite, PartName.services().getFirst())
                .post(VERSIONS)
                .path("version")
                .asText();
        out().printf("%s wraps from now on.%n", version);
        for (PartName service : PartName.services()) {
            ProgressBar bar = new ProgressBar(Terminal.standardError(), "Wrapping the keys of " + service.id());
            JsonNode run = new OperatorCalls(suite, service).run("rewraps", bar::show);
            bar.finish();
            if (!run.path("state").asText().equals("DONE")) {
                throw new Trouble(
                        "Not all keys of %s could be wrapped (%s); those that are stay so, and all can be read."
                                .formatted(service.title(), run.path("failure").asText("no reason given")),
                        "The log tells more. Repeat it when the cause is gone.",
                        suite.state().log(service));
            }
            out().printf(
                            "%s: %d keys.%n",
                            service.title(), run.path("processed").asLong());
        }
        show(uses(suite));
    }

    private void remove(RunningSuite suite) throws IOException, InterruptedException {
        Map<String, Use> uses = uses(suite);
        List<String> removed = new ArrayList<>();
        for (Map.Entry<String, Use> use : uses.entrySet()) {
            if (use.getValue().removable()) {
                new MasterKeyFile(suite.state().masterKey()).remove(use.getKey());
                removed.add(use.getKey());
            }
        }
        removed.forEach(
                version -> out().printf("%s is gone. What it wrapped in older backups can't be read.%n", version));
        if (removed.isEmpty()) {
            out().println("There is no version that nothing hangs on.");
        }
        show(uses(suite));
    }

    private void show(Map<String, Use> uses) {
        uses.forEach((version, use) -> out().printf(
                        "%s  %s%s%n",
                        version.isEmpty() ? "(wrapped before versions were kept)" : version,
                        use.keys(),
                        use.wraps() ? "  wraps" : use.removable() ? "  can be removed" : ""));
        out().flush();
    }

    private static Map<String, Use> uses(RunningSuite suite) throws IOException, InterruptedException {
        Map<String, Use> uses = new TreeMap<>();
        for (PartName service : PartName.services()) {
            for (JsonNode version :
                    new OperatorCalls(suite, service).get(VERSIONS).path("versions")) {
                Use told = new Use(
                        version.path("wraps").asBoolean(),
                        version.path("removable").asBoolean(),
                        new TreeMap<>(Map.of(service.id(), version.path("keys").asLong())));
                uses.merge(version.path("version").asText(), told, MasterKey::together);
            }
        }
        return uses;
    }

    private static Use together(Use one, Use other) {
        Map<String, Long> keys = new TreeMap<>(one.keys());
        keys.putAll(other.keys());
        return new Use(one.wraps() || other.wraps(), one.removable() && other.removable(), keys);
    }
}
