package nl.veiligwonen.funding.service;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionResult;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.kotlinx.lincheck.execution.HBClock;
import org.jetbrains.kotlinx.lincheck.execution.ResultWithClock;
import org.jetbrains.kotlinx.lincheck.util.ValueResult;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jetbrains.lincheck.datastructures.verifier.LinearizabilityVerifier;

/** Has Lincheck judge a recorded history of one budget year. Says whether it is linearizable. */
public final class YearHistoryJudge {

    static final String YES = "The history is linearizable.";
    static final String NO = "The history is not linearizable.";

    private static final Pattern START = Pattern.compile(".*\\{:ceiling (\\d+), :committed (\\d+)\\}");
    private static final Pattern LINE =
            Pattern.compile("\\{:process (\\d+), :type :(\\w+), :f :(\\w+), :value (.*), :time (\\d+)\\}");
    private static final Pattern AMOUNT = Pattern.compile(":amount (\\d+)");

    /** One call: what was asked, what was answered, and when. */
    private record Call(Actor asked, Object answered, long askedAt, long answeredAt) {}

    private YearHistoryJudge() {}

    /** Judges the history in a file. */
    public static void main(String[] arguments) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        Matcher start = START.matcher(lines.getFirst());
        if (!start.matches()) {
            throw new IllegalArgumentException("The history does not tell where it starts");
        }
        OneByOne.ceiling = Long.parseLong(start.group(1));
        OneByOne.committedBefore = Long.parseLong(start.group(2));
        prepareLincheck();
        System.out.println(isLinearizable(calls(lines.subList(1, lines.size()))) ? YES : NO);
    }

    /** Its parts find each other once something has been checked. */
    private static void prepareLincheck() {
        new StressOptions()
                .iterations(1)
                .invocationsPerIteration(1)
                .threads(1)
                .actorsPerThread(1)
                .check(Nothing.class);
    }

    public static class Nothing {
        @Operation
        public int nothing() {
            return 0;
        }
    }

    /** The calls of each caller, in his order. */
    private static List<List<Call>> calls(List<String> lines) {
        Map<Integer, List<Call>> calls = new TreeMap<>();
        Map<Integer, Long> asked = new HashMap<>();
        for (String line : lines) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalArgumentException("Not a line of a history: " + line);
            }
            int caller = Integer.parseInt(parts.group(1));
            long at = Long.parseLong(parts.group(5));
            if (parts.group(2).equals("invoke")) {
                asked.put(caller, at);
            } else {
                calls.computeIfAbsent(caller, first -> new ArrayList<>())
                        .add(call(parts.group(3), parts.group(4), asked.remove(caller), at));
            }
        }
        if (!asked.isEmpty()) {
            throw new IllegalArgumentException("Callers who were not answered: " + asked.keySet());
        }
        return List.copyOf(calls.values());
    }

    private static Call call(String function, String value, long askedAt, long answeredAt) {
        if (function.equals("read")) {
            return new Call(new Actor(method("committed"), List.of()), Long.valueOf(value), askedAt, answeredAt);
        }
        Matcher amount = AMOUNT.matcher(value);
        if (!amount.find()) {
            throw new IllegalArgumentException("A grant without an amount: " + value);
        }
        Actor grant = new Actor(method("grant", long.class), List.of(Long.valueOf(amount.group(1))));
        return new Call(grant, value.contains(":granted true"), askedAt, answeredAt);
    }

    private static boolean isLinearizable(List<List<Call>> callers) {
        List<List<Actor>> asked = callers.stream()
                .map(calls -> calls.stream().map(Call::asked).toList())
                .toList();
        List<List<ResultWithClock>> answered = callers.stream()
                .map(calls -> calls.stream()
                        .map(call ->
                                new ResultWithClock(new ValueResult(call.answered()), answeredBefore(call, callers)))
                        .toList())
                .toList();
        return new LinearizabilityVerifier(OneByOne.class)
                .verifyResults(
                        new ExecutionScenario(List.of(), asked, List.of(), null),
                        new ExecutionResult(List.of(), answered, List.of()));
    }

    /** How many calls of each caller had been answered when this one was asked. */
    private static HBClock answeredBefore(Call call, List<List<Call>> callers) {
        int[] clock = new int[callers.size()];
        for (int caller = 0; caller < clock.length; caller++) {
            clock[caller] = Math.toIntExact(callers.get(caller).stream()
                    .filter(other -> other.answeredAt() < call.askedAt())
                    .count());
        }
        return new HBClock(clock);
    }

    private static Method method(String name, Class<?>... parameters) {
        try {
            return OneByOne.class.getMethod(name, parameters);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A year that is asked one thing after the other. */
    public static final class OneByOne {

        private static long ceiling;
        private static long committedBefore;

        private long committed = committedBefore;

        public boolean grant(long amount) {
            boolean fits = committed + amount <= ceiling;
            committed += fits ? amount : 0;
            return fits;
        }

        public long committed() {
            return committed;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OneByOne year && year.committed == committed;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(committed);
        }
    }
}
