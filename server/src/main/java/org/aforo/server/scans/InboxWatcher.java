package org.aforo.server.scans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.aforo.server.platform.CannotStart;
import org.aforo.server.platform.DataFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Looks into the watched folder again and again while the server is up: begins last, ends first. */
@Component
class InboxWatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxWatcher.class);

    /** The file being taken in may be finished; whatever takes longer is taken anew at the next start. */
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(10);

    private final InboxSettings settings;
    private final Path folder;
    private final Inbox inbox;
    private @Nullable Running running;

    private record Running(Thread thread, CountDownLatch end) {}

    InboxWatcher(InboxSettings settings, DataFolder data, Taking taking, InstantSource clock, JsonMapper json) {
        this.settings = settings;
        this.folder = data.path().resolve(settings.folder());
        this.inbox = new Inbox(folder, settings.settled(), taking, clock, json);
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    public synchronized void start() {
        if (running != null) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new CannotStart(
                    "The watched folder " + folder + " cannot be made (" + refused
                            + "). Name another by aforo.scans.inbox.folder, or set aforo.scans.inbox.enabled=false.",
                    refused);
        }
        CountDownLatch end = new CountDownLatch(1);
        Thread thread = Thread.ofPlatform().name("inbox").start(() -> watch(end));
        running = new Running(thread, end);
    }

    private void watch(CountDownLatch end) {
        try {
            do {
                look();
            } while (!end.await(settings.every().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    /** The thread must outlive a bug, or files would lie there unnoticed. */
    private void look() {
        try {
            inbox.tick();
        } catch (RuntimeException bug) {
            LOG.error("looking into the watched folder failed; it is tried again", bug);
        }
    }

    @Override
    public synchronized void stop() {
        Running was = running;
        running = null;
        if (was == null) {
            return;
        }
        was.end().countDown();
        try {
            if (!was.thread().join(FINISH_WITHIN)) {
                was.thread().interrupt();
            }
        } catch (InterruptedException told) {
            was.thread().interrupt();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }
}
