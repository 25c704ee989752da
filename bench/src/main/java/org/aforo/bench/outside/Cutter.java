package org.aforo.bench.outside;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bad line between clients and a server: passes bytes on, and now and then cuts a connection without a word, at random or just as an answer
 * begins, so that the server has done what was asked and the client cannot know.
 */
final class Cutter implements AutoCloseable {

    private static final int CHUNK = 16_384;

    private final int serverPort;
    private final double swallowed;
    private final SplittableRandom random;
    private final ServerSocket door;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    final AtomicInteger cuts = new AtomicInteger();
    final AtomicInteger answersSwallowed = new AtomicInteger();

    /** @param swallowed the share of answers, or parts of long ones, that never arrive */
    Cutter(int serverPort, double swallowed, long seed) throws IOException {
        this.serverPort = serverPort;
        this.swallowed = swallowed;
        this.random = new SplittableRandom(seed);
        this.door = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    private record Line(Socket client, Socket server) {
        /** Resets both ends: nobody gets to say goodbye. */
        void cut() {
            reset(client);
            reset(server);
        }

        private static void reset(Socket socket) {
            try {
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException closedAlready) {
                // that is what was wanted
            }
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        try {
            Line line = new Line(client, new Socket(InetAddress.getLoopbackAddress(), serverPort));
            lines.add(line);
            client.setTcpNoDelay(true);
            line.server().setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> pass(line, client, line.server(), false));
            pass(line, line.server(), client, true);
        } catch (IOException away) {
            Line.reset(client);
        }
    }

    private void pass(Line line, Socket from, Socket to, boolean answers) {
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (answers && drawn()) {
                    answersSwallowed.incrementAndGet();
                    line.cut();
                    break;
                }
                out.write(chunk, 0, read);
            }
        } catch (IOException cut) {
            line.cut();
        } finally {
            lines.remove(line);
        }
    }

    private synchronized boolean drawn() {
        return random.nextDouble() < swallowed;
    }

    /** Cuts one connection, whichever it is. */
    synchronized void cutOne() {
        List<Line> standing = new ArrayList<>(lines);
        if (!standing.isEmpty()) {
            standing.get(random.nextInt(standing.size())).cut();
            cuts.incrementAndGet();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        lines.forEach(Line::cut);
    }
}
