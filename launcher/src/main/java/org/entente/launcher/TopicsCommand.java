package org.entente.launcher;

import java.util.concurrent.Callable;
import org.entente.engines.Topics;
import org.entente.engines.Topics.Layout;
import org.entente.launcher.backup.Addresses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "topics",
        description = "Makes the topics that Kafka (ENTENTE_KAFKA) does not have yet.",
        footer = "Topics that are there stay as they are.")
final class TopicsCommand implements Callable<Integer> {
    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "${env:ENTENTE_TOPIC_PARTITIONS:-3}",
            description = "How many partitions each has (or ENTENTE_TOPIC_PARTITIONS; default: 3).")
    int partitions;

    @Option(
            names = "--replication",
            paramLabel = "N",
            defaultValue = "${env:ENTENTE_TOPIC_REPLICATION:-1}",
            description =
                    "How many brokers keep each (or ENTENTE_TOPIC_REPLICATION; default: 1); all but one of them have to have a change before it counts as sent.")
    int replication;

    @Override
    public Integer call() throws InterruptedException {
        var kafka = new Addresses(System.getenv()).required(Addresses.KAFKA);
        Topics.createMissing(kafka, new Layout(partitions, replication));
        System.out.println("There: " + String.join(", ", Topics.NAMES));
        return 0;
    }
}
