package nl.veiligwonen.local.bench;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import nl.veiligwonen.local.ledger.FundingDatabase;
import nl.veiligwonen.local.ledger.LedgerSuite;
import nl.veiligwonen.local.suite.PartName;

/**
 * What grants cost: to tell what bounds them.
 *
 * @param serviceCpuMicros processor time of the service per grant, all its threads
 * @param postgresqlCpuMicros processor time of PostgreSQL per grant, all its processes
 * @param callersCpuMicros processor time of the callers per grant
 * @param walFlushes how often PostgreSQL made the write-ahead log durable, per grant
 * @param commits transactions that were committed, per grant, those of read models and publishing included
 */
record Effort(
        double serviceCpuMicros,
        double postgresqlCpuMicros,
        double callersCpuMicros,
        double walFlushes,
        double commits) {

    /** What the counters of all parts say at a moment. */
    record Counters(Duration service, Duration postgresql, Duration callers, long walFlushes, long commits) {

        static Counters now(LedgerSuite suite, FundingDatabase database) {
            return new Counters(
                    cpu(suite.process(PartName.FUNDING).stream()),
                    cpu(suite.process(PartName.POSTGRESQL).stream()
                            .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))),
                    cpu(Stream.of(ProcessHandle.current())),
                    database.number("select sum(fsyncs) from pg_stat_io where object = 'wal'"),
                    database.number(
                            "select xact_commit from pg_stat_database where datname = '" + FundingDatabase.NAME + "'"));
        }

        private static Duration cpu(Stream<ProcessHandle> processes) {
            return processes
                    .map(process -> process.info().totalCpuDuration())
                    .flatMap(Optional::stream)
                    .reduce(Duration.ZERO, Duration::plus);
        }

        Counters plus(Counters other) {
            return new Counters(
                    service.plus(other.service),
                    postgresql.plus(other.postgresql),
                    callers.plus(other.callers),
                    walFlushes + other.walFlushes,
                    commits + other.commits);
        }

        Counters since(Counters earlier) {
            return new Counters(
                    service.minus(earlier.service),
                    postgresql.minus(earlier.postgresql),
                    callers.minus(earlier.callers),
                    walFlushes - earlier.walFlushes,
                    commits - earlier.commits);
        }

        static Counters none() {
            return new Counters(Duration.ZERO, Duration.ZERO, Duration.ZERO, 0, 0);
        }

        Effort perGrant(long grants) {
            return new Effort(
                    micros(service) / grants,
                    micros(postgresql) / grants,
                    micros(callers) / grants,
                    (double) walFlushes / grants,
                    (double) commits / grants);
        }

        private static double micros(Duration duration) {
            return duration.toNanos() / 1e3;
        }
    }
}
