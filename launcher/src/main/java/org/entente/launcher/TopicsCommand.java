package org.entente.launcher;

import java.util.concurrent.Callable;
import org.entente.engines.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "topics", description = "Creates the topics that a Kafka does not have yet.")
final class TopicsCommand implements Callable<Integer> {
    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            required = true,
            defaultValue = "${env:ENTENTE_KAFKA}",
            description = "Where Kafka is (or ENTENTE_KAFKA).")
    String kafka = "";

    @Override
    public Integer call() throws InterruptedException {
        Topics.createMissing(kafka);
        System.out.println("Kafka has the topics " + String.join(", ", Topics.NAMES) + ".");
        return 0;
    }
}
