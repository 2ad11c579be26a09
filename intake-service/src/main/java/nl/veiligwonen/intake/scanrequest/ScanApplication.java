package nl.veiligwonen.intake.scanrequest;

import java.time.LocalDate;
import nl.veiligwonen.platform.domain.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * What is stated when someone asks for a home scan: for whom, in which office, living where. All of it says who
 * the person is and where he lives.
 *
 * @param office the office held or to be taken up
 * @param officeHolder the name of the office-holder
 * @param termOfOffice when the office is held
 * @param home where the office-holder lives
 * @param residenceExemption whether the office-holder is exempt from living in the territory of appointment (ontheffing)
 * @param consent where the office-holder's consent to this request is kept; null if he asks himself
 */
public record ScanApplication(
        Office office,
        PersonName officeHolder,
        TermOfOffice termOfOffice,
        HomeAddress home,
        boolean residenceExemption,
        @Nullable ConsentReference consent) {

    private static final ScanApplication DESTROYED = new ScanApplication(
            Office.MAYOR,
            new PersonName(PersonalData.DESTROYED),
            TermOfOffice.from(LocalDate.EPOCH),
            HomeAddress.destroyed(),
            false,
            null);

    /** What stands in for a statement that has been destroyed. Nothing in it was ever stated. */
    public static ScanApplication destroyed() {
        return DESTROYED;
    }
}
