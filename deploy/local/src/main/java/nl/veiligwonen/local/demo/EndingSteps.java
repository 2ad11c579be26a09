package nl.veiligwonen.local.demo;

import java.util.Map;

/** How a case ends before its time, or after it. */
final class EndingSteps {

    private final CaseFile file;

    EndingSteps(CaseFile file) {
        this.file = file;
    }

    void withdraw(Path when) {
        file.change(file.applicant(), Place.CASE, "withdrawals", CaseFile.NOTHING);
        file.walk(when);
    }

    void appointmentFellThrough() {
        endOffice("APPOINTMENT_FELL_THROUGH");
        file.walk(Path.APPOINTMENT_FELL_THROUGH);
    }

    void officeEnded() {
        endOffice("OFFICE_ENDED");
        file.walk(Path.OFFICE_ENDED);
    }

    private void endOffice(String end) {
        file.change(
                file.applicant(),
                Place.CASE,
                "office-ends",
                Map.of("end", end, "endedOn", file.today().toString()));
    }
}
