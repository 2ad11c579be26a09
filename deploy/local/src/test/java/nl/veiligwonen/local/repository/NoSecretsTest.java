package nl.veiligwonen.local.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.veiligwonen.local.suite.Checkout;
import nl.veiligwonen.local.suite.JsonFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file of the repository holds a secret: all that is secret is drawn where the suite runs, or given to it. */
class NoSecretsTest {

    /** What the build and a running suite make, and what Git keeps for itself. */
    private static final Set<String> NOT_OURS = Set.of("target", ".vw", ".git", "node_modules");

    private static final long LARGEST = 4 << 20;

    /** The one password that everyone knows, of the demo users of the local realm. */
    private static final String OF_THE_DEMO = "veilig-wonen";

    private static final Map<String, Pattern> SECRETS = Map.of(
            "a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----\\s+[A-Za-z0-9+/=\\s]{60,}"),
            "a token", Pattern.compile("eyJ[A-Za-z0-9_-]{20,}\\.eyJ[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{40,}"),
            "a keyset", Pattern.compile("\"keyMaterialType\"\\s*:\\s*\"(SYMMETRIC|ASYMMETRIC_PRIVATE)\""),
            "a key of a cloud", Pattern.compile("\\b(AKIA[0-9A-Z]{16}|AIza[0-9A-Za-z_-]{35})\\b"),
            "a token of a forge", Pattern.compile("\\b(gh[pousr]_[A-Za-z0-9]{36}|glpat-[A-Za-z0-9_-]{20})\\b"),
            "a token of a key-management system", Pattern.compile("\\bhvs\\.[A-Za-z0-9_-]{24,}"),
            "a password in an address", Pattern.compile("[a-z]+://[A-Za-z0-9._-]+:[^@\\s\"'{}$<>/]{6,}@[a-z0-9]"));

    @Test
    void no_file_holds_a_secret() throws IOException {
        List<Path> files = files(Checkout.find().root());
        assertThat(files).hasSizeGreaterThan(500);
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            SECRETS.forEach((what, pattern) -> {
                if (pattern.matcher(text).find()) {
                    found.add("%s: %s".formatted(file, what));
                }
            });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_file_is_a_store_of_keys() throws IOException {
        assertThat(files(Checkout.find().root()))
                .noneMatch(file -> file.toString().matches(".*\\.(p12|pfx|jks|keystore|pk8|key)"));
    }

    @Test
    void the_realm_knows_the_password_of_the_demo_and_no_secret_of_a_client() throws IOException {
        List<String> passwords = new ArrayList<>();
        for (Path file : files(Checkout.find().root().resolve("deploy/keycloak"))) {
            if (file.toString().endsWith(".json")) {
                JsonNode realm = JsonFile.MAPPER.readTree(file.toFile());
                realm.findValues("credentials")
                        .forEach(credentials -> credentials.forEach(credential -> {
                            if (credential.path("type").asText().equals("password")) {
                                passwords.add(credential.path("value").asText());
                            }
                        }));
                assertThat(realm.findValuesAsText("secret")).as(file.toString()).isEmpty();
                assertThat(realm.findValuesAsText("privateKey"))
                        .as(file.toString())
                        .isEmpty();
            }
        }
        assertThat(passwords).isNotEmpty().containsOnly(OF_THE_DEMO);
    }

    /** So that the patterns above find what they are for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN PRIVATE"
                        + " KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgabcdefghijklmnopqrst\n",
                "AKIA" + "ABCDEFGHIJKLMNOP",
                "ghp_" + "abcdefghijklmnopqrstuvwxyz0123456789",
                "postgresql://intake:" + "not-a-demo-word@database/intake"
            })
    void a_secret_would_be_found(String secret) {
        assertThat(SECRETS.values()).anyMatch(pattern -> pattern.matcher(secret).find());
    }

    private static List<Path> files(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && attributes.size() <= LARGEST) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
