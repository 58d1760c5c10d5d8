package org.entente.bench.questions;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.bench.generated.GeneratedRecord;
import org.entente.bench.generated.Sizes;
import org.entente.bench.generated.World;
import org.entente.bench.house.House;
import org.entente.bench.house.Progress;
import org.entente.bench.house.Running;
import org.entente.bench.measure.Figure;
import org.entente.bench.run.Environment;
import org.entente.bench.run.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures every question with a large record, on a house of its own.
@Command(
        name = "questions",
        description = {
            "Every question that the gateway answers, with a hundred thousand generated statements,",
            "beside the bare SQL of the same question on the same database."
        },
        footer = "Exit code 0 when all of it could be measured, whatever the verdicts; 1 if not.")
public final class QuestionsCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "18480",
            description = "The first of nine ports in a row (default: 18480).")
    int port;

    @Option(
            names = "--scale",
            paramLabel = "N",
            defaultValue = "1.0",
            description = "How large a record: 1 for 100,000 statements (default: 1).")
    double scale;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "QUESTION",
            description = "Some of: ${COMPLETION-CANDIDATES} (default: all).",
            completionCandidates = Names.class,
            converter = Named.class)
    List<Question> only = Catalogue.ALL;

    @Option(names = "--keep", description = "Keeps the data for another run, and tells where.")
    boolean keep;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where kept data is, or will be: it is filled when it is not yet.")
    @Nullable Path data;

    @Override
    public Integer call() throws Exception {
        var root = Path.of(System.getProperty("entente.root", ".")).toAbsolutePath().normalize();
        double busy = Environment.loadAverage();
        var vertx = Vertx.vertx();
        try (var house =
                data == null
                        ? House.empty(root, port, keep)
                        : House.at(data.toAbsolutePath(), root, port)) {
            var stop = new Thread(house::close, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            house.up(Progress.onTheWay());
            var report = measure(root, house, vertx, busy);
            var file = root.resolve("bench/target/questions.json");
            report.write(file);
            System.out.printf("%n%sRaw numbers: %s%n", report.text(), file);
            Runtime.getRuntime().removeShutdownHook(stop);
            if (keep || data != null) {
                System.out.println("Again with the same data: --data " + house.data());
            }
            return report.isComplete() ? 0 : 1;
        } finally {
            vertx.close();
        }
    }

    private Report measure(Path root, House house, Vertx vertx, double busy) throws Exception {
        var figures = new ArrayList<Figure>();
        var raw = new LinkedHashMap<String, Object>();
        var world = new World(root.resolve("record"));
        var databases = house.running(Running.DATABASES).port();
        try (var database = new BareSql(databases, house.password("view"), Measuring.CLIENTS)) {
            var before = Loaded.in(house.data());
            var record =
                    new GeneratedRecord(world, Sizes.of(before.map(Loaded::scale).orElse(scale)));
            Loaded loaded;
            if (before.isPresent()) {
                loaded = before.get();
                System.out.printf("Loaded before, at scale %s%n", loaded.scale());
            } else {
                System.out.printf("Loading %s%n", record.sizes());
                loaded = load(house, record, figures);
            }
            database.vacuum();
            loaded.note(house.data());
            var gateway = house.url(Running.GATEWAY);
            var measuring =
                    new Measuring(
                            vertx,
                            gateway,
                            database,
                            new Draws(record, loaded),
                            System.out::println);
            for (int i = 0; i < only.size(); i++) {
                System.out.printf("[%d/%d] %s%n", i + 1, only.size(), only.get(i));
                ask(only.get(i), measuring, figures, raw);
            }
            return new Report(command(loaded), Environment.of(house, busy), figures, raw);
        }
    }

    private Loaded load(House house, GeneratedRecord record, List<Figure> figures)
            throws Exception {
        try (var loading = new Loading(house, record, System.out::println)) {
            var loaded = loading.load(scale);
            figures.addAll(loading.figures());
            return loaded;
        }
    }

    private static void ask(
            Question question,
            Measuring measuring,
            List<Figure> figures,
            LinkedHashMap<String, Object> raw)
            throws InterruptedException {
        try {
            var result = measuring.measure(question);
            figures.add(result.figure());
            raw.put(question.name(), result.raw());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            System.out.printf("    not measured: %s%n", e);
            figures.add(Figure.missing(question.name(), Measuring.reason(e)));
        }
    }

    private String command(Loaded loaded) {
        var names = only.stream().map(Question::name).toList();
        return "./entente bench questions --port %d --scale %s%s"
                .formatted(
                        port,
                        loaded.scale(),
                        only.equals(Catalogue.ALL) ? "" : " --only " + String.join(",", names));
    }

    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Names() {
            super(Catalogue.ALL.stream().map(Question::name).toList());
        }
    }

    static final class Named implements picocli.CommandLine.ITypeConverter<Question> {
        @Override
        public Question convert(String name) {
            return Catalogue.named(name);
        }
    }
}
