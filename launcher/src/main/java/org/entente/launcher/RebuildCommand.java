package org.entente.launcher;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.launcher.house.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rebuild",
        description =
                "Builds the view anew from the topics, while the one there is goes on serving.",
        footer = "Exit code 0 if the new one serves, 1 if not; then the old one goes on.")
final class RebuildCommand implements Callable<Integer> {
    private static final long BETWEEN_MILLIS = 500;

    @Mixin ManagementOption gateway = new ManagementOption();

    @Option(
            names = "--force",
            description =
                    "Also if the topics lack what the view has; right only after an owner was restored to an older state.")
    boolean force;

    @Override
    public Integer call() throws InterruptedException {
        var port = gateway.port();
        var rebuild = port.post("/rebuild?force=" + force);
        try (var progress = new BarProgress("Rebuild")) {
            progress.expect(100);
            var shown = 0;
            while (!rebuild.hasNonNull("endedAt")) {
                Thread.sleep(BETWEEN_MILLIS);
                rebuild = port.get("/rebuild");
                if (rebuild.path("state").asText().equals("none")) {
                    throw new Trouble(
                            "This gateway knows of no rebuild: another one does it, or it was started again.");
                }
                progress.done(rebuild.path("percent").asInt() - shown);
                shown = rebuild.path("percent").asInt();
            }
        }
        if (rebuild.path("state").asText().equals("finished")) {
            System.out.printf(
                    Locale.ROOT,
                    "The view was built anew from %,d changes.%n",
                    rebuild.path("done").asLong());
            return 0;
        }
        throw new Trouble(
                "The view was not rebuilt, and serves as before: "
                        + rebuild.path("reason").asText());
    }
}
