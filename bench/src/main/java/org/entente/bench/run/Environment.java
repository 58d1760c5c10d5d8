package org.entente.bench.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.entente.bench.house.House;
import org.entente.bench.house.Jvm;
import org.entente.bench.house.Running;

/// Where and with what it was measured.
///
/// @param busy the system's load average of the last minute, before anything was measured
/// @param gatewayFlags with which a bare server beside it runs too
public record Environment(
        Instant at,
        String system,
        String processor,
        int processors,
        long memoryMegabytes,
        String java,
        String fileSystem,
        double busy,
        List<String> gatewayFlags) {

    public static Environment of(House house, double busy) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var gateway = new Jvm(house.running(Running.GATEWAY).process());
        return new Environment(
                Instant.now(),
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                processorName(),
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / 1024 / 1024,
                Runtime.version().toString(),
                house.fileSystem(),
                busy,
                gateway.flags());
    }

    public static double loadAverage() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                .getSystemLoadAverage();
    }

    private static String processorName() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException _) {
            // A system without that folder.
            return "unknown";
        }
    }
}
