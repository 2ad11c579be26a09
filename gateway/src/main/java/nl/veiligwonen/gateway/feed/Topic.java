package nl.veiligwonen.gateway.feed;

import java.util.Arrays;
import java.util.Optional;
import nl.veiligwonen.contracts.AssessmentEvent;
import nl.veiligwonen.contracts.FundingEvent;
import nl.veiligwonen.contracts.IntakeEvent;

/** The topics of the feed, in the order in which a {@link Position} writes them. */
public enum Topic {
    ASSESSMENT('a', AssessmentEvent.TOPIC),
    FUNDING('f', FundingEvent.TOPIC),
    INTAKE('i', IntakeEvent.TOPIC);

    private final char letter;
    private final String kafkaName;

    Topic(char letter, String kafkaName) {
        this.letter = letter;
        this.kafkaName = kafkaName;
    }

    /** The letter that stands for this topic in an encoded position: part of ids that clients keep, so for ever. */
    char letter() {
        return letter;
    }

    /** What Kafka calls it. */
    public String kafkaName() {
        return kafkaName;
    }

    static Optional<Topic> ofLetter(char letter) {
        return Arrays.stream(values()).filter(topic -> topic.letter == letter).findFirst();
    }

    static Optional<Topic> ofKafkaName(String kafkaName) {
        return Arrays.stream(values())
                .filter(topic -> topic.kafkaName.equals(kafkaName))
                .findFirst();
    }
}
