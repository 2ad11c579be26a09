package nl.veiligwonen.assessment.catalogue;

/**
 * Points from a measure to the item of the catalogue that it is.
 *
 * @param version of the catalogue, from 1
 * @param code of the item
 */
public record CatalogueReference(int version, String code) {}
