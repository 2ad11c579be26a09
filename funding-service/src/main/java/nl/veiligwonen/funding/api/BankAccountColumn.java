package nl.veiligwonen.funding.api;

import nl.veiligwonen.platform.service.csv.CsvColumn;

/** The columns of the files with bank accounts, which are called as the properties of what a line says. */
final class BankAccountColumn {

    private BankAccountColumn() {}

    /** Those of a file by which accounts are registered. */
    enum Registering implements CsvColumn {
        ORGANISATION("organisation", true),
        IBAN("iban", true),
        HOLDER("holder", true),
        REASON("reason", false);

        private final String header;
        private final boolean required;

        Registering(String header, boolean required) {
            this.header = header;
            this.required = required;
        }

        @Override
        public String header() {
            return header;
        }

        @Override
        public boolean required() {
            return required;
        }
    }

    /** Those of a file by which accounts are verified. */
    enum Verifying implements CsvColumn {
        ORGANISATION("organisation"),
        IBAN("iban");

        private final String header;

        Verifying(String header) {
            this.header = header;
        }

        @Override
        public String header() {
            return header;
        }

        @Override
        public boolean required() {
            return true;
        }
    }
}
