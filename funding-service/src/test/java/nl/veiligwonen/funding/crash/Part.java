package nl.veiligwonen.funding.crash;

import java.util.List;

/** The parts of the service that work on threads of their own: each can crash while the others go on, as in a replica. */
enum Part {
    /** What people and other systems ask. */
    REQUESTS("executor-thread", "quarkus-virtual-thread"),
    /** What keeps the lists and books. */
    READ_MODELS("projections"),
    /** What publishes on Kafka. */
    RELAY("relay"),
    /** The tests themselves, and the pool that makes connections. */
    NONE;

    private final List<String> threads;

    Part(String... threads) {
        this.threads = List.of(threads);
    }

    /** The part that this thread works for. */
    static Part ofThisThread() {
        String name = Thread.currentThread().getName();
        for (Part part : values()) {
            if (part.threads.stream().anyMatch(name::startsWith)) {
                return part;
            }
        }
        return NONE;
    }
}
