package org.entente.bench.containers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.bench.measure.Figure;
import org.entente.bench.measure.Table;
import org.entente.bench.run.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures the containers of docker-compose.yml, in a project of their own.
@Command(
        name = "containers",
        description = {
            "How long each service's container takes from start to ready, with its start-up cache and without,",
            "and its memory at rest. Needs a Docker engine and the images: ./entente images."
        })
public final class ContainersCommand implements Callable<Integer> {
    private static final List<String> SERVICES =
            List.of("statements-service", "partnership-service", "gateway");
    private static final int MEGABYTES = 220;
    private static final long REST_MILLIS = 20_000;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "18580",
            description = "The first of ten ports in a row (default: 18580).")
    int port;

    @Override
    public Integer call() throws InterruptedException {
        var root = Path.of(System.getProperty("entente.root", ".")).toAbsolutePath().normalize();
        System.out.printf("Load average before: %.2f%n", Environment.loadAverage());
        var figures = new ArrayList<Figure>();
        try (var project = new Project(root, port)) {
            var stop = new Thread(project::close, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            project.compose("up", "-d", "--no-build");
            Thread.sleep(REST_MILLIS);
            for (var service : SERVICES) {
                System.out.println("Memory of " + service);
                figures.add(memory(project, service));
            }
            for (var service : SERVICES) {
                System.out.println("Starts of " + service);
                figures.add(Starts.of(project, service).figure());
            }
            Runtime.getRuntime().removeShutdownHook(stop);
        }
        System.out.printf("%n%s", Table.of(figures));
        return 0;
    }

    private static Figure memory(Project project, String service) {
        var container = project.compose("ps", "-q", service);
        var used =
                project.docker("stats", "--no-stream", "--format", "{{.MemUsage}}", container)
                        .split(" ")[0];
        double amount = Double.parseDouble(used.replaceAll("[A-Za-z]", ""));
        return Figure.atMost(
                service + ", memory at rest", amount * 1.048576, MEGABYTES, "MB", used);
    }
}
