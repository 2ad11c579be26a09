package nl.veiligwonen.funding.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.api.BankAccountLineAnswer.Outcome;
import nl.veiligwonen.funding.bankaccount.BankAccountDecider;
import nl.veiligwonen.platform.entity.CommandRefusedException;
import nl.veiligwonen.platform.service.RefusalMappers;
import nl.veiligwonen.platform.service.csv.CsvColumn;
import nl.veiligwonen.platform.service.csv.CsvFile;
import nl.veiligwonen.platform.service.csv.CsvLine;
import nl.veiligwonen.platform.service.idempotency.Steps;
import nl.veiligwonen.platform.web.InputError;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.input.StrictReader;

/** Takes files with bank accounts apart, and does each line by itself. */
@ApplicationScoped
public class BankAccountBatches {

    /** How many lines a file can have: more than there are organisations. */
    static final int MOST_LINES = 500;

    private final BankAccounts accounts;
    private final StrictReader reader;
    private final Steps steps;

    @Inject
    public BankAccountBatches(BankAccounts accounts, StrictReader reader, Steps steps) {
        this.accounts = accounts;
        this.reader = reader;
        this.steps = steps;
    }

    /** Registers the accounts of a file. */
    BankAccountBatchAnswer register(byte[] file) {
        return each(file, BankAccountColumn.Registering.class, BankAccountLine.Registering.class);
    }

    /** Verifies what waits against the accounts of a file. */
    BankAccountBatchAnswer verify(byte[] file) {
        return each(file, BankAccountColumn.Verifying.class, BankAccountLine.Verifying.class);
    }

    private <C extends Enum<C> & CsvColumn> BankAccountBatchAnswer each(
            byte[] file, Class<C> columns, Class<? extends BankAccountLine> type) {
        List<CsvLine<C>> lines = CsvFile.read(file, columns);
        if (lines.isEmpty()) {
            throw Problem.invalidInput(List.of(InputError.inBody("", "holds no account")))
                    .asException();
        }
        if (lines.size() > MOST_LINES) {
            throw Problem.of(
                            413,
                            "too-many-lines",
                            "The file is too long",
                            "A file may have %d accounts at most and this one has %d. Send it in parts, each with an Idempotency-Key of its own."
                                    .formatted(MOST_LINES, lines.size()))
                    .asException();
        }
        Map<OrganisationId, Integer> seen = new HashMap<>();
        List<BankAccountLineAnswer> answers = new ArrayList<>();
        for (CsvLine<C> line : lines) {
            answers.add(
                    switch (line) {
                        case CsvLine.Broken<C>(int number, InputError error) ->
                            BankAccountLineAnswer.refused(number, null, Problem.invalidInput(List.of(error)));
                        case CsvLine.Row<C> row -> ask(row, type, seen);
                    });
        }
        return BankAccountBatchAnswer.of(answers);
    }

    private <C extends Enum<C> & CsvColumn> BankAccountLineAnswer ask(
            CsvLine.Row<C> row, Class<? extends BankAccountLine> type, Map<OrganisationId, Integer> seen) {
        var reading = reader.read(json(row), type);
        BankAccountLine line = reading.value();
        if (line == null || !reading.errors().isEmpty()) {
            return BankAccountLineAnswer.refused(
                    row.number(), null, Problem.invalidInput(inColumns(reading.errors(), row)));
        }
        Integer before = seen.putIfAbsent(line.organisation(), row.number());
        if (before != null) {
            return BankAccountLineAnswer.refused(
                    row.number(),
                    line.organisation(),
                    Problem.invalidInput(List.of(InputError.inBody(
                            "/organisation", "stands in line %d already: keep the right one".formatted(before)))));
        }
        return ask(row.number(), line);
    }

    private BankAccountLineAnswer ask(int number, BankAccountLine line) {
        OrganisationId organisation = line.organisation();
        try {
            Outcome outcome = steps.once("line " + number, Outcome.class, () -> {
                accounts.change(organisation, line.command());
                return Outcome.DONE;
            });
            return BankAccountLineAnswer.of(number, outcome, organisation);
        } catch (CommandRefusedException refused) {
            return BankAccountDecider.isSoAlready(refused.refusal())
                    ? BankAccountLineAnswer.of(number, Outcome.UNCHANGED, organisation)
                    : BankAccountLineAnswer.refused(number, organisation, RefusalMappers.problem(refused.refusal()));
        }
    }

    /** The cells under the names of their columns. */
    private static <C extends Enum<C> & CsvColumn> ObjectNode json(CsvLine.Row<C> row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        row.cells().forEach((column, cell) -> json.put(column.header(), cell));
        return json;
    }

    /** What is wrong, in the words of who has a table before him: an empty cell is called one. */
    private static <C extends Enum<C> & CsvColumn> List<InputError> inColumns(
            List<InputError> errors, CsvLine.Row<C> row) {
        return errors.stream()
                .map(error -> row.cells().keySet().stream()
                                .anyMatch(column -> ("/" + column.header()).equals(error.pointer()))
                        ? error
                        : InputError.inBody(String.valueOf(error.pointer()), "is empty: fill it in"))
                .toList();
    }
}
