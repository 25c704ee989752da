package org.aforo.server.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.aforo.server.platform.CannotStart;
import org.aforo.server.platform.postgres.PostgresSettings.Durability;

/** The files of one PostgreSQL, made at first use: {@code data} inside the folder, scram everywhere, a password of its own. */
final class Cluster {

    static final String USER = "aforo";

    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rw-------");
    private static final int INITDB_SECONDS = 120;

    private final PostgresSettings settings;
    private final Binaries binaries;
    private final RunAs runAs;

    Cluster(PostgresSettings settings, Binaries binaries, RunAs runAs) {
        this.settings = settings;
        this.binaries = binaries;
        this.runAs = runAs;
    }

    Path data() {
        return settings.folder().resolve("data");
    }

    Path log() {
        return settings.log();
    }

    /** Makes password and cluster unless they are there; returns the password. */
    String prepare() throws IOException {
        boolean made = Files.exists(data().resolve("PG_VERSION"));
        if (!Files.exists(settings.passwordFile())) {
            if (made) {
                throw new CannotStart("The database's password is gone: " + settings.passwordFile()
                        + ". Restore this file from your backup of keys.");
            }
            writePassword();
        }
        String password = Files.readString(settings.passwordFile()).strip();
        if (!made) {
            initialise(password);
        }
        return password;
    }

    private void writePassword() throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Path half = settings.passwordFile().resolveSibling("postgres-password.new");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(OURS_ALONE));
        Files.writeString(half, HexFormat.of().formatHex(secret) + "\n");
        sync(half);
        Files.move(half, settings.passwordFile(), StandardCopyOption.ATOMIC_MOVE);
        sync(settings.passwordFile().resolveSibling("."));
    }

    /** Beside, then renamed: a start killed half-way leaves nothing that looks like a cluster. */
    private void initialise(String password) throws IOException {
        Path half = settings.folder().resolve("data.new");
        Binaries.deleteRecursively(half);
        Path told = settings.folder().resolve("initdb-password");
        Files.deleteIfExists(told);
        Files.createFile(told, PosixFilePermissions.asFileAttribute(OURS_ALONE));
        Files.writeString(told, password + "\n");
        runAs.own(told);
        try {
            run(initdb(half, told));
        } finally {
            Files.deleteIfExists(told);
        }
        Files.move(half, data(), StandardCopyOption.ATOMIC_MOVE);
        sync(settings.folder());
    }

    private List<String> initdb(Path target, Path password) {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + target,
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        if (settings.durability() == Durability.NONE_FOR_TESTS) {
            command.add("--no-sync");
        }
        return command;
    }

    private void run(List<String> command) throws IOException {
        Process process = process(command).start();
        try {
            if (process.waitFor(INITDB_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new CannotStart("The database could not be made in " + settings.folder() + ": " + lastWords()
                + " The whole story is in " + log() + ".");
    }

    /** PostgreSQL itself on this port. Everything that matters is on its command line, so an edited file changes nothing. */
    ProcessBuilder postmaster(int port) {
        List<String> command = new ArrayList<>();
        command.add(binaries.program("postgres").toString());
        command.addAll(List.of("-D", data().toString(), "-p", Integer.toString(port)));
        String durable = settings.durability() == Durability.FULL ? "on" : "off";
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=" + durable,
                "full_page_writes=" + durable,
                "synchronous_commit=" + durable,
                "max_connections=50",
                "shared_buffers=128MB",
                "work_mem=8MB",
                "maintenance_work_mem=64MB",
                "max_wal_senders=0",
                "jit=off",
                "TimeZone=UTC",
                "log_timezone=UTC",
                "log_checkpoints=off",
                // what a failed statement was about may be personal: neither its text nor its values go to the log
                "log_min_error_statement=panic",
                "log_parameter_max_length_on_error=0",
                "log_error_verbosity=terse")) {
            command.addAll(List.of("-c", setting));
        }
        return process(command);
    }

    private ProcessBuilder process(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(Signals.ownSession(runAs.wrap(command)));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.directory(settings.folder().toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        return builder;
    }

    /** The last line PostgreSQL said that tells a reason. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log());
            for (int i = lines.size() - 1; i >= 0; i--) {
                String line = lines.get(i);
                int at = Math.max(line.indexOf("FATAL:"), Math.max(line.indexOf("error:"), line.indexOf("PANIC:")));
                if (at >= 0) {
                    return line.substring(at).strip() + ".";
                }
            }
            return "it said nothing.";
        } catch (IOException unreadable) {
            return "its log cannot be read.";
        }
    }

    private static void sync(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
