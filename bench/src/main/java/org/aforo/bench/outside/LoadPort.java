package org.aforo.bench.outside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.aforo.cargo.ContainerNumber;

/** An invented port for the load: who works there, the containers that are to leave in two days, and their scans. */
final class LoadPort {

    private static final List<String> TERMINALS = List.of("ESTERO", "ISLA", "MUELLE");
    private static final int VESSELS = 6;
    private static final int COLUMNS = 512;
    private static final int ROWS = 192;
    private static final int UPLOADERS = 3;

    private final ServerProcess server;
    private final SplittableRandom random;
    private final Acknowledged acknowledged;

    LoadPort(ServerProcess server, SplittableRandom random, Acknowledged acknowledged) {
        this.server = server;
        this.random = random;
        this.acknowledged = acknowledged;
    }

    /** Two agencies with a legal power each share the analysts, three to two; supervisors are as many as boards. */
    void enterPeople(int analysts, int boards) throws IOException, InterruptedException {
        Staff.Place customs = new Staff.Place("proof", "desk");
        Staff.Place police = new Staff.Place("proof-police", "police-desk");
        try (Session admin = Staff.administrator(server)) {
            Staff.agency(admin, customs, Map.of("code", "customs-control", "name", Staff.CUSTOMS_CONTROL));
            Map<String, String> drugs = Map.of("es", "Control de drogas", "en", "Drug enforcement");
            Staff.agency(admin, police, Map.of("code", "drug-enforcement", "name", drugs));
            Staff.account(admin, "terminal", "terminal-operator", customs);
            Staff.account(admin, "supervisor", "duty-supervisor", customs);
            Staff.account(admin, "auditor", "auditor", customs);
            for (String name : boardNames(boards)) {
                Staff.account(admin, name, "duty-supervisor", customs);
            }
            List<String> names = Staff.analystNames(analysts);
            for (int number = 0; number < names.size(); number++) {
                Staff.account(admin, names.get(number), "analyst", number % 5 < 3 ? customs : police);
            }
        }
    }

    static List<String> boardNames(int boards) {
        return IntStream.rangeClosed(1, boards)
                .mapToObj(each -> "board-" + each)
                .toList();
    }

    /** Containers whose cut-offs lie between four hours ago and tomorrow evening. */
    void enterVisits(int count) throws IOException, InterruptedException {
        StringBuilder list = new StringBuilder("container,voyage,direction,port,cutoff,vessel,terminal\n");
        Instant first = Instant.now().minus(Duration.ofHours(4));
        for (int number = 0; number < count; number++) {
            int ship = random.nextInt(TERMINALS.size() * VESSELS);
            Instant cutOff =
                    first.plus(Duration.ofMinutes(30 + 110L * ship)).truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
            list.append(container(number)).append(",7").append(ship).append("N,export,ECGYE,");
            list.append(cutOff).append(",INVENTED STORK ").append(ship).append(',');
            list.append(TERMINALS.get(ship % TERMINALS.size())).append('\n');
        }
        try (Session supervisor = new Session(server.address())) {
            supervisor.signIn("supervisor", Staff.PASSWORD).orFail("sign in");
            supervisor
                    .upload("/api/visits/import", "text/csv", list.toString().getBytes(StandardCharsets.UTF_8))
                    .orFail("visits");
        }
    }

    private static String container(int number) {
        String body = "ZZQU" + String.format("%06d", number);
        return body + ContainerNumber.checkDigitOf(body);
    }

    /** Brings in the scans of the first containers and waits until all can be read. */
    void enterScans(int count) throws IOException, InterruptedException {
        try (Session terminal = new Session(server.address());
                ExecutorService pool = Executors.newFixedThreadPool(UPLOADERS)) {
            terminal.signIn("terminal", Staff.PASSWORD).orFail("sign in");
            List<Future<Integer>> parts = new ArrayList<>();
            for (int client = 0; client < UPLOADERS; client++) {
                parts.add(pool.submit(share(terminal, client, count)));
            }
            for (Future<Integer> part : parts) {
                part.get();
            }
        } catch (ExecutionException refused) {
            throw new IllegalStateException("scans were not taken in", refused.getCause());
        }
        try (Session supervisor = new Session(server.address())) {
            supervisor.signIn("supervisor", Staff.PASSWORD).orFail("sign in");
            while (supervisor.get("/api/review/waiting").json().get("waiting").asInt() < count) {
                Thread.sleep(500);
            }
        }
    }

    private Callable<Integer> share(Session terminal, int client, int count) {
        return () -> {
            for (int number = client; number < count; number += UPLOADERS) {
                send(terminal, number);
            }
            return count;
        };
    }

    private void send(Session terminal, int number) throws IOException, InterruptedException {
        byte[] scan = scan(number);
        Session.Answer answer = terminal.upload("/api/scans/files?name=load-" + number + ".dcs", scan);
        note(scan, answer.orFail("upload"));
    }

    private static byte[] scan(int number) {
        DicosScans.Told told = new DicosScans.Told(
                container(number),
                TERMINALS.get(number % TERMINALS.size()),
                Instant.now().minusSeconds(60));
        return DicosScans.scan(UUID.randomUUID(), COLUMNS, ROWS, told);
    }

    private void note(byte[] scan, Session.Answer answer) {
        acknowledged.uploads.put(
                Samples.digest(scan), answer.json().get("scanId").asString());
    }

    /** Goes on bringing in scans, each until it is acknowledged, as a scanner does while analysts work. */
    void goOn(Shift shift, Session terminal, int from, Duration every) {
        try {
            for (int number = from; !shift.over() && !shift.broken(); number++) {
                byte[] scan = scan(number);
                while (!sent(shift, terminal, "load-" + number + ".dcs", scan)) {
                    Thread.sleep(1_000);
                }
                Thread.sleep(every);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            shift.breaks("terminal", broken);
        }
    }

    private boolean sent(Shift shift, Session terminal, String name, byte[] scan) throws InterruptedException {
        try {
            Session.Answer answer = shift.timed("upload", () -> terminal.upload("/api/scans/files?name=" + name, scan));
            if (answer.ok()) {
                note(scan, answer);
                return true;
            }
            terminal.signIn("terminal", Staff.PASSWORD);
        } catch (IOException away) {
            shift.retries.incrementAndGet();
        }
        return false;
    }
}
