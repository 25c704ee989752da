package org.aforo.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The server's doors for sign-in and scan files, as far as an import sees them; troubles may be ordered beforehand. */
final class FakeServer implements AutoCloseable {

    static final String LOST = "lost";

    /** What befalls the next uploads: {@link #LOST}, or a status. */
    final Queue<String> troubles = new ConcurrentLinkedQueue<>();

    final Map<String, String> kept = new ConcurrentSkipListMap<>();
    /** Lines of visits as they came, each once. */
    final Set<String> visits = new ConcurrentSkipListSet<>();

    /** Name and body, in the order in which they came. */
    final Set<String> messages = Collections.synchronizedSet(new LinkedHashSet<>());

    final AtomicInteger uploads = new AtomicInteger();
    final AtomicInteger signIns = new AtomicInteger();

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger token = new AtomicInteger();

    FakeServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext("/api/session", this::session);
        http.createContext("/api/scans/files", this::files);
        http.createContext("/api/messages", this::messages);
        http.createContext("/api/visits/import", this::visits);
        http.start();
    }

    String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    private void session(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("GET")) {
            newToken(exchange);
            problem(exchange, 401, "people.signed-out", "Nobody is signed in.");
        } else if (!tokenFits(exchange)) {
            problem(exchange, 403, "people.csrf-token-missing", "The token is missing.");
        } else if (!body.contains("\"correct horse\"")) {
            problem(exchange, 401, "people.sign-in-refused", "Name or password is wrong.");
        } else {
            signIns.incrementAndGet();
            newToken(exchange); // a sign-in changes the token
            exchange.getResponseHeaders().add("Set-Cookie", "AFORO_SESSION=s1; Path=/; HttpOnly; SameSite=Strict");
            answer(exchange, 200, "{}");
        }
    }

    private void visits(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String trouble = troubles.poll();
        if (trouble != null) {
            problem(exchange, Integer.parseInt(trouble), "trouble.ordered", "As ordered.");
        } else if (!tokenFits(exchange) || !cookies(exchange).contains("AFORO_SESSION=s1")) {
            problem(exchange, 401, "people.signed-out", "Nobody is signed in.");
        } else {
            List<String> lines = body.lines().skip(1).toList();
            long created = lines.stream().filter(visits::add).count();
            boolean bad = body.contains("nonsense");
            answer(
                    exchange,
                    200,
                    "{\"created\":%d,\"unchanged\":%d,\"updated\":0,\"remarks\":[%s]}"
                            .formatted(
                                    created,
                                    lines.size() - created,
                                    bad
                                            ? "{\"severity\":\"error\",\"code\":\"manifests.visit-refused\",\"where\":{},\"what\":\"No.\"}"
                                            : ""));
        }
    }

    private void messages(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!tokenFits(exchange) || !cookies(exchange).contains("AFORO_SESSION=s1")) {
            problem(exchange, 401, "people.signed-out", "Nobody is signed in.");
            return;
        }
        String name = exchange.getRequestURI().getQuery().substring("name=".length());
        boolean known = !messages.add(name + ": " + body);
        boolean broken = body.startsWith("broken");
        answer(exchange, known ? 200 : 201, """
                {"digest":"sha256:01","sizeBytes":%d,"status":"%s","known":%s,"remarks":[%s],"leaf":1}""".formatted(
                        body.length(),
                        broken ? "refused" : "read",
                        known,
                        broken
                                ? "{\"severity\":\"error\",\"code\":\"message.unknown-format\",\"where\":{},\"what\":\"No format.\"}"
                                : ""));
    }

    private void files(HttpExchange exchange) throws IOException {
        uploads.incrementAndGet();
        String trouble = troubles.poll();
        if (LOST.equals(trouble)) {
            exchange.getRequestBody().read();
            exchange.close();
            return;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String name = exchange.getRequestURI().getQuery().substring("name=".length());
        if (trouble != null) {
            problem(exchange, Integer.parseInt(trouble), "trouble.ordered", "As ordered.");
        } else if (!tokenFits(exchange)) {
            problem(exchange, 403, "people.csrf-token-missing", "The token is missing.");
        } else if (!cookies(exchange).contains("AFORO_SESSION=s1")) {
            problem(exchange, 401, "people.signed-out", "Nobody is signed in.");
        } else {
            String before = kept.putIfAbsent(body, name);
            boolean broken = body.startsWith("broken");
            String status = before != null ? "known" : broken ? "quarantined" : "accepted";
            answer(exchange, before == null ? 201 : 200, """
                    {"digest":"sha256:00","sizeBytes":%d,"status":"%s","scanId":%s,"remarks":[%s],"leaf":1}""".formatted(
                            body.length(),
                            status,
                            broken ? "null" : "\"0198-scan\"",
                            broken
                                    ? "{\"severity\":\"error\",\"code\":\"radiograph.unknown\",\"where\":{},\"what\":\"No reader.\"}"
                                    : ""));
        }
    }

    private void newToken(HttpExchange exchange) {
        exchange.getResponseHeaders().add("Set-Cookie", "XSRF-TOKEN=t" + token.incrementAndGet() + "; Path=/");
    }

    private boolean tokenFits(HttpExchange exchange) {
        String wanted = "t" + token.get();
        return wanted.equals(exchange.getRequestHeaders().getFirst("X-XSRF-TOKEN"))
                && cookies(exchange).contains("XSRF-TOKEN=" + wanted);
    }

    private static String cookies(HttpExchange exchange) {
        List<String> sent = exchange.getRequestHeaders().get("Cookie");
        return sent == null ? "" : String.join("; ", sent);
    }

    private static void problem(HttpExchange exchange, int status, String code, String what) throws IOException {
        answer(exchange, status, "{\"code\":\"%s\",\"detail\":\"%s\"}".formatted(code, what));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        threads.close();
    }
}
