package org.aforo.bench.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * {@code KillProof HOME DATA [SEED [SCANS [KILLS]]]}: SCANS uploads and as many decisions while server and PostgreSQL are killed
 * KILLS times at random moments. Nobody lends the server a hand: it is only started again.
 */
public final class KillProof {

    private static final int PORT = 8091;
    private static final int UPLOADERS = 3;
    private static final int ANALYSTS = 4;
    private static final List<ServerProcess.Target> TARGETS = List.of(ServerProcess.Target.values());

    private KillProof() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(arguments[0]);
        Path data = Path.of(arguments[1]);
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
        int scans = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1_000;
        int kills = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 20;
        Files.createDirectories(data);
        System.out.printf("seed %d, %d uploads and %d decisions, %d kills%n", seed, scans, scans, kills);

        ServerProcess server = new ServerProcess(home, data, PORT);
        System.out.println("first start: " + server.start().toMillis() + " ms");
        Staff.enter(server, ANALYSTS);
        Acknowledged acknowledged = new Acknowledged();
        Workers workers = new Workers(server, acknowledged, seed, scans);
        List<Thread> threads = start(workers);
        int struck = strike(server, acknowledged, new SplittableRandom(seed), kills, 2 * scans, workers);
        for (Thread thread : threads) {
            thread.join();
        }
        List<String> findings = new ArrayList<>(new Verification(server, acknowledged).run());
        if (workers.failed.get()) {
            findings.add("a worker broke; see above");
        }
        if (struck < kills) {
            findings.add("only " + struck + " of " + kills + " kills fell within the work");
        }
        server.stop();
        findings.stream().limit(20).forEach(finding -> System.out.println("BROKEN " + finding));
        System.out.printf(
                "%d uploads and %d decisions acknowledged, %d kills, %d retries%n",
                acknowledged.uploads.size(), acknowledged.decisions.size(), struck, workers.retries.get());
        System.out.printf("%d passed, %d failed%n", findings.isEmpty() ? 1 : 0, findings.size());
        System.exit(findings.isEmpty() ? 0 : 1);
    }

    private static List<Thread> start(Workers workers) {
        List<Thread> threads = new ArrayList<>();
        for (int uploader = 0; uploader < UPLOADERS; uploader++) {
            threads.add(Thread.ofPlatform().start(workers::upload));
        }
        for (String analyst : Staff.analystNames(ANALYSTS)) {
            threads.add(Thread.ofPlatform().start(() -> workers.decide(analyst)));
        }
        return threads;
    }

    /** Strikes spread over the work by progress, so that a fast machine is struck as often as a slow one. */
    private static int strike(
            ServerProcess server,
            Acknowledged acknowledged,
            SplittableRandom random,
            int kills,
            int work,
            Workers workers)
            throws IOException, InterruptedException {
        int struck = 0;
        List<Long> starts = new ArrayList<>();
        while (struck < kills && acknowledged.total() < work && !workers.failed.get()) {
            int due = (int) ((struck + 0.3 + 0.6 * random.nextDouble()) * work / kills);
            while (acknowledged.total() < due && !workers.failed.get()) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(200));
            ServerProcess.Target target = TARGETS.get(random.nextInt(TARGETS.size()));
            server.kill(target);
            struck++;
            Duration start = target == ServerProcess.Target.DATABASE ? awaitRecovery(server) : server.start();
            starts.add(start.toMillis());
            System.out.printf(
                    "kill %d: %s at %d acknowledged, back in %d ms%n",
                    struck, target, acknowledged.total(), start.toMillis());
        }
        System.out.println("back after kills, ms: " + starts.stream().sorted().toList());
        return struck;
    }

    private static Duration awaitRecovery(ServerProcess server) throws InterruptedException {
        long began = System.nanoTime();
        while (!server.healthy()) {
            if (System.nanoTime() - began > Duration.ofSeconds(60).toNanos()) {
                throw new IllegalStateException("the server did not recover from the loss of its database");
            }
            Thread.sleep(50);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
