package nl.veiligwonen.funding.api.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the audit names those whose books it shows. */
@ConfigMapping(prefix = "veiligwonen.audit")
public interface AuditConfig {

    /** The name of the ministry in an audit file. */
    @WithDefault("Ministerie van Binnenlandse Zaken en Koninkrijksrelaties")
    String ministry();

    /** The number of the ministry with the tax administration in an audit file; at most 30 characters. */
    @WithDefault("onbekend")
    String taxIdentification();
}
