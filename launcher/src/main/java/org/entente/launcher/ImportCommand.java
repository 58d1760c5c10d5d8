package org.entente.launcher;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.engines.EmbeddedIssuer;
import org.entente.launcher.house.Part;
import org.entente.launcher.house.Trouble;
import org.entente.launcher.loading.Existing;
import org.entente.launcher.loading.Import;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Records every entry of a file or a folder.",
        footer = "Exit code 0 if all are in the record, 1 if not.")
final class ImportCommand implements Callable<Integer> {
    @Mixin HereOption here = new HereOption();

    @Parameters(
            paramLabel = "PATH",
            description = "A file *.json, *.ndjson or *.jsonl, or a folder of them.")
    Path path = Path.of(".");

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "${env:ENTENTE_GATEWAY_URL}",
            description = "The gateway (or ENTENTE_GATEWAY_URL; default: the one that runs here).")
    @Nullable URI url;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:ENTENTE_TOKEN}",
            description =
                    "A bearer token of role editor (or ENTENTE_TOKEN; default: one made here).")
    @Nullable String token;

    @Option(
            names = "--existing",
            paramLabel = "WHAT",
            defaultValue = "revise",
            description =
                    "What to do with entries that are there and differ: revise (default) or keep.")
    Existing existing = Existing.REVISE;

    @Override
    public Integer call() {
        var gateway = url == null ? here.running().ports().url(Part.GATEWAY) : url;
        try (var progress = new BarProgress("Import")) {
            var report = new Import(gateway, token(), existing, progress).run(path);
            progress.close();
            report.failures().forEach(System.err::println);
            System.out.println(report.summary());
            return report.isComplete() ? 0 : 1;
        }
    }

    private String token() {
        if (token != null) {
            return token;
        }
        if (!Files.exists(here.place().keys())) {
            throw new Trouble("A token is needed: --token TOKEN, or ENTENTE_TOKEN.");
        }
        return TokenCommand.Role.EDITOR.token(
                EmbeddedIssuer.in(here.place().keys()), "import@localhost");
    }
}
