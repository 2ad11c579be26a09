package nl.veiligwonen.platform.service.csv;

/** A column of a CSV file: an enum has one constant for each. */
public interface CsvColumn {

    /** How it is called in the first line of a file. */
    String header();

    /** Whether a file must have it. */
    boolean required();
}
