package org.aforo.bench.outside;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * {@code UploadRate HOME DATA FILES COLUMNS ROWS [ORTHANC-ADDRESS]}: how many scans a second are taken in and acknowledged, by one
 * and by four clients; beside it the same files given to an Orthanc through its REST door, in turns, when one is named.
 */
public final class UploadRate {

    private static final int PORT = 8092;

    private UploadRate() {}

    /** Where scans are sent. */
    private interface Receiver {
        void take(int client, byte[] scan) throws IOException, InterruptedException;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path home = Path.of(arguments[0]);
        Path data = Path.of(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        int columns = Integer.parseInt(arguments[3]);
        int rows = Integer.parseInt(arguments[4]);
        ServerProcess server = new ServerProcess(home, data, PORT);
        System.out.println("start on an empty folder: " + server.start().toMillis() + " ms");
        Staff.enter(server, 1);
        try (Session first = signedIn(server);
                Session second = signedIn(server);
                Session third = signedIn(server);
                Session fourth = signedIn(server)) {
            List<Session> sessions = List.of(first, second, third, fourth);
            Receiver aforo = (client, scan) -> sessions.get(client)
                    .upload("/api/scans/files?name=bench.dcs", scan)
                    .orFail("upload");
            for (int round = 1; round <= 3; round++) {
                for (int clients : new int[] {1, 4}) {
                    measure("aforo", round, clients, scans(count, columns, rows), aforo);
                    if (arguments.length > 5) {
                        measure(
                                "orthanc",
                                round,
                                clients,
                                scans(count, columns, rows),
                                orthanc(URI.create(arguments[5])));
                    }
                }
            }
        }
        server.stop();
    }

    private static Session signedIn(ServerProcess server) throws IOException, InterruptedException {
        Session session = new Session(server.address());
        session.signIn("terminal", Staff.PASSWORD).orFail("sign in");
        return session;
    }

    private static List<byte[]> scans(int count, int columns, int rows) {
        List<byte[]> scans = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            scans.add(DicosScans.scan(UUID.randomUUID(), columns, rows));
        }
        return scans;
    }

    private static void measure(String name, int round, int clients, List<byte[]> scans, Receiver receiver)
            throws InterruptedException, ExecutionException {
        long bytes = scans.stream().mapToLong(scan -> scan.length).sum();
        long began = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
            List<Future<Integer>> parts = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                parts.add(pool.submit(share(receiver, client, clients, scans)));
            }
            for (Future<Integer> part : parts) {
                part.get();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "round %d  %-8s %d client(s): %6.1f scans/s  %6.1f MB/s%n",
                round, name, clients, scans.size() / seconds, bytes / seconds / 1e6);
    }

    private static Callable<Integer> share(Receiver receiver, int client, int clients, List<byte[]> scans) {
        return () -> {
            int sent = 0;
            for (int number = client; number < scans.size(); number += clients) {
                receiver.take(client, scans.get(number));
                sent++;
            }
            return sent;
        };
    }

    private static Receiver orthanc(URI address) {
        HttpClient client = HttpClient.newHttpClient();
        String credentials = Base64.getEncoder()
                .encodeToString("orthanc:orthanc".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return (number, scan) -> {
            HttpRequest request = HttpRequest.newBuilder(address.resolve("/instances"))
                    .header("Authorization", "Basic " + credentials)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(scan))
                    .build();
            HttpResponse<String> answer = patiently(client, request);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the peer refused: " + answer.statusCode());
            }
        };
    }

    /** The peer closes connections it has kept for a while; the request is then repeated on a new one. */
    private static HttpResponse<String> patiently(HttpClient client, HttpRequest request)
            throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException closed) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
