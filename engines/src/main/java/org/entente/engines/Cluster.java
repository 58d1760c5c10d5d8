package org.entente.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A PostgreSQL cluster on disk, and the server that runs on it.
record Cluster(Programs programs, Path data, Path log) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String PATIENCE_SECONDS = "60";
    private static final List<String> SETTINGS =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=''",
                    "fsync=on",
                    "synchronous_commit=on",
                    "max_connections=100",
                    "shared_buffers=256MB",
                    "timezone=UTC");

    /// Sets it up, unless that was done before. From the first moment nobody gets in without a
    /// password.
    void initialise(String superuserPassword) throws IOException, InterruptedException {
        if (Files.isDirectory(data)) {
            return;
        }
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var unfinished =
                Directories.emptied(data.resolveSibling(data.getFileName() + ".unfinished"));
        var passwordFile = data.resolveSibling("superuser.unfinished");
        Files.deleteIfExists(passwordFile);
        Files.writeString(Files.createFile(passwordFile, ownerOnly), superuserPassword + "\n");
        try {
            var made =
                    programs.run(
                            "initdb",
                            "--pgdata=" + unfinished,
                            "--username=" + Passwords.SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            // The same order and case rules on every system.
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--no-instructions");
            if (made.failed()) {
                throw new EngineFailure(
                        "PostgreSQL's data directory could not be made: " + made.output());
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    void start(int port) throws IOException, InterruptedException {
        clearLeftovers();
        long before = Files.exists(log) ? Files.size(log) : 0;
        var options = "-p " + port + " -c " + String.join(" -c ", SETTINGS);
        var started =
                programs.run(
                        "pg_ctl",
                        "start",
                        "-w",
                        "-t",
                        PATIENCE_SECONDS,
                        "-D",
                        data.toString(),
                        "-l",
                        log.toString(),
                        "-o",
                        options);
        if (started.failed()) {
            throw new EngineFailure(
                    "PostgreSQL did not start on port " + port + ":\n" + logSince(before));
        }
    }

    /// Ends all sessions and stops the server. Nothing happens when none runs.
    void stop() throws IOException, InterruptedException {
        var running = postmaster();
        if (running.isEmpty()) {
            return;
        }
        var stopped =
                programs.run(
                        "pg_ctl",
                        "stop",
                        "-w",
                        "-t",
                        PATIENCE_SECONDS,
                        "-m",
                        "fast",
                        "-D",
                        data.toString());
        if (stopped.failed() && postmaster().isPresent()) {
            throw new EngineFailure("PostgreSQL did not stop: " + stopped.output());
        }
        // pg_ctl is content once the server has signed off, a moment before its process ends.
        Processes.awaitEnd(running.get(), PATIENCE);
    }

    /// Kills the server as a crash would, and waits until its sessions have noticed.
    void kill() {
        postmaster()
                .ifPresent(postmaster -> {
                    var sessions = postmaster.children().toList();
                    postmaster.destroyForcibly();
                    Processes.awaitEnd(postmaster, PATIENCE);
                    sessions.forEach(session -> Processes.awaitEnd(session, PATIENCE));
                });
    }

    /// The server's first process, as long as it runs.
    Optional<ProcessHandle> postmaster() {
        try {
            var pid = Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
            return ProcessHandle.of(pid).filter(Processes::isRunning).filter(Cluster::isPostgres);
        } catch (IOException | RuntimeException _) {
            // None, or one that is just coming or going.
            return Optional.empty();
        }
    }

    /// A killed launcher leaves its server behind; a reboot leaves a pid that may be somebody
    /// else's by now.
    private void clearLeftovers() throws IOException, InterruptedException {
        if (postmaster().isPresent()) {
            stop();
        } else {
            Files.deleteIfExists(pidFile());
        }
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    private String logSince(long position) throws IOException {
        try (var input = Files.newInputStream(log)) {
            input.skipNBytes(position);
            return new String(input.readNBytes(4_000), StandardCharsets.UTF_8).strip();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> command.endsWith("postgres")).orElse(true);
    }
}
