package nl.veiligwonen.funding.audit;

/**
 * Whose books they are, as the files name him.
 *
 * @param name the name of the ministry
 * @param taxIdentification its number with the tax administration
 * @param softwareVersion the version of the software that wrote the file
 */
public record Ministry(String name, String taxIdentification, String softwareVersion) {}
