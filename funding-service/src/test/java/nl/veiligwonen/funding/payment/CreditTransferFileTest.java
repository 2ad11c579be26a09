package nl.veiligwonen.funding.payment;

import static nl.veiligwonen.funding.payment.PaymentExamples.BATCH;
import static nl.veiligwonen.funding.payment.PaymentExamples.MINISTRY;
import static nl.veiligwonen.funding.payment.PaymentExamples.TO_UTRECHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.register.Organisation;
import nl.veiligwonen.contracts.register.OrganisationRegister;
import org.junit.jupiter.api.Test;

/** The file for the bank, held against the official schema. */
class CreditTransferFileTest {

    @Test
    void a_batch_becomes_a_file_that_a_bank_takes() throws Exception {
        String file = CreditTransferFile.of(BATCH);

        Schemas.validate("pain.001.001.09", file);
        assertThat(file).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">
                  <CstmrCdtTrfInitn>
                    <GrpHdr>
                      <MsgId>VW-2026-1</MsgId>
                      <CreDtTm>2026-03-02T09:00:00Z</CreDtTm>
                      <NbOfTxs>2</NbOfTxs>
                      <CtrlSum>1234.61</CtrlSum>
                      <InitgPty>
                        <Nm>Ministerie van BZK</Nm>
                      </InitgPty>
                    </GrpHdr>
                    <PmtInf>
                      <PmtInfId>VW-2026-1</PmtInfId>
                      <PmtMtd>TRF</PmtMtd>
                      <BtchBookg>false</BtchBookg>
                      <NbOfTxs>2</NbOfTxs>
                      <CtrlSum>1234.61</CtrlSum>
                      <PmtTpInf>
                        <SvcLvl>
                          <Cd>SEPA</Cd>
                        </SvcLvl>
                      </PmtTpInf>
                      <ReqdExctnDt>
                        <Dt>2026-03-03</Dt>
                      </ReqdExctnDt>
                      <Dbtr>
                        <Nm>Ministerie van BZK</Nm>
                      </Dbtr>
                      <DbtrAcct>
                        <Id>
                          <IBAN>NL69TEST0000000001</IBAN>
                        </Id>
                      </DbtrAcct>
                      <DbtrAgt>
                        <FinInstnId>
                          <Othr>
                            <Id>NOTPROVIDED</Id>
                          </Othr>
                        </FinInstnId>
                      </DbtrAgt>
                      <ChrgBr>SLEV</ChrgBr>
                      <CdtTrfTxInf>
                        <PmtId>
                          <EndToEndId>2026-1-1</EndToEndId>
                        </PmtId>
                        <Amt>
                          <InstdAmt Ccy="EUR">1234.56</InstdAmt>
                        </Amt>
                        <Cdtr>
                          <Nm>Gemeente Utrecht</Nm>
                        </Cdtr>
                        <CdtrAcct>
                          <Id>
                            <IBAN>NL23TEST0000000344</IBAN>
                          </Id>
                        </CdtrAcct>
                        <RmtInf>
                          <Ustrd>Tegemoetkoming 2026-1-1</Ustrd>
                        </RmtInf>
                      </CdtTrfTxInf>
                      <CdtTrfTxInf>
                        <PmtId>
                          <EndToEndId>2026-1-2</EndToEndId>
                        </PmtId>
                        <Amt>
                          <InstdAmt Ccy="EUR">0.05</InstdAmt>
                        </Amt>
                        <Cdtr>
                          <Nm>Gemeente Reuver + 't Zand</Nm>
                        </Cdtr>
                        <CdtrAcct>
                          <Id>
                            <IBAN>NL91ABNA0417164300</IBAN>
                          </Id>
                        </CdtrAcct>
                        <RmtInf>
                          <Ustrd>Tegemoetkoming 2026-1-2</Ustrd>
                        </RmtInf>
                      </CdtTrfTxInf>
                    </PmtInf>
                  </CstmrCdtTrfInitn>
                </Document>
                """);
    }

    @Test
    void the_bank_can_be_named_by_its_code() throws Exception {
        String file = CreditTransferFile.of(new PaymentBatch(
                BATCH.id(),
                BATCH.madeAt(),
                BATCH.requestedExecutionOn(),
                new Debtor(MINISTRY.name(), MINISTRY.iban(), Optional.of("ABNANL2A")),
                BATCH.transfers()));

        Schemas.validate("pain.001.001.09", file);
        assertThat(file).contains("<BICFI>ABNANL2A</BICFI>").doesNotContain("NOTPROVIDED");
    }

    @Property(tries = 200)
    void every_batch_fits_the_schema_and_always_becomes_the_same_file(@ForAll("batches") PaymentBatch batch)
            throws Exception {
        String file = CreditTransferFile.of(batch);

        Schemas.validate("pain.001.001.09", file);
        assertThat(CreditTransferFile.of(batch)).isEqualTo(file);
        assertThat(file.chars()).allMatch(sign -> sign < 128);
        assertThat(amounts(file)).isEqualTo(batch.total());
    }

    /** What the amounts of the file come to, by the text alone. */
    private static EuroCents amounts(String file) {
        return EuroCents.of(file.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("<InstdAmt"))
                .map(line -> line.replaceAll("<[^>]*>", "").replace(".", ""))
                .mapToLong(Long::parseLong)
                .sum());
    }

    @Provide
    static Arbitrary<PaymentBatch> batches() {
        List<Organisation> organisations = OrganisationRegister.get().all();
        Arbitrary<String> remittances = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("ABC0189 ë&'/-?:().,+\u2019")
                .ofMinLength(1)
                .ofMaxLength(100)
                .filter(text -> SepaText.of(text, 140).isPresent());
        Arbitrary<EuroCents> amounts = Arbitraries.longs()
                .between(1, CreditTransfer.HIGHEST_AMOUNT.value())
                .map(EuroCents::of);
        Arbitrary<Iban> ibans = Arbitraries.integers()
                .between(0, 999_999_999)
                .map(number -> new Iban(new fr.marcwrobel.jbanking.iban.Iban(
                                fr.marcwrobel.jbanking.IsoCountry.NL, "TEST%010d".formatted(number))
                        .toString()));
        Arbitrary<CreditTransfer> transfers = Combinators.combine(
                        amounts, Arbitraries.of(organisations).map(Organisation::name), ibans, remittances)
                .as((amount, name, iban, remittance) -> new CreditTransfer("x", amount, name, iban, remittance));
        return Combinators.combine(
                        transfers.list().ofMinSize(1).ofMaxSize(40),
                        Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond),
                        Arbitraries.integers().between(0, 20_000),
                        Arbitraries.of(Optional.<String>empty(), Optional.of("INGBNL2A"), Optional.of("RABONL2UXXX")))
                .as((made, at, day, bic) -> new PaymentBatch(
                        "VW-" + at.getEpochSecond(),
                        at,
                        LocalDate.EPOCH.plusDays(day),
                        new Debtor(MINISTRY.name(), MINISTRY.iban(), bic),
                        numbered(made)));
    }

    private static List<CreditTransfer> numbered(List<CreditTransfer> transfers) {
        List<CreditTransfer> numbered = new ArrayList<>();
        for (CreditTransfer each : transfers) {
            numbered.add(new CreditTransfer(
                    "2026-1-" + (numbered.size() + 1),
                    each.amount(),
                    each.creditorName(),
                    each.creditorIban(),
                    each.remittance()));
        }
        return numbered;
    }

    @Test
    void a_batch_that_no_bank_would_take_is_not_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> batchOf(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> batchOf(List.of(TO_UTRECHT, TO_UTRECHT)));
        assertThatIllegalArgumentException().isThrownBy(() -> transfer("", 1, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> transfer("a_b", 1, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> transfer("1", 0, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> transfer("1", 100_000_000_000L, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> transfer("1", 1, "\u20AC"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Debtor("x", MINISTRY.iban(), Optional.of("ABNA")))
                .withMessageContaining("BIC");
    }

    @Test
    void money_moves_on_the_days_of_target() {
        assertThat(BankingDays.onOrAfter(LocalDate.of(2026, 4, 27))).isEqualTo("2026-04-27"); // King's day
        assertThat(BankingDays.onOrAfter(LocalDate.of(2026, 5, 1))).isEqualTo("2026-05-04"); // 1 May, a Friday
        assertThat(BankingDays.onOrAfter(LocalDate.of(2026, 4, 3))).isEqualTo("2026-04-07"); // Good Friday
        assertThat(BankingDays.onOrAfter(LocalDate.of(2026, 12, 25))).isEqualTo("2026-12-28");
    }

    private static void batchOf(List<CreditTransfer> transfers) {
        assertThat(new PaymentBatch("1", BATCH.madeAt(), BATCH.requestedExecutionOn(), MINISTRY, transfers))
                .isNotNull();
    }

    private static void transfer(String endToEndId, long cents, String remittance) {
        assertThat(new CreditTransfer(
                        endToEndId, EuroCents.of(cents), "Gemeente Utrecht", TO_UTRECHT.creditorIban(), remittance))
                .isNotNull();
    }
}
