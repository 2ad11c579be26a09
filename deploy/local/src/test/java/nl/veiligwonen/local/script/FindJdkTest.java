package nl.veiligwonen.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code ./vw} finds a JDK, on machines that are folders with pretended JDKs. */
class FindJdkTest {

    @TempDir
    Path machine;

    @BeforeEach
    void copyTheScript() throws IOException {
        Files.copy(Path.of("../../vw"), machine.resolve("vw"));
        // everything counts as built, so that the script goes straight to the launcher of the JDK that it found
        for (String folder : new String[] {
            "deploy/local/target/launcher",
            "intake-service/target/quarkus-app",
            "assessment-service/target/quarkus-app",
            "funding-service/target/quarkus-app",
            "gateway/target/quarkus-app"
        }) {
            Files.createDirectories(machine.resolve(folder));
            if (folder.endsWith("quarkus-app")) {
                Files.createFile(machine.resolve(folder).resolve("quarkus-run.jar"));
            }
        }
        Files.createFile(machine.resolve("deploy/local/target/built"));
    }

    @Test
    void java_home_goes_first() throws Exception {
        Path wanted = jdk("wanted", "25.0.1");
        jdk("home/.jdks/other", "26");

        assertThat(vw(Map.of("JAVA_HOME", wanted.toString())).out()).startsWith("started with " + wanted);
    }

    @Test
    void an_older_jdk_in_java_home_is_passed_over() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path onPath = jdk("on-path", "25");

        assertThat(vw(Map.of("JAVA_HOME", old.toString(), "PATH", onPath + "/bin:/usr/bin:/bin"))
                        .out())
                .startsWith("started with " + onPath);
    }

    @Test
    void a_jdk_on_the_path_is_found_through_links() throws Exception {
        Path jdk = jdk("somewhere/jdk", "25.0.2");
        Path links = Files.createDirectories(machine.resolve("links"));
        Files.createSymbolicLink(links.resolve("javac"), jdk.resolve("bin/javac"));

        assertThat(vw(Map.of("PATH", links + ":/usr/bin:/bin")).out()).startsWith("started with " + jdk);
    }

    @Test
    void what_is_typed_reaches_the_launcher_as_it_is() throws Exception {
        Path jdk = jdk("wanted", "25");

        assertThat(vw(Map.of("JAVA_HOME", jdk.toString()), "token", "two words").out())
                .contains("[token][two words]");
    }

    private record Answer(int exitCode, String out) {}

    private Answer vw(Map<String, String> environment, String... arguments) throws Exception {
        String[] command = new String[arguments.length + 2];
        command[0] = "bash";
        command[1] = machine.resolve("vw").toString();
        System.arraycopy(arguments, 0, command, 2, arguments.length);
        ProcessBuilder script = new ProcessBuilder(command).redirectErrorStream(true);
        script.environment().remove("JAVA_HOME");
        script.environment().put("HOME", machine.resolve("home").toString());
        script.environment().put("PATH", "/usr/bin:/bin");
        script.environment().putAll(environment);
        Process process = script.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), out);
    }

    /** A folder that says of itself which version it is, with a {@code java} that tells how it was called. */
    private Path jdk(String name, String version) throws IOException {
        Path jdk = machine.resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(jdk.resolve("bin/javac"), "exit 0");
        program(jdk.resolve("bin/java"), """
                echo "started with %s"
                while [ "$1" != nl.veiligwonen.local.Vw ]; do shift; done
                shift
                for argument in "$@"; do printf '[%%s]' "$argument"; done
                """.formatted(jdk));
        return jdk.toRealPath();
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
