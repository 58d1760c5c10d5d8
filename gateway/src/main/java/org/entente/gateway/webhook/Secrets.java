package org.entente.gateway.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Makes the secrets that deliveries are signed with, and seals them (AES-256-GCM) before they are
/// stored: whoever reads the database cannot sign.
@ApplicationScoped
class Secrets {

    /// How secrets begin (Standard Webhooks 1.0.0).
    static final String PREFIX = "whsec_";

    private static final int SECRET_BYTES = 32;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final @Nullable SecretKeySpec key;

    Secrets(WebhookConfig config) {
        this.key = config.key().filter(text -> !text.isBlank()).map(Secrets::key).orElse(null);
    }

    /// Whether there is a key: without one there are no webhooks.
    boolean canBeKept() {
        return key != null;
    }

    String make() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /// @param endpoint whose it is: for another it cannot be opened
    String seal(String endpoint, String secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, endpoint, nonce);
            var sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret cannot be sealed.", e);
        }
    }

    /// @throws GeneralSecurityException when it was sealed with another key, or for another
    ///   endpoint
    String open(String endpoint, String sealed) throws GeneralSecurityException {
        var whole = Base64.getDecoder().decode(sealed);
        var nonce = Arrays.copyOf(whole, NONCE_BYTES);
        var cipher = cipher(Cipher.DECRYPT_MODE, endpoint, nonce);
        var secret = cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
        return new String(secret, StandardCharsets.UTF_8);
    }

    /// Whether it was sealed with this key, for that endpoint.
    boolean opens(String endpoint, String sealed) {
        try {
            open(endpoint, sealed);
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private Cipher cipher(int mode, String endpoint, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(endpoint.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /// The message says nothing of the value.
    private static SecretKeySpec key(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException _) {
            throw unfit();
        }
        if (bytes.length != KEY_BYTES) {
            throw unfit();
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static IllegalStateException unfit() {
        return new IllegalStateException(
                "ENTENTE_WEBHOOK_KEY must be 32 random bytes in base64, as `openssl rand -base64 32` makes them.");
    }
}
