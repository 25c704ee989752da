package org.aforo.bench.outside;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What all who work at once have in common: the clock of the proof, the times taken in its present phase, and what broke. */
final class Shift {

    private final Readings readings = new Readings();
    private final AtomicReference<Timings> timings = new AtomicReference<>(new Timings());
    private final Map<String, Integer> refusals = new ConcurrentSkipListMap<>();
    private volatile boolean over;
    private volatile @Nullable String broken;

    /** Requests that got no answer. */
    final AtomicInteger retries = new AtomicInteger();
    /** Asked for a scan, and there was none. */
    final AtomicInteger empty = new AtomicInteger();

    /** Something asked of the server. */
    interface Question {
        Session.Answer ask() throws IOException, InterruptedException;
    }

    Session.Answer timed(String asked, Question question) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Session.Answer answer = question.ask();
        timings().add(asked, System.nanoTime() - began);
        return answer;
    }

    Readings readings() {
        return readings;
    }

    Timings timings() {
        return timings.get();
    }

    /** Begins another phase; answers with the times of the one that ends. */
    Timings turn() {
        return timings.getAndSet(new Timings());
    }

    void end() {
        over = true;
    }

    boolean over() {
        return over;
    }

    boolean broken() {
        return broken != null;
    }

    @Nullable
    String whatBroke() {
        return broken;
    }

    /** An answer that was none: counted by what was asked and what the server said. */
    void refused(String asked, Session.Answer answer) {
        String said = answer.status() + (answer.status() < 500 && answer.body().length > 0 ? " " + code(answer) : "");
        refusals.merge(asked + " " + said, 1, Integer::sum);
    }

    private static String code(Session.Answer answer) {
        return answer.json().path("code").asString("");
    }

    Map<String, Integer> refusals() {
        return Map.copyOf(refusals);
    }

    void breaks(String who, RuntimeException with) {
        broken = who + ": " + with;
        with.printStackTrace();
    }
}
