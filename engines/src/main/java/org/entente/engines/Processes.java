package org.entente.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Processes that are not this one's children.
public final class Processes {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private Processes() {}

    /// Whether it runs. One that has ended and that nobody has taken note of yet (a zombie) does
    /// not.
    public static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    /// Waits for its end, and kills it when it takes too long.
    ///
    /// [ProcessHandle#onExit] would look after such a process ever more seldom, every five seconds
    /// in the end.
    public static void awaitEnd(ProcessHandle process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (isRunning(process)) {
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static boolean isZombie(long pid) {
        try {
            // 4711 (name, which may hold anything) Z ...
            var line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return line.startsWith("Z", line.lastIndexOf(')') + 2);
        } catch (IOException _) {
            // Gone by now, or a system without that folder, and such systems have no zombies that
            // stay.
            return false;
        }
    }
}
