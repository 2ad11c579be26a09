package nl.veiligwonen.funding.provision;

import static nl.veiligwonen.funding.provision.ProvisionExamples.ADOPTED;
import static nl.veiligwonen.funding.provision.ProvisionExamples.BECAUSE;
import static nl.veiligwonen.funding.provision.ProvisionExamples.INVOICE;
import static nl.veiligwonen.funding.provision.ProvisionExamples.LOCK;
import static nl.veiligwonen.funding.provision.ProvisionExamples.RECEIVED;
import static nl.veiligwonen.funding.provision.ProvisionExamples.UTRECHT;
import static nl.veiligwonen.funding.provision.ProvisionExamples.accepted;
import static nl.veiligwonen.funding.provision.ProvisionExamples.advised;
import static nl.veiligwonen.funding.provision.ProvisionExamples.declare;
import static nl.veiligwonen.funding.provision.ProvisionExamples.declared;
import static nl.veiligwonen.funding.provision.ProvisionExamples.delivered;
import static nl.veiligwonen.funding.provision.ProvisionExamples.invoice;
import static nl.veiligwonen.funding.provision.ProvisionExamples.ordered;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.funding.provision.Invoice.Vat;
import nl.veiligwonen.funding.provision.Measure.Progress;
import nl.veiligwonen.funding.provision.ProvisionCommand.AccountForCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.ApproveCostOverrun;
import nl.veiligwonen.funding.provision.ProvisionCommand.DeclareCost;
import nl.veiligwonen.funding.provision.ProvisionCommand.RefuseCostOverrun;
import nl.veiligwonen.funding.provision.ProvisionEvent.CostDeclared;
import nl.veiligwonen.funding.provision.ProvisionEvent.CostOverrunApproved;
import nl.veiligwonen.funding.provision.ProvisionEvent.CostOverrunRefused;
import nl.veiligwonen.funding.provision.ProvisionEvent.CostOverrunReported;
import nl.veiligwonen.funding.provision.TaxRecord.FinalLevy;
import nl.veiligwonen.funding.provision.TaxRecord.SupplyMode;
import nl.veiligwonen.platform.test.DeciderScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a measure cost, with its invoice, its tax and what it cost too much. */
class CostTest {

    /** The lock was expected to cost 1,200 euro. */
    private static final long TOO_MUCH = 120_001;

    private static final CostOverrunReported REPORTED = new CostOverrunReported(
            UTRECHT, LOCK, invoice(TOO_MUCH), TaxStatement.none().ofSupply(UTRECHT));

    private final DeciderScenario<Provision, ProvisionCommand, ProvisionEvent> delivered = DeciderScenario.of(
                    new ProvisionDecider())
            .given(RECEIVED, ADOPTED, ordered(LOCK), delivered(LOCK), accepted(LOCK));

    private final DeciderScenario<Provision, ProvisionCommand, ProvisionEvent> reported =
            delivered.given(RECEIVED, ADOPTED, ordered(LOCK), delivered(LOCK), accepted(LOCK), REPORTED);

    private static DeclareCost withVat(long inclVat, long exclVat, long vat) {
        return new DeclareCost(
                LOCK,
                new Invoice(
                        INVOICE, EuroCents.of(inclVat), Optional.of(new Vat(EuroCents.of(exclVat), EuroCents.of(vat)))),
                TaxStatement.none());
    }

    private static DeclareCost taxed(TaxStatement tax) {
        return new DeclareCost(LOCK, invoice(100), tax);
    }

    @Test
    void the_parts_of_an_invoice_add_up_to_the_whole() {
        DeclareCost declare = withVat(12_100, 10_000, 2_100);

        delivered
                .when(declare)
                .then(new CostDeclared(
                        UTRECHT,
                        LOCK,
                        new Cost(
                                declare.invoice(),
                                Optional.of(TaxStatement.none().ofSupply(UTRECHT)))));
    }

    @ParameterizedTest
    @CsvSource({
        "12100, 10000, 2099",
        "12100, 10000, 2101",
        "12100, 12100, 12100",
        "100, -100, 200",
        "100, 200, -100",
        "100, 9223372036854775807, 9223372036854775807",
        "100, -9223372036854775808, 100"
    })
    void parts_that_do_not_add_up_are_refused(long inclVat, long exclVat, long vat) {
        delivered.when(withVat(inclVat, exclVat, vat)).thenRefused("vat-does-not-add-up");
    }

    @Test
    void an_invoice_without_vat_adds_up() {
        assertThat(delivered.when(withVat(10_000, 10_000, 0)).events()).hasSize(1);
    }

    @Test
    void what_the_wage_tax_asks_is_kept_with_the_cost() {
        TaxStatement stated = new TaxStatement(
                Optional.of(new DocumentReference("RIE-4.2")),
                Optional.of(new DocumentReference("PVA-17")),
                EuroCents.ZERO,
                Optional.of(LocalDate.of(2026, 3, 2)));

        assertThat(delivered.when(taxed(stated)).events())
                .containsExactly(new CostDeclared(
                        UTRECHT,
                        LOCK,
                        new Cost(
                                invoice(100),
                                Optional.of(new TaxRecord(
                                        stated.rieReference(),
                                        stated.planOfActionReference(),
                                        EuroCents.ZERO,
                                        FinalLevy.RECHTSPOSITIEBESLUIT_3_3_8_J,
                                        SupplyMode.SUPPLIED,
                                        stated.suppliedOn())))));
    }

    @Test
    void only_a_measure_of_a_municipality_is_marked_as_a_final_levy_component() {
        assertThat(FinalLevy.of(OrganisationId.of("gm0344"))).isEqualTo(FinalLevy.RECHTSPOSITIEBESLUIT_3_3_8_J);
        assertThat(FinalLevy.of(OrganisationId.of("pv26"))).isEqualTo(FinalLevy.NOT_MARKED);
        assertThat(FinalLevy.of(OrganisationId.of("ws0155"))).isEqualTo(FinalLevy.NOT_MARKED);
    }

    @Test
    void the_office_holder_pays_nothing_himself() {
        delivered
                .when(taxed(new TaxStatement(Optional.empty(), Optional.empty(), EuroCents.of(1), Optional.empty())))
                .thenRefused("own-contribution", "Arbowet 44");
    }

    @Test
    void a_measure_was_supplied_at_the_latest_today() {
        var lateInTheEvening = delivered.at(Instant.parse("2026-03-02T23:30:00Z")); // 3 March in Amsterdam
        assertThat(lateInTheEvening
                        .when(taxed(suppliedOn(LocalDate.of(2026, 3, 3))))
                        .events())
                .hasSize(1);
        lateInTheEvening.when(taxed(suppliedOn(LocalDate.of(2026, 3, 4)))).thenRefused("supplied-in-future");
    }

    private static TaxStatement suppliedOn(LocalDate day) {
        return new TaxStatement(Optional.empty(), Optional.empty(), EuroCents.ZERO, Optional.of(day));
    }

    @Test
    void a_cost_up_to_the_estimate_needs_no_approval() {
        delivered.when(declare(LOCK, TOO_MUCH - 1)).then(declared(LOCK, TOO_MUCH - 1));
    }

    @Test
    void a_cost_above_the_estimate_waits_for_the_employer() {
        delivered.when(declare(LOCK, TOO_MUCH)).then(REPORTED);
        reported.when(declare(LOCK, TOO_MUCH)).thenRefused("overrun-undecided");
        reported.when(new AccountForCost()).thenRefused("not-all-declared");
        assertThat(advised(reported.state()).declaredCost()).isEqualTo(EuroCents.ZERO);
    }

    @Test
    void an_approved_cost_is_declared() {
        reported.when(new ApproveCostOverrun(LOCK, BECAUSE))
                .then(
                        new CostOverrunApproved(UTRECHT, LOCK, EuroCents.of(120_000), EuroCents.of(TOO_MUCH), BECAUSE),
                        declared(LOCK, TOO_MUCH));
    }

    @Test
    void after_a_refusal_another_cost_can_be_declared() {
        CostOverrunRefused refused = new CostOverrunRefused(UTRECHT, LOCK, BECAUSE);
        reported.when(new RefuseCostOverrun(LOCK, BECAUSE)).then(refused);
        var again =
                delivered.given(RECEIVED, ADOPTED, ordered(LOCK), delivered(LOCK), accepted(LOCK), REPORTED, refused);
        assertThat(advised(again.state()).measure(LOCK))
                .hasValueSatisfying(measure -> assertThat(measure.progress()).isEqualTo(Progress.ACCEPTED));
        again.when(declare(LOCK, 120_000)).then(declared(LOCK, 120_000));
    }

    @Test
    void what_does_not_wait_can_not_be_approved_nor_refused() {
        delivered.when(new ApproveCostOverrun(LOCK, BECAUSE)).thenRefused("no-overrun");
        delivered.when(new RefuseCostOverrun(LOCK, BECAUSE)).thenRefused("no-overrun");
    }
}
