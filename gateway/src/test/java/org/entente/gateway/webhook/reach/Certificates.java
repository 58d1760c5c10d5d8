package org.entente.gateway.webhook.reach;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// An authority of the test's own, made by the JDK's keytool, and what it signs.
class Certificates {

    private static final String WORD = "changeit";

    private final Path folder;
    private final KeyStore keys;

    Certificates(Path folder) {
        this.folder = folder;
        try {
            keytool(
                    "-genkeypair",
                    "-alias",
                    "authority",
                    "-dname",
                    "CN=Authority",
                    "-keyalg",
                    "EC",
                    "-ext",
                    "bc:c");
            keytool("-genkeypair", "-alias", "receiver", "-dname", "CN=Receiver", "-keyalg", "EC");
            keytool("-exportcert", "-alias", "authority", "-rfc", "-file", authority().toString());
            keytool(
                    "-certreq",
                    "-alias",
                    "receiver",
                    "-file",
                    folder.resolve("request").toString());
            keys = KeyStore.getInstance(store().toFile(), WORD.toCharArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The authority's own certificate, in PEM.
    Path authority() {
        return folder.resolve("authority.pem");
    }

    /// For a receiver whose certificate the authority signed.
    SSLContext signed(String names, String start, int days) {
        var file = folder.resolve("signed.pem");
        keytool(
                "-gencert",
                "-alias",
                "authority",
                "-rfc",
                "-ext",
                "san=" + names,
                "-startdate",
                start,
                "-validity",
                String.valueOf(days),
                "-infile",
                folder.resolve("request").toString(),
                "-outfile",
                file.toString());
        try {
            return context(
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(
                                    new ByteArrayInputStream(Files.readAllBytes(file)))
                            .iterator()
                            .next());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private SSLContext context(Certificate certificate)
            throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "receiver",
                keys.getKey("receiver", WORD.toCharArray()),
                WORD.toCharArray(),
                new Certificate[] {certificate, keys.getCertificate("authority")});
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, WORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private Path store() {
        return folder.resolve("keys.p12");
    }

    private void keytool(String... arguments) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString()));
        command.addAll(List.of(arguments));
        command.addAll(
                List.of(
                        "-keystore",
                        store().toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        WORD));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said =
                    new String(
                            process.getInputStream().readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("keytool: " + said);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
