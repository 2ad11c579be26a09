package nl.veiligwonen.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Starts the gateway. What the TLS of the JDK offers beyond protocols and cipher suites can be set for the whole JVM only, and
 * before it is first used.
 */
@QuarkusMain
public final class GatewayMain {

    private GatewayMain() {}

    public static void main(String[] arguments) {
        // Who renegotiates makes the server work for nothing (RFC 5246, 7.2.2 allows to refuse).
        System.setProperty("jdk.tls.rejectClientInitiatedRenegotiation", "true");
        // Elliptic curves alone: of the finite groups the smallest is too small by now.
        System.setProperty("jdk.tls.namedGroups", "x25519,secp256r1,secp384r1,x448,secp521r1");
        Quarkus.run(arguments);
    }
}
