package nl.veiligwonen.platform.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.veiligwonen.platform.replica.Replica;
import nl.veiligwonen.platform.replica.Until;
import nl.veiligwonen.platform.replica.Walks;
import nl.veiligwonen.platform.test.TestBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One service that tells and one that follows, while what lies between them changes or is away. */
class ExchangeTest {

    private Replica teller;
    private KafkaClients kafka;
    private Relay relay;

    @BeforeEach
    void tell() {
        TestBroker.startIfNeeded();
        kafka = new KafkaClients(TestBroker.address());
        teller = new Replica("walks_told");
        relay = newRelay();
        relay.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        TestBroker.startIfNeeded();
        relay.stop();
        teller.close();
    }

    private Relay newRelay() {
        return new Relay(
                new WalkPublication(),
                new FastExchange(),
                kafka,
                teller.journal(),
                teller.signal(),
                new RelayPositions(teller.dataSource()),
                new CloudEventCodec(),
                teller.dataSource());
    }

    @Test
    void a_broker_that_is_away_while_steps_are_taken_loses_and_repeats_nothing() {
        List<String> cases = Walks.newCases(3);
        try (Follower follower = new Follower().start()) {
            teller.walks().walk(cases, 1, 5);
            Until.holds("the first steps arrive", () -> follower.steps(cases.getLast())
                    .contains(1));
            TestBroker.kill();
            teller.walks().walk(cases, 6, 15);
            TestBroker.startIfNeeded();
            teller.walks().walk(cases, 16, 20);

            Until.holds("the last steps arrive", () -> cases.stream()
                    .allMatch(caseId -> follower.steps(caseId).contains(20)));
            assertThat(cases).allSatisfy(caseId -> assertThat(follower.steps(caseId))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 20).boxed().toList()));
        }
    }

    @Test
    void partitions_that_are_added_to_the_topic_do_not_part_a_case() throws Exception {
        Topic topic = new Topic(kafka);
        List<String> cases = Walks.newCases(8);
        teller.walks().walk(cases, 1, 2);
        Until.holds("the first steps are told", () -> relay.lag() == 0);
        relay.stop();
        addPartition();
        relay = newRelay();
        relay.start();
        teller.walks().walk(cases, 3, 4);
        Until.holds("the last steps are told", () -> relay.lag() == 0);

        List<ConsumerRecord<String, byte[]>> records = topic.records();
        assertThat(cases).allSatisfy(caseId -> {
            Set<Integer> partitions = new HashSet<>();
            records.stream()
                    .filter(record -> caseId.equals(record.key()))
                    .forEach(record -> partitions.add(record.partition()));
            assertThat(partitions).hasSize(1);
        });
    }

    private void addPartition() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestBroker.address()))) {
            int now = admin.describeTopics(List.of(Topic.NAME))
                    .allTopicNames()
                    .get()
                    .get(Topic.NAME)
                    .partitions()
                    .size();
            admin.createPartitions(Map.of(Topic.NAME, NewPartitions.increaseTo(now + 1)))
                    .all()
                    .get();
        }
    }

    @Test
    void a_partition_that_is_added_is_read_too() throws Exception {
        String caseId = Walks.newCase();
        try (Follower follower = new Follower().start();
                Teller other = new Teller(TestBroker.address())) {
            Until.holds("the inbox reads", follower.inbox()::reading);
            addPartition();
            other.send(other.stepOnTheLastPartition(caseId, 1));

            Until.holds("the step arrives", () -> follower.steps(caseId).equals(List.of(1)));
        }
    }
}
