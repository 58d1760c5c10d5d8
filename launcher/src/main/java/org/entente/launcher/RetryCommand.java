package org.entente.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "retry",
        description = "Applies to the view what it could not take before and has set aside.",
        footer =
                "Exit code 0 if nothing is set aside any more, 1 if something is (see /v1/status).")
final class RetryCommand implements Callable<Integer> {
    @Mixin ManagementOption gateway = new ManagementOption();

    @Override
    public Integer call() {
        var answer = gateway.port().post("/parked/retry");
        var left = answer.path("stillParked").asLong();
        System.out.printf(
                "%d applied, %d still set aside%n", answer.path("applied").asLong(), left);
        return left == 0 ? 0 : 1;
    }
}
