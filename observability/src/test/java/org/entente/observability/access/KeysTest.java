package org.entente.observability.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KeysTest {

    private final Issuer issuer = new Issuer();
    private final Watch watch = new Watch();
    private final AccessTokens tokens = new AccessTokens(new Config(), watch);

    @AfterEach
    void closes() {
        issuer.close();
    }

    @Test
    void asksOnceHoweverManyKeysAreMadeUp() throws ParseException {
        var key = issuer.makesKey("one");
        var stranger = Issuer.key("stranger");
        tokens.parse(Issuer.token(key, "one"), settings());
        watch.passes(Duration.ofSeconds(11));

        IntStream.range(0, 200).forEach(n -> refuses(Issuer.token(stranger, "made-up-" + n)));
        assertThat(issuer.asked).hasValue(2);

        watch.passes(Duration.ofSeconds(11));
        IntStream.range(0, 50).forEach(n -> refuses(Issuer.token(stranger, "more-" + n)));
        assertThat(issuer.asked).hasValue(3);
        tokens.parse(Issuer.token(key, "one"), settings());
        assertThat(issuer.asked).hasValue(3);
    }

    @Test
    void takesANewKeyAndLetsGoOfTheOldOne() throws ParseException {
        var old = issuer.makesKey("old");
        tokens.parse(Issuer.token(old, "old"), settings());
        watch.passes(Duration.ofSeconds(11));

        var next = issuer.makesKey("next");
        issuer.drops(old);

        tokens.parse(Issuer.token(next, "next"), settings());
        refuses(Issuer.token(old, "old"));
        refuses(Issuer.token(old, "next"));
    }

    @Test
    void goesOnWithKnownKeysWhileTheIssuerIsAway() throws ParseException {
        var key = issuer.makesKey("one");
        tokens.parse(Issuer.token(key, "one"), settings());
        issuer.goes();
        watch.passes(Duration.ofSeconds(11));

        refuses(Issuer.token(Issuer.key("stranger"), "stranger"));
        assertThat(issuer.asked).hasValue(2);
        tokens.parse(Issuer.token(key, "one"), settings());
    }

    @Test
    void asksNoOftenerForKeysThatItNeverHad() throws ParseException {
        var key = issuer.makesKey("one");
        var token = Issuer.token(key, "one");
        issuer.goes();
        IntStream.range(0, 50).forEach(_ -> refuses(token));
        assertThat(issuer.asked).hasValueLessThanOrEqualTo(2);

        issuer.comesBack();
        refuses(token);
        watch.passes(Duration.ofSeconds(11));
        tokens.parse(token, settings());
    }

    @Test
    void readsRolesFromTheClaimThatIsNamedAndFromNoOther() throws ParseException {
        var key = issuer.makesKey("one");

        assertThat(tokens.parse(Issuer.token(key, "one"), settings()).getGroups())
                .containsExactly("editor");
    }

    private void refuses(String token) {
        assertThatExceptionOfType(ParseException.class)
                .isThrownBy(() -> tokens.parse(token, settings()));
    }

    private JWTAuthContextInfo settings() {
        var settings = new JWTAuthContextInfo();
        settings.setPublicKeyLocation(issuer.address());
        settings.setIssuedBy("https://issuer.example");
        settings.setExpectedAudience(Set.of("entente"));
        settings.setSignatureAlgorithm(Set.of(SignatureAlgorithm.RS256));
        return settings;
    }

    private record Config() implements AccessConfig {

        @Override
        public String roles() {
            return "realm_access/roles";
        }

        @Override
        public Duration leeway() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration longest() {
            return Duration.ofHours(24);
        }

        @Override
        public Duration keysAgain() {
            return Duration.ofSeconds(10);
        }
    }

    /// Goes on when it is told to.
    private static final class Watch extends Clock {

        private Instant now = Clock.systemUTC().instant();

        void passes(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
