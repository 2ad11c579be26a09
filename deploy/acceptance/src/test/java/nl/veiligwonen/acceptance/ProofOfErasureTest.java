package nl.veiligwonen.acceptance;

import static java.util.stream.Collectors.joining;
import static nl.veiligwonen.acceptance.WalkedCase.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.crypto.tink.Aead;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.veiligwonen.local.SuiteUnderTest;
import nl.veiligwonen.local.SuiteUnderTest.Answer;
import nl.veiligwonen.local.suite.PartName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A hundred cases with a word in every piece of personal data, of which half are destroyed. The word is never in plain text in
 * any byte that the suite leaves on disk, and nothing that still exists opens the destroyed half.
 */
@Order(20)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProofOfErasureTest {

    private static final SuiteUnderTest SUITE = SuiteUnderTest.running();

    private static final int CASES = Integer.getInteger("erasure.cases", Boolean.getBoolean("deep") ? 1_000 : 100);
    private static final int WALKERS = 6;

    /** In the cases that will be destroyed, and in those that stay. */
    private static final String DESTROYED = "Qzvxwk";

    private static final String KEPT = "Xkwqvz";

    /** Longer than every term that runs. */
    private static final Duration ELEVEN_YEARS = Duration.ofDays(11 * 366);

    private static final String FIRST = "records-1";
    private static final String SECOND = "records-2";

    private static final List<MarkedCase> ENDED = new ArrayList<>();
    private static final List<MarkedCase> GOING_ON = new ArrayList<>();
    private static final Map<PartName, List<StoredKeys.Wrapped>> BEFORE = new EnumMap<>(PartName.class);

    @BeforeAll
    static void many_call_at_once() {
        Call.shareTokens();
    }

    @Test
    @Order(1)
    void a_hundred_cases_travel_through_the_suite_and_half_of_them_end() throws Exception {
        try (ExecutorService walkers = Executors.newFixedThreadPool(WALKERS)) {
            List<Future<MarkedCase>> walking = new ArrayList<>();
            for (int i = 1; i <= CASES; i++) {
                int number = 10_000 + i;
                String word = i % 2 == 0 ? KEPT : DESTROYED;
                walking.add(walkers.submit(() -> {
                    MarkedCase marked = MarkedCase.walked(word, number);
                    if (word.equals(DESTROYED)) {
                        marked.end();
                    }
                    return marked;
                }));
            }
            for (Future<MarkedCase> each : walking) {
                MarkedCase marked = each.get();
                (marked.word().equals(DESTROYED) ? ENDED : GOING_ON).add(marked);
            }
        }

        assertThat(ENDED).hasSize(CASES / 2);
        assertThat(ENDED.getFirst().seen()).contains(DESTROYED);
        assertThat(GOING_ON.getFirst().seen()).contains(KEPT);
    }

    @Test
    @Order(2)
    void no_byte_on_disk_holds_what_they_hold() throws Exception {
        assertThat(Bytes.of("gm0344").under(SUITE.state().data()))
                .as("one finds what is there in plain text: whose cases they are")
                .anyMatch(file -> file.toString().contains("pg_wal"))
                .anyMatch(file -> file.toString().endsWith(".log"));

        assertNothingOnDisk();
    }

    private static void assertNothingOnDisk() throws Exception {
        for (String word : List.of(DESTROYED, KEPT)) {
            assertThat(Bytes.of(word).under(folders()))
                    .as("files with a word of a person")
                    .isEmpty();
        }
    }

    /** All that the suite writes: data, write-ahead logs, segments, logs, and what its processes leave in temporary folders. */
    private static Path[] folders() throws Exception {
        List<Path> folders = new ArrayList<>(List.of(SUITE.state().root()));
        try (Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            temporary
                    .filter(path -> path.getFileName().toString().matches("vertx-cache.*|file-uploads.*|hsperfdata.*"))
                    .forEach(folders::add);
        }
        return folders.toArray(Path[]::new);
    }

    @Test
    @Order(3)
    void when_their_terms_are_over_two_people_destroy_them_in_every_service() throws Exception {
        for (PartName service : PartName.services()) {
            BEFORE.put(service, StoredKeys.of(service, ids(ENDED)));
            assertThat(BEFORE.get(service)).as("keys in %s", service).hasSizeGreaterThanOrEqualTo(CASES / 2);
        }
        SUITE.restart(Map.of("VEILIGWONEN_CLOCK_AHEAD", ELEVEN_YEARS.toString()));

        for (PartName service : PartName.services()) {
            Set<String> destroyed = new HashSet<>();
            for (String list : proposed(service)) {
                destroyed.addAll(destroyedOf(service, list));
            }
            assertThat(destroyed).as("destroyed in %s", service).containsExactlyInAnyOrderElementsOf(endedIds());
        }
    }

    private static String lists(PartName service) {
        return "/%s/v1/destruction-lists".formatted(service.id());
    }

    /** The lists that the run has made, once all of ours are on one of them. */
    private static List<String> proposed(PartName service) {
        Call.changeAs(FIRST).post(lists(service) + "/runs").then().statusCode(202);
        return await().atMost(Duration.ofMinutes(3))
                .until(() -> listIds(service), ids -> cases(service, ids).containsAll(endedIds()));
    }

    private static List<String> listIds(PartName service) {
        return see(FIRST, lists(service) + "?stage=PROPOSED&limit=100").getList("items.listId");
    }

    private static Set<String> cases(PartName service, List<String> lists) {
        Set<String> cases = new HashSet<>();
        lists.forEach(list -> cases.addAll(casesOf(service, list)));
        return cases;
    }

    private static List<String> casesOf(PartName service, String list) {
        return see(FIRST, lists(service) + "/" + list).getList("lines.caseId");
    }

    /** Keeps what is not ours, has the rest destroyed, and gives which cases the declaration has. */
    private static Set<String> destroyedOf(PartName service, String list) {
        Set<String> ours = new HashSet<>(endedIds());
        LocalDate until = LocalDate.now().plusDays(ELEVEN_YEARS.toDays() + 100);
        String others = casesOf(service, list).stream()
                .distinct()
                .filter(caseId -> !ours.contains(caseId))
                .map(
                        "{\"caseId\": \"%%s\", \"ground\": \"INVESTIGATION\", \"until\": \"%s\"}".formatted(until)
                                ::formatted)
                .collect(joining(","));
        String path = lists(service) + "/" + list;
        Call.changeAs(FIRST)
                .body("{\"retained\": [%s]}".formatted(others))
                .post(path + "/approvals")
                .then()
                .statusCode(200);
        JsonPath declaration =
                Call.changeAs(SECOND).body(NOTHING).post(path + "/destructions").jsonPath();
        return declaration.get("code") == null
                ? new HashSet<>(declaration.<List<String>>getList("destroyed.caseIds").stream()
                        .flatMap(List::stream)
                        .toList())
                : Set.of();
    }

    @Test
    @Order(4)
    void history_still_folds_and_reads_say_that_it_was_destroyed() {
        for (MarkedCase marked : ENDED) {
            assertThat(marked.seen()).doesNotContain(DESTROYED).contains("[vernietigd]");
            assertThat(see(WalkedCase.ORGANISATION, marked.walked().inIntake(""))
                            .getBoolean("destroyed"))
                    .isTrue();
            assertThat(see(WalkedCase.ORGANISATION, marked.walked().inIntake("history"))
                            .getList("items.event"))
                    .contains("request-withdrawn");
        }
        for (MarkedCase marked : GOING_ON) {
            assertThat(marked.seen()).contains(KEPT).doesNotContain("[vernietigd]");
        }
    }

    @Test
    @Order(5)
    void read_models_are_rebuilt_and_the_books_agree() {
        for (PartName service : PartName.services()) {
            Answer rebuild = SUITE.vw("rebuild", service.id());
            assertThat(rebuild.exitCode()).as(rebuild.err()).isZero();
        }
        assertThat(SUITE.vw("status").exitCode()).isZero();
    }

    @Test
    @Order(6)
    void nothing_that_still_exists_opens_what_was_destroyed() throws Exception {
        Path file = SUITE.state().masterKey();
        Aead old = StoredKeys.masterKey(file);
        assertThat(BEFORE.values().stream().flatMap(List::stream))
                .as("a copy of a key in a backup can be opened as long as the version of the master key exists")
                .allMatch(key -> StoredKeys.opens(old, key));

        assertThat(SUITE.vw("master-key", "rotate").exitCode()).isZero();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> SUITE.vw("master-key", "remove").out().contains("is gone"));

        Aead now = StoredKeys.masterKey(file);
        for (PartName service : PartName.services()) {
            assertThat(StoredKeys.of(service, ids(ENDED)))
                    .as("keys left in %s", service)
                    .isEmpty();
            assertThat(BEFORE.get(service))
                    .as("copies of keys of %s", service)
                    .noneMatch(key -> StoredKeys.opens(now, key));
            assertThat(StoredKeys.of(service, ids(GOING_ON))).isNotEmpty().allMatch(key -> StoredKeys.opens(now, key));
            for (String list :
                    see(FIRST, lists(service) + "?stage=DECLARED&limit=100").<String>getList("items.listId")) {
                assertThat(see(SECOND, lists(service) + "/" + list + "/declaration")
                                .getList("copiesOpenWith"))
                        .as("the declaration says that it is beyond recall")
                        .isEmpty();
            }
        }
        assertThat(GOING_ON.getFirst().seen()).contains(KEPT);
    }

    @Test
    @Order(7)
    void no_byte_on_disk_holds_it_afterwards_and_no_heap_holds_what_was_destroyed() throws Exception {
        assertNothingOnDisk();
        for (PartName service : PartName.services()) {
            Path dump = Files.createTempDirectory("heap").resolve("heap.hprof");
            try {
                dump(service, dump);
                assertThat(Bytes.of(KEPT).in(dump))
                        .as("the heap of %s holds what it has shown", service)
                        .isTrue();
                assertThat(Bytes.of(DESTROYED).in(dump))
                        .as("the heap of %s holds what was destroyed", service)
                        .isFalse();
            } finally {
                Files.deleteIfExists(dump);
                Files.deleteIfExists(dump.getParent());
            }
        }
    }

    private static void dump(PartName service, Path file) throws Exception {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(SUITE.process(service).pid()),
                        "GC.heap_dump",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(jcmd.waitFor()).isZero();
    }

    private static JsonPath see(String user, String path) {
        return WalkedCase.see(user, path);
    }

    private static List<UUID> ids(List<MarkedCase> cases) {
        return cases.stream().map(MarkedCase::id).toList();
    }

    private static List<String> endedIds() {
        return ENDED.stream().map(marked -> marked.walked().id()).toList();
    }
}
