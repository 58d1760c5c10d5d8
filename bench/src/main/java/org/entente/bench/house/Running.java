package org.entente.bench.house;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A part that runs, as `./entente status` tells it.
///
/// @param megabytes resident, with its child processes
public record Running(String part, int port, long pid, long megabytes) {
    public static final String STATEMENTS = "statements-service";
    public static final String PARTNERSHIPS = "partnership-service";
    public static final String GATEWAY = "gateway";
    public static final String BROKER = "Kafka";
    public static final String DATABASES = "PostgreSQL";
    public static final List<String> SERVICES = List.of(STATEMENTS, PARTNERSHIPS, GATEWAY);

    private static final Pattern LINE =
            Pattern.compile("(\\S+) +127\\.0\\.0\\.1:(\\d+) +(\\d+) +(\\d+) .*");

    static Optional<Running> read(String line) {
        var match = LINE.matcher(line);
        return match.matches()
                ? Optional.of(
                        new Running(
                                match.group(1),
                                Integer.parseInt(match.group(2)),
                                Long.parseLong(match.group(3)),
                                Long.parseLong(match.group(4))))
                : Optional.empty();
    }

    public ProcessHandle process() {
        return ProcessHandle.of(pid).orElseThrow();
    }
}
