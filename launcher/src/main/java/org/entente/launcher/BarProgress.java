package org.entente.launcher;

import java.io.Console;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.entente.launcher.loading.Progress;
import org.jspecify.annotations.Nullable;

/// A progress bar where somebody looks on, else nothing.
final class BarProgress implements Progress {
    private final @Nullable ProgressBar bar;

    BarProgress(String task) {
        bar = isWatched() ? bar(task) : null;
    }

    @Override
    public void expect(int entries) {
        if (bar != null) {
            bar.maxHint(Math.max(bar.getMax(), 0) + entries);
        }
    }

    @Override
    public void done(int entries) {
        if (bar != null) {
            bar.stepBy(entries);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private static ProgressBar bar(String task) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setInitialMax(0)
                .showSpeed()
                .build();
    }

    private static boolean isWatched() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
