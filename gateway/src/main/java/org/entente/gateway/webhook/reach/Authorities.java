package org.entente.gateway.webhook.reach;

import io.vertx.core.net.TrustOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// Those of the JVM, and an operator's own beside them.
final class Authorities {

    private Authorities() {}

    static TrustOptions with(Path pem) {
        try (var file = Files.newInputStream(pem)) {
            var certificates = new ArrayList<Certificate>(ofTheJvm());
            certificates.addAll(CertificateFactory.getInstance("X.509").generateCertificates(file));
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (var certificate : certificates) {
                store.setCertificateEntry(String.valueOf(store.size()), certificate);
            }
            return TrustOptions.wrap(manager(store));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the authorities in " + pem + " cannot be read", e);
        }
    }

    private static List<X509Certificate> ofTheJvm() throws GeneralSecurityException {
        return List.of(manager(null).getAcceptedIssuers());
    }

    private static X509TrustManager manager(@Nullable KeyStore store)
            throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return (X509TrustManager) factory.getTrustManagers()[0];
    }
}
