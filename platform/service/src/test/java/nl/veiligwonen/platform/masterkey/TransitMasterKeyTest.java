package nl.veiligwonen.platform.masterkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransitMasterKeyTest implements MasterKeyContract {

    @TempDir
    Path folder;

    private TransitServer server;
    private Path tokenFile = Path.of("none");
    private MasterKey key = new NoMasterKey();

    @SuppressWarnings("NullAway.Init") // started before each test
    TransitMasterKeyTest() {}

    @BeforeEach
    void startServer() throws IOException {
        server = new TransitServer(Optional.empty());
        tokenFile = Files.createFile(
                folder.resolve("token"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(tokenFile, TransitServer.token() + "\n");
        key = sameElsewhere();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Override
    public MasterKey key() {
        return key;
    }

    @Override
    public MasterKey sameElsewhere() {
        return TransitMasterKey.open(transit(server.address(), Optional.empty()));
    }

    private MasterKeyConfig.Transit transit(URI address, Optional<Path> trustFile) {
        return new MasterKeyConfig.Transit() {
            @Override
            public Optional<URI> address() {
                return Optional.of(address);
            }

            @Override
            public String key() {
                return "veiligwonen";
            }

            @Override
            public String mount() {
                return "transit";
            }

            @Override
            public Optional<String> namespace() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> tokenFile() {
                return Optional.of(tokenFile);
            }

            @Override
            public Optional<Path> trustFile() {
                return trustFile;
            }

            @Override
            public Duration patience() {
                return Duration.ofSeconds(20);
            }
        };
    }

    @Test
    void a_key_that_is_wrapped_again_does_not_leave_the_system() {
        WrappedKey old = key.wrap(KEY, PLACE);
        key.makeVersion();
        server.calls().clear();

        key.rewrap(old, PLACE);

        assertThat(server.calls()).containsExactly("rewrap/veiligwonen");
    }

    @Test
    void a_version_that_the_system_no_longer_decrypts_is_none() {
        WrappedKey old = key.wrap(KEY, PLACE);
        String version = key.makeVersion();

        server.refuseVersionsBelow(2);

        assertThat(key.versions()).containsExactly(version);
        assertThatThrownBy(() -> key.unwrap(old, PLACE)).isInstanceOf(MasterKeyException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void a_system_that_is_sealed_or_out_of_order_is_away(int status) {
        WrappedKey wrapped = key.wrap(KEY, PLACE);
        server.failWith(status);

        assertThatThrownBy(() -> key.unwrap(wrapped, PLACE)).isInstanceOf(MasterKeyAwayException.class);

        server.failWith(0);
        assertThat(key.unwrap(wrapped, PLACE)).isEqualTo(KEY);
    }

    @Test
    void a_system_that_does_not_answer_is_away() {
        WrappedKey wrapped = key.wrap(KEY, PLACE);
        server.close();

        assertThatThrownBy(() -> key.unwrap(wrapped, PLACE)).isInstanceOf(MasterKeyAwayException.class);
    }

    @Test
    void a_renewed_token_is_used_at_once() throws IOException {
        Files.writeString(tokenFile, "expired");
        assertThatThrownBy(() -> key.wrap(KEY, PLACE))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("403")
                .hasMessageContaining(tokenFile.toString())
                .hasMessageNotContaining("expired");

        Files.writeString(tokenFile, TransitServer.token());

        assertThatCode(() -> key.wrap(KEY, PLACE)).doesNotThrowAnyException();
    }

    @Test
    void a_token_that_others_may_read_is_refused() throws IOException {
        Files.setPosixFilePermissions(tokenFile, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> key.wrap(KEY, PLACE)).hasMessageContaining("chmod 600 " + tokenFile);
    }

    @Test
    void a_key_that_would_not_bind_to_a_place_is_refused() {
        server.makeUnderived();

        assertThatThrownBy(this::sameElsewhere)
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("derived=true");
    }

    @Test
    void plain_http_is_for_this_machine_alone() {
        assertThatThrownBy(() -> TransitMasterKey.open(transit(URI.create("http://192.0.2.1:8200"), Optional.empty())))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("https");
    }

    @Test
    void over_https_only_a_certificate_that_is_trusted_will_do() throws Exception {
        Path store = selfSigned();
        try (TransitServer secured = new TransitServer(Optional.of(serverSide(store)))) {
            assertThatThrownBy(() -> TransitMasterKey.open(transit(secured.address(), Optional.empty())))
                    .isInstanceOf(MasterKeyAwayException.class);

            MasterKey trusting = TransitMasterKey.open(transit(secured.address(), Optional.of(certificate(store))));
            assertThat(trusting.unwrap(trusting.wrap(KEY, PLACE), PLACE)).isEqualTo(KEY);
        }
    }

    private Path selfSigned() throws IOException, InterruptedException {
        Path store = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).isZero();
        return store;
    }

    private static SSLContext serverSide(Path store) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(loaded(store), "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private Path certificate(Path store) throws Exception {
        String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(loaded(store).getCertificate("server").getEncoded());
        return Files.writeString(
                folder.resolve("trusted.pem"),
                "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
    }

    private static KeyStore loaded(Path store) throws Exception {
        KeyStore loaded = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            loaded.load(in, "changeit".toCharArray());
        }
        return loaded;
    }
}
