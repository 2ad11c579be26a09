package nl.veiligwonen.funding.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request that says all it has to say by its path. */
@Schema(name = "NoContent", description = "An empty object (leeg).", examples = "{}")
public record NoContent() {}
