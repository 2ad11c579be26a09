package nl.veiligwonen.intake.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent where the address says it all: an object without properties, or nothing. */
@Schema(name = "NothingMore", description = "An empty object: there is nothing more to say.", examples = "{}")
public record NothingMore() {}
