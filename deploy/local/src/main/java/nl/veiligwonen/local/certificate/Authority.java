package nl.veiligwonen.local.certificate;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The authority that vouches for the parts of one suite. Its own certificate says that it may do so for this machine alone
 * (name constraints, RFC 5280, 4.2.1.10): with its key nobody can pose as a site of others to who trusts it.
 */
record Authority(Identity identity) {

    /** How long an authority lasts. */
    static final Duration LIFE = Duration.ofDays(3650);

    /** How long what it vouches for lasts. */
    static final Duration LIFE_OF_CERTIFICATES = Duration.ofDays(90);

    /** The names and addresses of this machine for itself. */
    static final List<GeneralName> THIS_MACHINE = List.of(
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.iPAddress, "::1"));

    private static final List<GeneralName> THIS_MACHINE_ALONE = List.of(
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1/32"),
            new GeneralName(GeneralName.iPAddress, "::1/128"));

    /** Clocks differ a little. */
    private static final Duration BEFORE = Duration.ofMinutes(5);

    private static final int SERIAL_NUMBER_BITS = 127;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Authority make(Instant now) {
        try {
            KeyPair keys = newKeys();
            X500Principal name = new X500Principal(
                    "CN=Veilig Wonen on this machine " + Long.toString(RANDOM.nextInt() & 0xffffffffL, 36));
            X509v3CertificateBuilder builder = builder(name, name, keys, now, LIFE)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign))
                    .addExtension(
                            Extension.nameConstraints,
                            true,
                            new NameConstraints(
                                    THIS_MACHINE_ALONE.stream()
                                            .map(GeneralSubtree::new)
                                            .toArray(GeneralSubtree[]::new),
                                    null));
            return new Authority(sign(builder, keys, keys));
        } catch (CertIOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new key and certificate for a part, with which it answers on this machine and calls others. */
    Identity issue(String name, Instant now) {
        return issue(name, THIS_MACHINE, now);
    }

    Identity issue(String name, List<GeneralName> hosts, Instant now) {
        try {
            KeyPair keys = newKeys();
            X509v3CertificateBuilder builder = builder(
                            identity.certificate().getSubjectX500Principal(),
                            new X500Principal("CN=" + name),
                            keys,
                            now,
                            LIFE_OF_CERTIFICATES)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                        KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
                    }))
                    .addExtension(
                            Extension.subjectAlternativeName,
                            false,
                            new GeneralNames(hosts.toArray(GeneralName[]::new)))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            new JcaX509ExtensionUtils()
                                    .createAuthorityKeyIdentifier(
                                            identity.certificate().getPublicKey()));
            return sign(builder, keys, new KeyPair(identity.certificate().getPublicKey(), identity.key()));
        } catch (CertIOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509v3CertificateBuilder builder(
            X500Principal issuer, X500Principal subject, KeyPair keys, Instant now, Duration life)
            throws CertIOException, GeneralSecurityException {
        return new JcaX509v3CertificateBuilder(
                        issuer,
                        new BigInteger(SERIAL_NUMBER_BITS, RANDOM),
                        Date.from(now.minus(BEFORE)),
                        Date.from(now.plus(life)),
                        subject,
                        keys.getPublic())
                .addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
    }

    private static Identity sign(X509v3CertificateBuilder builder, KeyPair subject, KeyPair signer)
            throws GeneralSecurityException, OperatorCreationException {
        return new Identity(
                subject.getPrivate(),
                new JcaX509CertificateConverter()
                        .getCertificate(builder.build(
                                new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate()))));
    }
}
