package nl.veiligwonen.platform.retention;

import nl.veiligwonen.platform.domain.PersonalData.Purpose;

/** Something that is kept of a case beside the journal, and goes when its personal data is destroyed. */
public interface ErasedBeside {

    /** Removes what is kept of a case for a purpose, in the running transaction. */
    void erase(String caseId, Purpose purpose);
}
