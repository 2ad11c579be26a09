package nl.veiligwonen.platform.service.operations;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.veiligwonen.platform.domain.Refusal;
import nl.veiligwonen.platform.entity.CommandRefusedException;
import nl.veiligwonen.platform.masterkey.MasterKeyAwayException;
import nl.veiligwonen.platform.masterkey.MasterKeyException;
import nl.veiligwonen.platform.masterkey.Rewrap;
import nl.veiligwonen.platform.masterkey.Rewraps;
import nl.veiligwonen.platform.masterkey.VersionUse;
import nl.veiligwonen.platform.web.Problem;
import nl.veiligwonen.platform.web.security.SecurityAct;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** New versions of the master key, for operators. Shows names and counts, and nothing of any key. */
@Path("/operations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "operations", description = "For operators (beheerders)")
@SecurityAct
public class MasterKeyResource {

    private final Rewraps rewraps;

    @Inject
    MasterKeyResource(Rewraps rewraps) {
        this.rewraps = rewraps;
    }

    /**
     * A version, and what hangs on it.
     *
     * @param version its name; empty for keys that were wrapped before versions were kept
     * @param known whether the service still has it
     * @param wraps whether it wraps new keys
     * @param keys how many keys of this service it has wrapped
     * @param removable whether this service misses nothing if it is taken away
     */
    @Schema(description = "Versie van de hoofdsleutel, en hoeveel sleutels ervan afhangen")
    public record MasterKeyVersion(String version, boolean known, boolean wraps, long keys, boolean removable) {

        static MasterKeyVersion of(VersionUse use) {
            return new MasterKeyVersion(use.version(), use.known(), use.wraps(), use.keys(), use.isRemovable());
        }
    }

    /**
     * All of them.
     *
     * @param versions the one that wraps last
     */
    @Schema(description = "Versies van de hoofdsleutel")
    public record MasterKeyVersions(List<MasterKeyVersion> versions) {}

    @GET
    @Path("/master-key-versions")
    @Operation(
            operationId = "listMasterKeyVersions",
            summary = "The versions of the master key (hoofdsleutel), and how many keys of this service hang on each")
    public MasterKeyVersions versions() {
        return new MasterKeyVersions(
                rewraps.versions().stream().map(MasterKeyVersion::of).toList());
    }

    @POST
    @Path("/master-key-versions")
    @ResponseStatus(RestResponse.StatusCode.CREATED)
    @Operation(
            operationId = "addMasterKeyVersion",
            summary = "Make a new version of the master key; services that share the master key share the version")
    public MasterKeyVersion addVersion() {
        return new MasterKeyVersion(makeVersion(), true, true, 0, false);
    }

    private String makeVersion() {
        try {
            return rewraps.makeVersion();
        } catch (MasterKeyAwayException away) {
            throw away;
        } catch (MasterKeyException refused) {
            throw new CommandRefusedException(
                    Refusal.of("master-key-not-ours-to-change", String.valueOf(refused.getMessage())));
        }
    }

    @POST
    @Path("/rewraps")
    @ResponseStatus(RestResponse.StatusCode.ACCEPTED)
    @Operation(
            operationId = "startRewrap",
            summary =
                    "Have all keys wrapped by the newest version of the master key; gives the running one if one runs")
    public Rewrap startRewrap() {
        return rewraps.start();
    }

    @GET
    @Path("/rewraps/{rewrapId}")
    @Operation(operationId = "getRewrap", summary = "How far it is to have all keys wrapped by the newest version")
    public Rewrap rewrap(@PathParam("rewrapId") UUID rewrapId) {
        return rewraps.find(rewrapId).orElseThrow(() -> Problem.notFound().asException());
    }
}
