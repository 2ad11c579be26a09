package nl.veiligwonen.local.postgresql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.veiligwonen.local.certificate.CertificateFolder;
import nl.veiligwonen.local.process.Ending;
import nl.veiligwonen.local.process.Spawn;
import nl.veiligwonen.local.suite.PartName;
import nl.veiligwonen.local.suite.StateFolder;

/** The folder with PostgreSQL's data, and the server process that has it open. */
public final class Cluster {

    public static final String SUPERUSER = "postgres";

    /** Who may connect: whoever knows the password of his role, on this machine. */
    private static final String KNOWS_PASSWORD = """
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    /** The same, by TLS alone, and only who shows a certificate of the suite's authority. */
    private static final String SHOWS_CERTIFICATE = """
            hostssl all all 127.0.0.1/32 scram-sha-256 clientcert=verify-ca
            hostssl all all ::1/128 scram-sha-256 clientcert=verify-ca
            """;

    private static final int START_SECONDS = 60;
    /** A backend that looks up within this time ends by itself; else it is killed. */
    private static final Duration ORPHAN_GRACE = Duration.ofSeconds(1);

    private final Path programs;
    private final Path data;
    private final Path log;

    public Cluster(Path programs, Path data, Path log) {
        this.programs = programs;
        this.data = data;
        this.log = log;
    }

    public boolean isInitialised() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    /** Makes the cluster beside its place and moves it there when it is whole. */
    public void initialise(String superuserPassword) throws IOException, InterruptedException {
        Path half = data.resolveSibling(data.getFileName() + ".half");
        StateFolder.deleteAll(half);
        Path passwordFile = Files.createTempFile(data.getParent(), "initdb", null); // for the owner alone
        try {
            Files.writeString(passwordFile, superuserPassword);
            int exit = command(
                            "initdb",
                            "--pgdata=" + half,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--locale=C.UTF-8")
                    .run();
            if (exit != 0) {
                throw new IOException("initdb ended with exit code " + exit);
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(half, data);
    }

    /** Replaces the whole of postgresql.conf, so that what holds is what stands here. */
    public void configure(int port, Optional<CertificateFolder> certificates) throws IOException {
        Files.writeString(data.resolve("pg_hba.conf"), certificates.isPresent() ? SHOWS_CERTIFICATE : KNOWS_PASSWORD);
        Files.writeString(
                data.resolve("postgresql.conf"),
                """
                listen_addresses = 'localhost'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                # three services and Keycloak, each with its pool
                max_connections = 250
                shared_buffers = 128MB

                # an answer that was given is on the disk
                fsync = on
                synchronous_commit = on
                full_page_writes = on

                timezone = 'UTC'
                log_timezone = 'UTC'
                log_line_prefix = '%%m [%%p] %%u@%%d '
                # statements and the details of errors hold what people entered: not for a log
                log_error_verbosity = terse
                log_min_error_statement = panic
                log_checkpoints = off
                """.formatted(port) + certificates.map(Cluster::tls).orElse(""));
    }

    private static String tls(CertificateFolder certificates) {
        Path own = certificates.identity(PartName.POSTGRESQL.id());
        return """

                ssl = on
                ssl_min_protocol_version = 'TLSv1.3'
                ssl_cert_file = '%s'
                ssl_key_file = '%s'
                ssl_ca_file = '%s'
                """.formatted(own, own, certificates.authority());
    }

    /** Returns when the server accepts connections. Not to be interrupted halfway: the server would be left to itself. */
    public ProcessHandle start() throws IOException {
        endWhatStillRuns();
        int exit = command(
                        "pg_ctl", "--pgdata=" + data, "--log=" + log, "--wait", "--timeout=" + START_SECONDS, "start")
                .runToItsEnd();
        if (exit != 0) {
            throw new IOException("pg_ctl ended with exit code " + exit);
        }
        return server().orElseThrow(() -> new IOException("PostgreSQL ended right after its start"));
    }

    /** The server that has the data open, by the pid that it wrote there. */
    public Optional<ProcessHandle> server() {
        return pidInFile().flatMap(ProcessHandle::of).filter(Cluster::isPostgres);
    }

    private void endWhatStillRuns() throws IOException {
        Optional<ProcessHandle> server = server();
        if (server.isPresent()) {
            Ending.INTERRUPT.end(server.get(), Duration.ofSeconds(20));
        } else {
            endOrphans();
            // after a kill -9 the pid may by now be another program's, and PostgreSQL would not dare to start
            Files.deleteIfExists(pidFile());
        }
    }

    /**
     * Ends what a server that was killed has left at work. It would go on until it looks up from its work, and until
     * then another server refuses to start.
     */
    private void endOrphans() throws IOException {
        Path server = programs.resolve("bin").resolve("postgres");
        if (!Files.exists(server)) {
            return;
        }
        String command = server.toRealPath().toString();
        ProcessHandle.allProcesses()
                .filter(process ->
                        process.info().command().filter(command::equals).isPresent())
                .forEach(orphan -> Ending.INTERRUPT.end(orphan, ORPHAN_GRACE));
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    private Optional<Long> pidInFile() {
        try {
            List<String> lines = Files.readAllLines(pidFile(), StandardCharsets.UTF_8);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.valueOf(lines.getFirst().trim()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command -> command.endsWith("/postgres"))
                        .orElse(false);
    }

    private Spawn command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return new Spawn(PostgresqlBinaries.asOrdinaryUser(command), programs, log);
    }
}
