package org.entente.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTest {
    private static final ProcessHandle SELF = ProcessHandle.current();

    @TempDir Path data;

    private Place place;

    @BeforeEach
    void place() {
        place = new Place(data, data);
    }

    @Test
    void findsAgainWhatRuns() {
        new State(new Ports(18_080), Mark.of(SELF), Map.of(Part.KAFKA, Mark.of(SELF))).write(place);

        var state = State.read(place).orElseThrow();

        assertThat(state.ports().of(Part.GATEWAY)).isEqualTo(18_080);
        assertThat(state.launcherProcess()).contains(SELF);
        assertThat(state.process(Part.KAFKA)).contains(SELF);
        assertThat(state.process(Part.GATEWAY)).isEmpty();
    }

    @Test
    void isNotFooledByAPidThatIsSomebodyElsesNow() {
        var earlier = new Mark(SELF.pid(), Mark.of(SELF).started().minus(Duration.ofMinutes(1)));
        new State(new Ports(18_080), earlier, Map.of(Part.KAFKA, earlier)).write(place);

        var state = State.read(place).orElseThrow();

        assertThat(state.launcherProcess()).isEmpty();
        assertThat(state.process(Part.KAFKA)).isEmpty();
    }

    @Test
    void knowsNothingFromAFileThatMakesNoSense() throws IOException {
        Files.writeString(place.state(), "port=eighty\n");

        assertThat(State.read(place)).isEmpty();
    }
}
