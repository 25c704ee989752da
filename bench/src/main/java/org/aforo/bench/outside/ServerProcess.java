package org.aforo.bench.outside;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code ./aforo serve} on one data folder: started, killed without warning, started again. */
final class ServerProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern SETUP = Pattern.compile("/setup#(\\S+)");

    /** The first policy of a house that is to be pressed: no seconds between two scans, and dying servers cost no analyst the shift. */
    private static final Map<String, String> NO_PAUSES = Map.of(
            "AFORO_REVIEW_FIRSTPOLICY_LEASTSECONDSBETWEEN", "0",
            "AFORO_REVIEW_FIRSTPOLICY_WAITSECONDS", "0",
            "AFORO_REVIEW_FIRSTPOLICY_SKIPSPERSHIFT", "100");

    private final Path home;
    private final Path data;
    private final int port;
    private final Path output;
    private @Nullable Process process;

    ServerProcess(Path home, Path data, int port) {
        this.home = home;
        this.data = data;
        this.port = port;
        this.output = data.resolveSibling(data.getFileName() + ".out");
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Starts and waits until it answers; returns how long that took. */
    Duration start() throws IOException, InterruptedException {
        long began = System.nanoTime();
        ProcessBuilder command = new ProcessBuilder(
                        home.resolve("aforo").toString(), "serve", "--data", data.toString(), "--port", "" + port)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        command.environment().putAll(NO_PAUSES);
        process = command.start();
        while (!healthy()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server gave up starting; its words are in " + output);
            }
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("not up within " + PATIENCE + "; its words are in " + output);
            }
            Thread.sleep(100);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    boolean healthy() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/api/health"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        }
    }

    /** The one-time token of the first start. */
    String setupToken() throws IOException {
        Matcher link = SETUP.matcher(Files.readString(output));
        if (!link.find()) {
            throw new IllegalStateException("the first start printed no setup link; see " + output);
        }
        return link.group(1);
    }

    /** What is struck: the server's process, the database's, or both. */
    enum Target {
        SERVER,
        DATABASE,
        BOTH
    }

    /** Kills with SIGKILL; nobody gets to say goodbye. */
    void kill(Target target) throws IOException, InterruptedException {
        List<Long> struck = new ArrayList<>();
        if (target != Target.SERVER) {
            postmaster().ifPresent(struck::add);
        }
        if (target != Target.DATABASE && process != null) {
            struck.add(process.pid());
        }
        for (long pid : struck) {
            new ProcessBuilder("kill", "-9", "" + pid).start().waitFor();
        }
        if (target != Target.DATABASE && process != null) {
            process.waitFor();
        }
    }

    boolean alive() {
        return process != null && process.isAlive();
    }

    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }

    private java.util.Optional<Long> postmaster() throws IOException {
        try (var files = Files.walk(data.resolve("postgres"), 4)) {
            java.util.Optional<Path> pidFile = files.filter(
                            file -> file.getFileName().toString().equals("postmaster.pid"))
                    .findFirst();
            if (pidFile.isEmpty()) {
                return java.util.Optional.empty();
            }
            return Files.readAllLines(pidFile.get()).stream()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::valueOf);
        } catch (java.io.UncheckedIOException vanishing) {
            return java.util.Optional.empty();
        }
    }
}
