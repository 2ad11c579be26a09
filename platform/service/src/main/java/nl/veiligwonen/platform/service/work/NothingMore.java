package nl.veiligwonen.platform.service.work;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request that says all by its address. */
@Schema(name = "NoWorkContent", description = "Nothing: the address says it all (geen inhoud).", examples = "{}")
public record NothingMore() {}
