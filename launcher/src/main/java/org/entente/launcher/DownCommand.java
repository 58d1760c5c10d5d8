package org.entente.launcher;

import java.util.concurrent.Callable;
import org.entente.launcher.house.Leftovers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", description = "Stops everything and keeps the data.")
final class DownCommand implements Callable<Integer> {
    @Mixin HereOption here = new HereOption();

    @Override
    public Integer call() {
        boolean any = Leftovers.stop(here.place(), System.out::println);
        System.out.println(
                any
                        ? "Entente is down; its data stays in " + here.place().data()
                        : "Nothing was running.");
        return 0;
    }
}
