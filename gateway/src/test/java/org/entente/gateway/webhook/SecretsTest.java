package org.entente.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void opensWhatItSealedForThatEndpointWithThatKeyAlone() throws Exception {
        var secrets = secrets(KEY);
        var secret = secrets.make();
        var sealed = secrets.seal("wh_1", secret);

        assertThat(secrets.open("wh_1", sealed)).isEqualTo(secret);
        assertThat(secrets.seal("wh_1", secret)).isNotEqualTo(sealed);
        assertThat(sealed).doesNotContain(secret.substring(6));
        assertThatThrownBy(() -> secrets.open("wh_2", sealed))
                .isInstanceOf(GeneralSecurityException.class);
        var other =
                secrets(
                        Base64.getEncoder()
                                .encodeToString("x".repeat(32).getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> other.open("wh_1", sealed))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void refusesAKeyThatIsNoneWithoutSayingIt() {
        for (var key : new String[] {"dG9vIHNob3J0", "not base64, but secret"}) {
            assertThatThrownBy(() -> secrets(key))
                    .hasMessageContaining("ENTENTE_WEBHOOK_KEY")
                    .hasMessageNotContaining(key)
                    .hasNoCause();
        }
        assertThat(secrets("").canBeKept()).isFalse();
    }

    private static Secrets secrets(String key) {
        var config =
                new SmallRyeConfigBuilder()
                        .withMapping(WebhookConfig.class)
                        .withDefaultValues(
                                Map.of(
                                        "entente.webhooks.key",
                                        key,
                                        "entente.webhooks.origin",
                                        "entente.example",
                                        "entente.webhooks.retries",
                                        "PT0S"))
                        .withConverter(Duration.class, 200, new DurationConverter())
                        .addDefaultInterceptors()
                        .build();
        return new Secrets(config.getConfigMapping(WebhookConfig.class));
    }
}
