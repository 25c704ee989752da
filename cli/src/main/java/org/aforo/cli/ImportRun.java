package org.aforo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sends files, a few at a time, until all are answered for or there is a reason to stop. */
final class ImportRun {

    private final FileUpload upload;
    private final int atATime;
    private final List<Parcel> files;
    private final AtomicReferenceArray<@Nullable ImportResult> results;
    private final AtomicReference<@Nullable String> stopped = new AtomicReference<>();

    private ImportRun(FileUpload upload, List<Parcel> files, int atATime) {
        this.upload = upload;
        this.atATime = atATime;
        this.files = files;
        this.results = new AtomicReferenceArray<>(files.size());
    }

    /** Scans are alike whatever comes first; a few go at a time. */
    static ImportRun ofScans(PatientPost post, List<Parcel> files) {
        return new ImportRun(new FileUpload(post, FileUpload.Door.SCANS), files, 4);
    }

    /** A later message may correct an earlier one, so they go one after the other. */
    static ImportRun ofMessages(PatientPost post, List<Parcel> files) {
        return new ImportRun(new FileUpload(post, FileUpload.Door.MESSAGES), files, 1);
    }

    void run() throws InterruptedException {
        ConcurrentLinkedQueue<Integer> waiting = new ConcurrentLinkedQueue<>(
                IntStream.range(0, files.size()).boxed().toList());
        try (Progress progress = new Progress(files.size());
                ExecutorService workers = Executors.newFixedThreadPool(atATime)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < atATime; i++) {
                running.add(workers.submit(() -> work(waiting, progress)));
            }
            for (Future<?> worker : running) {
                finish(worker);
            }
        }
    }

    private static void finish(Future<?> worker) throws InterruptedException {
        try {
            worker.get();
        } catch (ExecutionException bug) {
            throw new IllegalStateException("sending files failed", bug.getCause());
        }
    }

    private void work(ConcurrentLinkedQueue<Integer> waiting, Progress progress) {
        try {
            for (Integer next = waiting.poll(); next != null && stopped.get() == null; next = waiting.poll()) {
                Parcel parcel = files.get(next);
                synchronized (progress) {
                    progress.next(parcel.file().toString());
                }
                results.set(next, upload.send(parcel));
            }
        } catch (Refused refused) {
            stopped.compareAndSet(null, refused.what());
        } catch (InterruptedException told) {
            stopped.compareAndSet(null, "interrupted");
            Thread.currentThread().interrupt();
        }
    }

    /** In the order of the files; those not sent are missing. */
    List<ImportResult> results() {
        return IntStream.range(0, files.size())
                .mapToObj(results::get)
                .filter(Objects::nonNull)
                .toList();
    }

    int unsent() {
        return files.size() - results().size();
    }

    int files() {
        return files.size();
    }

    /** Why it ended early. */
    Optional<String> stopped() {
        return Optional.ofNullable(stopped.get());
    }
}
