package nl.veiligwonen.platform.web.input;

import jakarta.ws.rs.core.MediaType;

/** A body that is no JSON document, as it was sent: for REST methods that take another type. */
public final class RawBody {

    private final byte[] bytes;
    private final MediaType type;

    RawBody(byte[] bytes, MediaType type) {
        this.bytes = bytes;
        this.type = type;
    }

    /** All bytes; not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    /** What the sender says it is, without parameters. */
    public MediaType type() {
        return new MediaType(type.getType(), type.getSubtype());
    }
}
