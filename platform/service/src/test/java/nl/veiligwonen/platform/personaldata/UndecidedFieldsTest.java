package nl.veiligwonen.platform.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.veiligwonen.contracts.OrganisationId;
import nl.veiligwonen.platform.domain.PersonalData;
import nl.veiligwonen.platform.test.personaldata.UndecidedFields;
import org.junit.jupiter.api.Test;

/** That the check of every service finds what someone forgot to mark. */
class UndecidedFieldsTest {

    /** Events of which some fields were forgotten. */
    sealed interface Planted {

        record HouseSeen(
                OrganisationId organisation,
                LocalDate on,
                @PersonalData(PersonalData.Purpose.IDENTITY) String address,
                String note,
                List<Witness> witnesses)
                implements Planted {}
    }

    record Witness(String name, int floor, Object anything) {}

    @Test
    void a_text_that_nobody_marked_is_found_however_deep_it_is() {
        assertThat(UndecidedFields.of(Planted.class, Set.of("OrganisationId.code")))
                .containsExactly("HouseSeen.note", "HouseSeen.witnesses.name", "HouseSeen.witnesses.anything");
    }

    @Test
    void what_was_decided_is_decided_for_that_field_alone() {
        assertThat(UndecidedFields.of(
                        Planted.class, Set.of("OrganisationId.code", "HouseSeen.note", "Witness.anything")))
                .containsExactly("HouseSeen.witnesses.name");
    }
}
