/** Makes the JSON Schemas and the AsyncAPI document of the published language from its records, and guards them. */
@NullMarked
package nl.veiligwonen.contracts.schema;

import org.jspecify.annotations.NullMarked;
