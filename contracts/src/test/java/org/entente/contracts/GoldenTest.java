package org.entente.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What any release has published can be read by this one, whole.
class GoldenTest {

    static List<Golden> copies() throws IOException {
        return Golden.all();
    }

    @Test
    void areOfEveryType() throws IOException {
        assertThat(copies().stream().map(Golden::type).distinct())
                .containsExactlyInAnyOrderElementsOf(EventType.all());
    }

    @ParameterizedTest
    @MethodSource("copies")
    void areReadAsWhatTheySay(Golden copy) {
        var entry = copy.entry();
        var type = copy.type();

        assertThat(entry.key().toString()).isEqualTo(copy.key());
        assertThat(copy.header(Topics.SUBJECT)).isEqualTo(copy.key());
        assertThat(copy.topic()).isEqualTo(Topics.of(entry.kind()));
        assertThat(type.kind()).isEqualTo(entry.kind());
        assertThat(entry.version()).isEqualTo(Long.valueOf(copy.header(Topics.ENTRY_VERSION)));
        assertThat(entry.epoch()).isEqualTo(copy.header(Topics.EPOCH));
        assertThat(entry.retracted()).isEqualTo(type.event().equals("retracted"));
        assertThat(copy.headers().has(Topics.OCCASION)).isEqualTo(!type.isChange());
        if (type.isChange()) {
            assertThat(entry.change())
                    .returns(type.event(), change -> change.type().code())
                    .returns(Instant.parse(copy.header(Topics.TIME)), Change::at);
        }
    }

    /// A member that was renamed or taken away would be missing.
    @ParameterizedTest
    @MethodSource("copies")
    void loseNothing(Golden copy) throws IOException {
        var written = Wire.mapper().writeValueAsString(copy.entry());

        assertThat(Wire.mapper().readTree(written)).isEqualTo(copy.value());
    }

    @ParameterizedTest
    @MethodSource("copies")
    void fitTheSchemasOfToday(Golden copy) {
        assertThat(Schemas.shipped().violations(copy.type().kind(), copy.value())).isEmpty();
    }
}
