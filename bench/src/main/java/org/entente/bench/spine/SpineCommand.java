package org.entente.bench.spine;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.bench.house.House;
import org.entente.bench.house.Progress;
import org.entente.bench.measure.Figure;
import org.entente.bench.run.Environment;
import org.entente.bench.run.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures the whole system from end to end, on a house of its own.
@Command(
        name = "spine",
        description = {
            "Start, reads, commit to visible and bulk import of a whole Entente with data of its own,",
            "each beside its limit. It takes some ten minutes and wants the machine for itself."
        },
        footer = "Exit code 0 when all of it could be measured, whatever the verdicts; 1 if not.")
public final class SpineCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "18480",
            description = "The first of six ports in a row (default: 18480).")
    int port;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "Some of: ${COMPLETION-CANDIDATES} (default: all).")
    List<Part> only = List.of(Part.values());

    @Override
    public Integer call() throws Exception {
        var root = Path.of(System.getProperty("entente.root", ".")).toAbsolutePath().normalize();
        double busy = Environment.loadAverage();
        if (busy > 1) {
            System.out.printf(
                    "The machine is busy (load average %.1f): the figures will tell that, too.%n",
                    busy);
        }
        // As many as could keep all processors busy: with fewer, the load would be what is
        // measured.
        int loops = Runtime.getRuntime().availableProcessors();
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops));
        try (var house = House.empty(root, port)) {
            var stop = new Thread(house::close, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            System.out.println("First start, not measured: building, training, starter record");
            house.up(Progress.onTheWay());
            var scene =
                    new Scene(
                            house,
                            vertx,
                            new Statements(root.resolve("record")),
                            System.out::println);
            var report = measure(scene, Environment.of(house, busy));
            var file = root.resolve("bench/target/spine.json");
            report.write(file);
            System.out.printf("%n%sRaw numbers: %s%n", report.text(), file);
            Runtime.getRuntime().removeShutdownHook(stop);
            return report.isComplete() ? 0 : 1;
        } finally {
            vertx.close();
        }
    }

    private Report measure(Scene scene, Environment environment) throws InterruptedException {
        var figures = new ArrayList<Figure>();
        var raw = new LinkedHashMap<String, Object>();
        var measurements = only.stream().flatMap(part -> part.measurements.stream()).toList();
        for (int i = 0; i < measurements.size(); i++) {
            var measurement = measurements.get(i);
            System.out.printf("[%d/%d] %s%n", i + 1, measurements.size(), measurement.title());
            try {
                var result = measurement.run(scene);
                figures.addAll(result.figures());
                raw.put(measurement.title(), result.raw());
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                scene.say("not measured: %s", e);
                e.printStackTrace();
                figures.add(Figure.missing(measurement.title(), String.valueOf(e.getMessage())));
            }
        }
        return new Report(command(), environment, figures, raw);
    }

    private String command() {
        var parts = Arrays.asList(Part.values());
        return "./entente bench spine --port "
                + port
                + (only.equals(parts) ? "" : " --only " + String.join(",", names()));
    }

    private List<String> names() {
        return only.stream().map(Part::toString).toList();
    }

    enum Part {
        START(new WarmStart()),
        READS(
                new Reads(
                        "item read / bare Vert.x server",
                        "/v1/partnerships/eu-kr-security-and-defence-partnership"),
                new Reads("relation dossier / bare Vert.x server", "/v1/relations/eu/kr")),
        VISIBLE(new OneWriter(), new ManyWriters()),
        IMPORT(new BulkImport()),
        MEMORY(new MemoryAfterLoad());

        private final List<Measurement> measurements;

        Part(Measurement... measurements) {
            this.measurements = List.of(measurements);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
