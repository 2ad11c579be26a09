package nl.veiligwonen.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What can be set of the gateway. */
@ConfigMapping(prefix = "veiligwonen.gateway")
public interface GatewayConfig {

    /** Where intake-service answers. */
    @WithDefault("http://localhost:8081")
    URI intakeUrl();

    /** Where assessment-service answers. */
    @WithDefault("http://localhost:8082")
    URI assessmentUrl();

    /** Where funding-service answers. */
    @WithDefault("http://localhost:8083")
    URI fundingUrl();

    /**
     * What the sessions of the page are encrypted with: at least 32 characters, and the same for all replicas. Without
     * it each gateway draws its own, and a restart signs everyone out.
     */
    Optional<String> sessionSecret();

    Limits limits();

    SecurityTxt securityTxt();

    Routing routing();

    Feed feed();

    Stream stream();

    /** What security.txt tells (RFC 9116). */
    interface SecurityTxt {

        /** Where to report a weakness, the best first: addresses such as {@code mailto:} or a form. */
        @WithDefault("mailto:security@example.org")
        List<URI> contacts();

        /** The page that says what who reports may expect. */
        Optional<URI> policy();
    }

    /** How much one caller may ask. */
    interface Limits {

        /** How many requests who has signed in may make at once; as many come back in a window. More are refused with 429. */
        @WithDefault("1200")
        long requests();

        /** The same for an address from which nobody has signed in. A whole office may share one. */
        @WithDefault("300")
        long requestsOfAddress();

        /** In what time an allowance that was used up is whole again. */
        @WithDefault("1m")
        Duration window();

        /** How many callers are counted at most; of more, those longest silent begin anew. */
        @WithDefault("100000")
        long callers();
    }

    /** Limits of what goes through to the services. */
    interface Routing {

        /** Largest body of a request. More is refused with 413. Services have limits of their own, most of them lower. */
        @WithDefault("12M")
        MemorySize maxBody();

        /** How long a service may take to accept a connection. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** How long a service may take to begin its answer, and how long the answer may pause. */
        @WithDefault("30s")
        Duration answerTimeout();

        /** How many connections to each service at most. */
        @WithDefault("64")
        int maxConnections();

        /** How many requests may wait for a connection to a service. More are refused with 503. */
        @WithDefault("512")
        int maxWaiting();
    }

    /** The feed of events inside the gateway. */
    interface Feed {

        /** How many recent events are kept in memory. Who was away longer is served from Kafka. */
        @WithDefault("10000")
        int window();

        /** How many events a reader may be behind before he is cut off. Less than the window. */
        @WithDefault("5000")
        int lagLimit();

        /** How long a reader who catches up from Kafka may take nothing before he is cut off. */
        @WithDefault("30s")
        Duration patience();

        /** How many readers may catch up from Kafka at the same time; others wait for their turn. */
        @WithDefault("32")
        int catchUps();

        /** How often to look for new topics and partitions. */
        @WithDefault("5s")
        Duration discovery();
    }

    /** The stream of events to the outside. */
    interface Stream {

        /** How often a quiet stream shows that it lives. */
        @WithDefault("15s")
        Duration heartbeat();

        /** How many streams at most. More are refused with 503. */
        @WithDefault("1000")
        int maxStreams();

        /** How many streams one caller may have open. More are refused with 429. */
        @WithDefault("20")
        int maxStreamsPerCaller();
    }
}
