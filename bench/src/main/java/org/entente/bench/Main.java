package org.entente.bench;

import org.entente.bench.containers.ContainersCommand;
import org.entente.bench.questions.QuestionsCommand;
import org.entente.bench.spine.SpineCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/// `./entente bench`: what is typed behind it comes here.
@Command(
        name = "./entente bench",
        description = "Measures Entente on this machine.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "NAME",
        subcommands = {SpineCommand.class, QuestionsCommand.class, ContainersCommand.class})
public final class Main implements Runnable {

    public static void main(String... args) {
        System.exit(
                new CommandLine(new Main())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .execute(args));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
