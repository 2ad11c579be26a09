package nl.veiligwonen.platform.service.turns;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Serves those who come at once together. Who comes while nobody is served serves himself, and all who come while he does
 * wait; then the first of them serves all who wait, and so on. So there is one service at a time, nobody waits for longer
 * than two of them take (as long as not more than the most wait), and the busier it is, the more are served at once.
 *
 * @param <M> who is served; what he got is for the service to leave with him
 */
public final class Turns<M> {

    private final int most;
    private final Consumer<List<M>> service;
    private final Deque<Seat<M>> waiting = new ArrayDeque<>();
    private boolean serving;

    /** Someone who waits, and what he hears: that he is to serve, or that he has been served. */
    private record Seat<M>(M member, CompletableFuture<Call> called) {}

    private enum Call {
        SERVE,
        SERVED
    }

    /**
     * Turns in which a service is done.
     *
     * @param most how many are served at once at most
     * @param service is given those who are served, in the order in which they came; never by two threads at once
     */
    public Turns(int most, Consumer<List<M>> service) {
        this.most = most;
        this.service = service;
    }

    /** Waits until a service with this member among those served has ended; does it itself if it is his turn to. */
    public void take(M member) {
        Seat<M> seat = new Seat<>(member, new CompletableFuture<>());
        if (sitDown(seat) || seat.called().join() == Call.SERVE) {
            serve();
        }
    }

    /** Whether it is his turn at once. */
    private synchronized boolean sitDown(Seat<M> seat) {
        waiting.add(seat);
        boolean first = !serving;
        serving = true;
        return first;
    }

    /** Serves the first of those who wait, of whom the caller is one. */
    private void serve() {
        List<Seat<M>> seats = standUp();
        try {
            service.accept(seats.stream().map(Seat::member).toList());
        } finally {
            callNext();
            seats.forEach(seat -> seat.called().complete(Call.SERVED));
        }
    }

    private synchronized List<Seat<M>> standUp() {
        List<Seat<M>> seats = new ArrayList<>();
        while (seats.size() < most && !waiting.isEmpty()) {
            seats.add(waiting.remove());
        }
        return seats;
    }

    private synchronized void callNext() {
        Seat<M> next = waiting.peek();
        serving = next != null;
        if (next != null) {
            next.called().complete(Call.SERVE);
        }
    }
}
