package org.entente.testing.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.entente.testing.LogLines;
import org.entente.testing.Scrape;

/// Whoever stands at a door, and whether they see what they should.
///
/// @param metrics where the service's figures are
public record Guard(Door door, URI metrics) {

    private static final String SAID = "A caller was not believed: ";

    /// Sends the caller away with a problem, a challenge, one line in the log and one count, and
    /// shows nobody the token.
    public void refuses(Attempt attempt) {
        var figure = "authn_failures_total{reason=\"" + attempt.reason() + "\"}";
        var before = Scrape.of(metrics).figure(figure);
        try (var lines = LogLines.listen()) {
            var answer = door.knock("attempt", attempt);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(
                            type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(answer.headers().allValues("WWW-Authenticate"))
                    .singleElement()
                    .asString()
                    .startsWith("Bearer");
            assertThat(answer.body()).contains("\"type\":\"/problems/unauthorized\"");
            assertThat(lines.all().stream().filter(line -> line.startsWith(SAID)))
                    .containsExactly(SAID + attempt.reason());
            assertThat(lines.all()).noneMatch(line -> shows(line, attempt));
            assertThat(shows(answer.body(), attempt)).isFalse();
        }
        assertThat(Scrape.of(metrics).figure(figure)).isEqualTo(before + 1);
    }

    private static boolean shows(String text, Attempt attempt) {
        return attempt.authorizations().stream()
                .map(value -> value.replaceFirst("^(Bearer|Basic) ?", ""))
                .filter(token -> token.length() > 3)
                .anyMatch(text::contains);
    }
}
