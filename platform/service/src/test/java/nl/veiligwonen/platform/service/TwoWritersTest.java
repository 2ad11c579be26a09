package nl.veiligwonen.platform.service;

import static nl.veiligwonen.platform.service.NotesApi.NOTES;
import static nl.veiligwonen.platform.service.NotesApi.VALID;
import static nl.veiligwonen.platform.service.NotesApi.adviser;
import static nl.veiligwonen.platform.service.NotesApi.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.veiligwonen.platform.test.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts(service = "notes")
class TwoWritersTest {

    private static final int WRITERS = 6;

    @Test
    void of_those_who_close_a_note_at_once_one_does_and_the_others_are_told_why_not() throws Exception {
        String note = sending(VALID).post(NOTES).header("Location");

        assertThat(closeAtOnce(note, request -> request)).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
        adviser().get(note).then().header("ETag", equalTo("\"2\"")).body("stage", equalTo("CLOSED"));
    }

    @Test
    void of_those_who_change_the_version_they_saw_one_does_and_the_others_must_look_again() throws Exception {
        String note = sending(VALID).post(NOTES).header("Location");

        assertThat(closeAtOnce(note, request -> request.header("If-Match", "\"1\"")))
                .containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
        adviser().get(note).then().header("ETag", equalTo("\"2\""));
    }

    private static List<Integer> closeAtOnce(String note, UnaryOperator<RequestSpecification> with) throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Integer>> answers = Stream.generate(() -> writers.submit(() -> {
                        together.await();
                        return with.apply(adviser()
                                        .header(
                                                "Idempotency-Key",
                                                UUID.randomUUID().toString()))
                                .post(note + "/closures")
                                .statusCode();
                    }))
                    .limit(WRITERS)
                    .toList();
            together.countDown();
            return answers.stream().map(TwoWritersTest::get).toList();
        }
    }

    private static int get(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
