package org.entente.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.entente.engines.Processes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The engines are real here, and the services are not.
class HouseTest {
    private static final Ports PORTS = Ports.spare();

    @TempDir static Path folder;

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void build() throws IOException {
        FakeApplications.in(place());
    }

    @BeforeEach
    void nothingRuns() {
        assertThat(State.read(place())).isEmpty();
        PORTS.requireFree();
    }

    @Test
    void startsEverythingAndLeavesNothingBehind() {
        var processes = new ArrayList<ProcessHandle>();
        try (var house = house()) {
            house.start();

            assertThat(Part.values()).allMatch(house::isRunning);
            var state = State.read(place()).orElseThrow();
            assertThat(state.ports()).isEqualTo(PORTS);
            assertThat(state.launcherProcess()).contains(ProcessHandle.current());
            Arrays.stream(Part.values())
                    .map(part -> state.process(part).orElseThrow())
                    .forEach(processes::add);
        }

        assertThat(processes).hasSize(5).noneMatch(Processes::isRunning);
        assertThat(said)
                .anyMatch(line ->
                        line.startsWith("gateway ready on 127.0.0.1:" + PORTS.of(Part.GATEWAY)));
        assertThat(said.getLast()).startsWith("PostgreSQL stopped");
    }

    @Test
    void bringsBackWhatWasKilled() {
        try (var house = house()) {
            house.start();
            for (var part : Part.values()) {
                house.kill(part);
                assertThat(house.isRunning(part)).isFalse();

                house.start(part);

                assertThat(house.isRunning(part)).isTrue();
            }
            assertThat(house.collapse()).isNotDone();
        }
    }

    @Test
    void tellsWhichPartEndedByItself() {
        try (var house = house()) {
            house.start();

            State.read(place()).orElseThrow().process(Part.GATEWAY).orElseThrow().destroyForcibly();

            assertThat(house.collapse()).succeedsWithin(Duration.ofSeconds(10));
            assertThat(house.collapse().join())
                    .hasMessageContaining("gateway ended unexpectedly (exit code 137)");
        }
    }

    @Test
    void stopsWhatAKilledLauncherLeftBehind() {
        var house = house();
        house.start();
        var state = State.read(place()).orElseThrow();
        var gone = new State(state.ports(), new Mark(1, Instant.EPOCH), state.parts());
        gone.write(place());

        assertThat(Leftovers.stop(place(), said::add)).isTrue();

        assertThat(Part.values()).noneMatch(house::isRunning);
        house.close();
    }

    private House house() {
        return new House(place(), PORTS, new Caches.None(), said::add, Map.of());
    }

    private static Place place() {
        return new Place(folder.resolve("project"), folder.resolve("data"));
    }
}
