package org.aforo.bench.outside;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * {@code BoardLoad HOME DATA [SEED [CALM-SECONDS [ROUGH-SECONDS]]]}: fifty analysts read and twenty boards stand open, first undisturbed, where
 * answers are timed, then over a line that cuts connections and swallows answers, with the server killed once. Nothing acknowledged may be lost
 * or stand twice, no scan be with two, no board be behind.
 */
public final class BoardLoad {

    private static final int PORT = 8107;
    private static final int ANALYSTS = 50;
    private static final int BOARDS = 20;
    private static final Duration WANTED = Duration.ofMillis(500);
    /** One scanner's scan every six seconds: 600 an hour. */
    private static final Duration BETWEEN_SCANS = Duration.ofSeconds(6);

    private static final double ANSWERS_SWALLOWED = 0.02;
    private static final int BETWEEN_CUTS_MS = 500;
    private static final Duration FIRST_SCANS = Duration.ofSeconds(25);

    private final ServerProcess server;
    private final long seed;
    private final Shift shift = new Shift();
    private final List<Thread> people = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private final AtomicReference<URI> way;
    private final AtomicInteger streams = new AtomicInteger();

    private BoardLoad(ServerProcess server, long seed) {
        this.server = server;
        this.seed = seed;
        this.way = new AtomicReference<>(server.address());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path data = Path.of(arguments[1]);
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
        int calm = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 600;
        int rough = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 240;
        Files.createDirectories(data);
        System.out.printf("seed %d, %d analysts, %d boards%n", seed, ANALYSTS, BOARDS);
        ServerProcess server = new ServerProcess(Path.of(arguments[0]), data, PORT);
        int failed;
        try {
            failed = new BoardLoad(server, seed).run(Duration.ofSeconds(calm), Duration.ofSeconds(rough));
        } finally {
            server.stop();
        }
        System.exit(failed == 0 ? 0 : 1);
    }

    private int run(Duration calm, Duration rough) throws IOException, InterruptedException {
        server.start();
        int scans = (int) (0.75 * ANALYSTS * calm.plus(rough).toSeconds() / 25) + 200;
        SplittableRandom random = new SplittableRandom(seed);
        LoadPort port = new LoadPort(server, random, shift.readings().acknowledged);
        port.enterPeople(ANALYSTS, BOARDS);
        port.enterVisits(2 * scans);
        port.enterScans(scans);
        System.out.printf("%d visits, %d scans can be read%n", 2 * scans, scans);
        begin(port, random, scans);
        Thread.sleep(FIRST_SCANS);
        shift.turn().print("the shift begins: all sign in and ask at once");
        said("undisturbed, begins");
        Thread.sleep(calm);
        Timings undisturbed = shift.turn();
        said("undisturbed, ends");
        undisturbed.print("undisturbed for " + calm);
        disturb(rough);
        shift.turn().print("disturbed for " + rough);
        shift.end();
        for (Thread each : people) {
            each.join();
        }
        return judge(undisturbed);
    }

    private void begin(LoadPort port, SplittableRandom random, int scans) {
        for (String name : LoadPort.boardNames(BOARDS)) {
            LiveBoard.Shows shows = LiveBoard.shownBy(people.size());
            LiveBoard board = new LiveBoard(name, new Session(way::get), shift, shows, streams);
            people.add(Thread.ofVirtual().start(board::stand));
        }
        for (String name : Staff.analystNames(ANALYSTS)) {
            SimulatedAnalyst analyst = new SimulatedAnalyst(name, new Session(way::get), shift, random.split());
            people.add(Thread.ofVirtual().start(analyst::work));
        }
        Session terminal = new Session(way::get);
        people.add(Thread.ofVirtual().start(() -> port.goOn(shift, terminal, scans, BETWEEN_SCANS)));
    }

    /** Everybody goes over a bad line, and halfway the server is killed and started again. */
    private void disturb(Duration rough) throws IOException, InterruptedException {
        try (Cutter cutter = new Cutter(PORT, ANSWERS_SWALLOWED, seed)) {
            way.set(cutter.address());
            cutFor(cutter, rough.dividedBy(2));
            server.kill(ServerProcess.Target.SERVER);
            System.out.println("killed; back in " + server.start().toMillis() + " ms");
            cutFor(cutter, rough.dividedBy(2));
            way.set(server.address());
            System.out.printf(
                    "%d connections cut, %d answers swallowed, %d requests without an answer, %d streams begun%n",
                    cutter.cuts.get(), cutter.answersSwallowed.get(), shift.retries.get(), streams.get());
        }
    }

    private static void cutFor(Cutter cutter, Duration span) throws InterruptedException {
        long until = System.nanoTime() + span.toNanos();
        while (System.nanoTime() < until) {
            cutter.cutOne();
            Thread.sleep(BETWEEN_CUTS_MS);
        }
    }

    private int judge(Timings undisturbed) throws IOException, InterruptedException {
        Readings readings = shift.readings();
        findings.addAll(readings.findings);
        String broke = shift.whatBroke();
        if (broke != null) {
            findings.add("somebody could not go on: " + broke);
        }
        findings.addAll(new Verification(server, readings.acknowledged).run());
        findings.addAll(new BoardVerification(server, readings).run());
        for (String asked : List.of("next", "decide")) {
            Duration slow = undisturbed.quantile(asked, 0.99);
            if (slow.compareTo(WANTED) > 0) {
                findings.add("99 of 100 answers to " + asked + " took up to " + slow.toMillis() + " ms");
            }
        }
        System.out.println("other answers: " + shift.refusals() + "; asked in vain for a scan: " + shift.empty.get());
        findings.stream().limit(20).forEach(finding -> System.out.println("BROKEN " + finding));
        System.out.printf("%d decisions acknowledged%n", readings.acknowledged.decisions.size());
        System.out.printf("%d passed, %d failed%n", findings.isEmpty() ? 1 : 0, findings.size());
        return findings.size();
    }

    private static void said(String when) throws IOException {
        System.out.println(when + ", load average "
                + Files.readString(Path.of("/proc/loadavg")).strip());
    }
}
