package nl.veiligwonen.funding.reconciliation;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.veiligwonen.contracts.EuroCents;

/**
 * hledger, a double-entry program of others, where it is on the {@code PATH}. It gets a journal on its standard input and
 * tells balances; it is never given to a shell, and sees no files.
 *
 * @param program where it is
 */
record Hledger(Path program) {

    private static final String NAME = "hledger";
    private static final long ANSWERS_WITHIN_SECONDS = 60;

    /** A line of its balances as CSV, {@code "account","EUR 1.00"}; an amount of nothing is {@code "0"}. */
    private static final Pattern BALANCE = Pattern.compile("\"([^\"]+)\",\"(?:EUR )?(-?[0-9]+(?:\\.[0-9]+)?)\"");

    /** The program on this machine; empty if it is not there. */
    static Optional<Hledger> here() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, NAME))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Hledger::new);
    }

    /** What it calls itself, such as {@code hledger 1.25}. */
    String version() throws IOException, InterruptedException {
        return run("", "--version").lines().findFirst().orElse(NAME).split(",")[0];
    }

    /**
     * The balance of each account that the journal posts to, as it adds them up; what the journal asserts is not looked at.
     *
     * @throws IOException if it does not come to a balance
     */
    Map<String, EuroCents> balances(String journal) throws IOException, InterruptedException {
        String csv = run(
                journal,
                "--file=-",
                "--ignore-assertions",
                "balance",
                "--flat",
                "--empty",
                "--no-total",
                "--output-format=csv");
        Map<String, EuroCents> balances = new HashMap<>();
        for (String line : csv.lines().skip(1).toList()) {
            Matcher balance = BALANCE.matcher(line);
            if (!balance.matches()) {
                throw new IOException("hledger answered otherwise than expected");
            }
            balances.put(balance.group(1), cents(balance.group(2)));
        }
        return balances;
    }

    private static EuroCents cents(String euros) {
        return EuroCents.of(new BigDecimal(euros).movePointRight(2).longValueExact());
    }

    private String run(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try {
            // Another thread gives it its input: it may begin to answer before it has read all.
            Thread giver = Thread.ofVirtual().start(() -> give(process, input));
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            giver.join();
            if (!process.waitFor(ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("hledger could not read the journal");
            }
            return output;
        } finally {
            process.destroyForcibly();
        }
    }

    private static void give(Process process, String input) {
        try (OutputStream target = process.getOutputStream()) {
            target.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            process.destroy(); // It tells by its exit.
        }
    }
}
