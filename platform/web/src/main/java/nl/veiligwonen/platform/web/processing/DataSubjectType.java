package nl.veiligwonen.platform.web.processing;

/** As whom a data subject (betrokkene) is known. */
public enum DataSubjectType {
    /** The office-holder of a case, whose home it is. All services know cases by the same opaque id. */
    CASE("urn:veiligwonen:data-subject:case"),
    /** The office-holder of a request that is still a draft; intake alone knows of it. */
    DRAFT("urn:veiligwonen:data-subject:draft");

    private final String uri;

    DataSubjectType(String uri) {
        this.uri = uri;
    }

    /** The type in a line of the log. */
    public String uri() {
        return uri;
    }
}
