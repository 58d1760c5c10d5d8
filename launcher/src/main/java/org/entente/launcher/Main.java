package org.entente.launcher;

import org.entente.engines.EngineFailure;
import org.entente.launcher.house.Trouble;
import org.entente.launcher.loading.ImportStopped;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/// `./entente`: what is typed behind it comes here.
@Command(
        name = "./entente",
        description = "The public record of diplomacy as data.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            ResetCommand.class,
            StatusCommand.class,
            ImportCommand.class,
            TokenCommand.class,
            TopicsCommand.class,
            TrainCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            RepublishCommand.class,
            RebuildCommand.class,
            RetryCommand.class
        })
final class Main {

    public static void main(String... args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, _) -> {
                    if (e instanceof Trouble
                            || e instanceof EngineFailure
                            || e instanceof ImportStopped) {
                        command.getErr().println(e.getMessage());
                    } else {
                        e.printStackTrace(command.getErr());
                    }
                    return 1;
                })
                .execute(args);
    }
}
