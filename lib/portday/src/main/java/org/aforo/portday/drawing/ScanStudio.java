package org.aforo.portday.drawing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aforo.portday.PlannedScan;
import org.aforo.portday.ScanMaker;

/**
 * Draws the scans of a plan ahead of their turn on a few threads; each scan is drawn by one of them, so that the files are the same
 * whatever their number.
 */
public final class ScanStudio implements ScanMaker, AutoCloseable {

    /** A large scan takes some hundred megabytes while it is drawn, and twenty as files. */
    private static final int AHEAD_OF_EACH_THREAD = 2;

    private final ExecutorService threads;
    private final Iterator<PlannedScan> waiting;
    private final Queue<Turn> drawing = new ArrayDeque<>();
    private final ScanDrawing pen = new ScanDrawing();

    private record Turn(PlannedScan scan, Future<DrawnFiles> files) {}

    /** @param scans in the order in which they will be asked for */
    public ScanStudio(List<PlannedScan> scans, int threads) {
        this.threads = Executors.newFixedThreadPool(threads);
        this.waiting = List.copyOf(scans).iterator();
        for (int i = 0; i < threads * AHEAD_OF_EACH_THREAD; i++) {
            beginNext();
        }
    }

    @Override
    public Drawn draw(PlannedScan scan, Path folder) throws IOException {
        Turn turn = drawing.remove();
        if (!turn.scan().id().equals(scan.id())) {
            throw new IllegalStateException("scans are asked for in another order: " + scan.id() + " before "
                    + turn.scan().id());
        }
        beginNext();
        try {
            return turn.files().get().putInto(folder);
        } catch (ExecutionException failed) {
            throw new IOException("scan " + scan.id() + " could not be drawn", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("drawing was stopped");
        }
    }

    private void beginNext() {
        if (waiting.hasNext()) {
            PlannedScan next = waiting.next();
            drawing.add(new Turn(next, threads.submit(() -> pen.draw(next))));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
