package nl.veiligwonen.local.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    @TempDir
    private Path state;

    @Test
    void the_first_start_makes_an_authority_and_what_it_vouches_for() throws Exception {
        provideAt(START);
        X509Certificate gateway = gateway();
        assertThat(gateway.getSubjectX500Principal().getName()).isEqualTo("CN=gateway");
        assertThat(gateway.getSubjectAlternativeNames())
                .anySatisfy(name -> assertThat(name.toString()).contains("localhost"));
        assertThatCode(() -> validate(gateway, START)).doesNotThrowAnyException();
    }

    @Test
    void all_of_it_is_for_its_owner_alone() throws Exception {
        provideAt(START);
        assertThat(permissions(folder().root())).isEqualTo("rwx------");
        try (var files = Files.list(folder().root())) {
            assertThat(files.toList()).hasSize(4).allSatisfy(file -> assertThat(permissions(file))
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void a_start_soon_after_changes_nothing() throws Exception {
        provideAt(START);
        X509Certificate first = gateway();
        provideAt(START.plus(Duration.ofDays(59)));
        assertThat(gateway()).isEqualTo(first);
    }

    @Test
    void a_certificate_is_replaced_a_month_before_it_ends_and_the_authority_stays() throws Exception {
        provideAt(START);
        X509Certificate first = gateway();
        X509Certificate authority = authority();
        Instant later = START.plus(Duration.ofDays(61));
        provideAt(later);
        assertThat(gateway()).isNotEqualTo(first);
        assertThat(authority()).isEqualTo(authority);
        assertThatCode(() -> validate(gateway(), later)).doesNotThrowAnyException();
    }

    @Test
    void an_authority_is_replaced_before_it_ends_with_all_that_it_vouched_for() throws Exception {
        provideAt(START);
        X509Certificate authority = authority();
        Instant later = START.plus(Authority.LIFE).minus(Duration.ofDays(100));
        provideAt(later);
        assertThat(authority()).isNotEqualTo(authority);
        assertThatCode(() -> validate(gateway(), later)).doesNotThrowAnyException();
    }

    @Test
    void what_another_authority_vouches_for_is_not_believed() {
        X509Certificate stranger = Authority.make(START).issue("gateway", START).certificate();
        provideAt(START);
        assertThatThrownBy(() -> validate(stranger, START)).isInstanceOf(CertPathValidatorException.class);
    }

    @Test
    void an_authority_of_this_machine_cannot_vouch_for_a_site_elsewhere() throws Exception {
        Authority authority = Authority.make(START);
        X509Certificate elsewhere = authority
                .issue("gateway", List.of(new GeneralName(GeneralName.dNSName, "www.example.org")), START)
                .certificate();
        assertThatThrownBy(() -> validate(elsewhere, authority.identity().certificate(), START))
                .isInstanceOf(CertPathValidatorException.class)
                .hasMessageContaining("name constraints");
    }

    private void provideAt(Instant now) {
        new Certificates(folder(), Clock.fixed(now, ZoneOffset.UTC)).provide(List.of("gateway"));
    }

    private CertificateFolder folder() {
        return new CertificateFolder(state.resolve("certificates"));
    }

    private X509Certificate gateway() throws Exception {
        return Pem.certificate(folder().identity("gateway"));
    }

    private X509Certificate authority() throws Exception {
        return Pem.certificate(folder().authority());
    }

    private void validate(X509Certificate certificate, Instant when) throws Exception {
        validate(certificate, authority(), when);
    }

    /** With the authority in the path, so that what it says of itself is looked at too, as OpenSSL and browsers do. */
    private static void validate(X509Certificate certificate, X509Certificate authority, Instant when)
            throws Exception {
        CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate, authority));
        TrustAnchor trusted = new TrustAnchor(authority.getSubjectX500Principal(), authority.getPublicKey(), null);
        PKIXParameters parameters = new PKIXParameters(Set.of(trusted));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(when));
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
