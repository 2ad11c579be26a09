package nl.veiligwonen.local.demo;

/** Where the API keeps what belongs to a case. */
enum Place {
    CASE("/intake/v1/scan-requests/"),
    ADVICE("/assessment/v1/advices/"),
    PROVISION("/funding/v1/provisions/"),
    CONTRIBUTION("/funding/v1/contributions/");

    private final String collection;

    Place(String collection) {
        this.collection = collection;
    }

    String of(String caseId) {
        return collection + caseId;
    }
}
