package org.aforo.server.journal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The thread that gives leaves their numbers. It sleeps until a commit wakes it, then works in steps of 5 ms while there is work.
 * Once a second it asks whether a crashed process left something behind.
 */
final class Sequencer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    private static final long PACE_MILLIS = 5;
    private static final long IDLE_MILLIS = 1_000;
    private static final long JOIN_MILLIS = 10_000;

    private final Sequencing sequencing;
    private final Runnable selfCheck;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private long signNotBefore = System.nanoTime();
    private @Nullable Thread thread;

    Sequencer(Sequencing sequencing, Runnable selfCheck) {
        this.sequencing = sequencing;
        this.selfCheck = selfCheck;
    }

    /** Says that a leaf was committed. */
    void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        selfCheck.run();
        running = true;
        thread = Thread.ofPlatform().name("journal-sequencer").daemon().start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        wake();
        try {
            if (thread != null) {
                thread.join(JOIN_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before and stops after whatever serves requests. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        boolean everything = true;
        while (running) {
            try {
                work(everything);
                everything = sleep();
            } catch (InterruptedException killed) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error failed) {
                LOG.warn("the journal could not be sequenced; trying again in a second", failed);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(IDLE_MILLIS));
                everything = true;
            }
        }
    }

    /** Until a commit wakes us, or the clock does and something lies there; then nobody told us where, so look everywhere. */
    private boolean sleep() throws InterruptedException {
        while (running) {
            if (wake.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
            if (sequencing.somethingWaits()) {
                return true;
            }
        }
        return false;
    }

    /** Numbers and signs until every committed leaf is under a checkpoint. */
    private void work(boolean lookEverywhere) throws InterruptedException {
        boolean everything = lookEverywhere;
        long lookedEverywhere = System.nanoTime();
        boolean unsigned = lookEverywhere;
        while (true) {
            long began = System.nanoTime();
            wake.drainPermits();
            int moved = sequencing.sequence(everything);
            lookedEverywhere = everything ? began : lookedEverywhere;
            // Under load too, once a second: a database that crashed and came back may have forgotten our last batch.
            everything = began - lookedEverywhere > TimeUnit.MILLISECONDS.toNanos(IDLE_MILLIS);
            unsigned |= moved > 0;
            if (unsigned && System.nanoTime() - signNotBefore >= 0) {
                long wait = sequencing.checkpoint();
                unsigned = wait > 0;
                long pause = unsigned ? wait : Sequencing.CHECKPOINT_INTERVAL_MILLIS;
                signNotBefore = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause);
            }
            if (!unsigned && wake.availablePermits() == 0 && moved < Sequencing.MAX_BATCH) {
                return;
            }
            if (moved < Sequencing.MAX_BATCH) {
                pace(began);
            }
        }
    }

    /** Waits for the next commit or the next checkpoint, whichever comes first, and never less than the pace. */
    private void pace(long began) throws InterruptedException {
        long untilSigning = signNotBefore - System.nanoTime();
        if (wake.tryAcquire(Math.max(0, untilSigning), TimeUnit.NANOSECONDS)) {
            wake();
        }
        long untilNext = began + TimeUnit.MILLISECONDS.toNanos(PACE_MILLIS) - System.nanoTime();
        if (untilNext > 0) {
            TimeUnit.NANOSECONDS.sleep(untilNext);
        }
    }
}
