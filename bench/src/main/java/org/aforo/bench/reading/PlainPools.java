package org.aforo.bench.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What is compared with: first in, first out; and by chance alone. Both leave out what is known to have departed, as ours does. */
final class PlainPools {

    private PlainPools() {}

    /** Takes out one after the other until one can be given, and puts back what this analyst must not read. */
    abstract static class Plain implements Pool {
        private final List<Arrivals.Scan> scans;

        Plain(List<Arrivals.Scan> scans) {
            this.scans = scans;
        }

        abstract void put(Task task);

        /** The next by this order, taken out; null when nothing waits. */
        abstract @Nullable Task next();

        @Override
        public void add(Task task, Instant now) {
            put(task);
        }

        @Override
        public @Nullable Task take(int analyst, Instant now) {
            List<Task> others = new ArrayList<>();
            Task task = next();
            while (task != null && (task.notBy() == analyst || departed(task, now))) {
                if (task.notBy() == analyst) {
                    others.add(task);
                }
                task = next();
            }
            others.forEach(this::put);
            return task;
        }

        private boolean departed(Task task, Instant now) {
            return scans.get(task.scan())
                    .waiting()
                    .cutOff()
                    .filter(end -> !end.isAfter(now))
                    .isPresent();
        }
    }

    /** The oldest first. */
    static final class FirstIn extends Plain {
        private final PriorityQueue<Task> waiting = new PriorityQueue<>(Comparator.comparingInt(Task::scan));

        FirstIn(List<Arrivals.Scan> scans) {
            super(scans);
        }

        @Override
        void put(Task task) {
            waiting.add(task);
        }

        @Override
        @Nullable
        Task next() {
            return waiting.poll();
        }
    }

    /** Any, each as likely. */
    static final class Any extends Plain {
        private final SplittableRandom random;
        private final List<Task> waiting = new ArrayList<>();

        Any(List<Arrivals.Scan> scans, SplittableRandom random) {
            super(scans);
            this.random = random;
        }

        @Override
        void put(Task task) {
            waiting.add(task);
        }

        @Override
        @Nullable
        Task next() {
            if (waiting.isEmpty()) {
                return null;
            }
            int place = random.nextInt(waiting.size());
            Task last = waiting.removeLast();
            return place == waiting.size() ? last : waiting.set(place, last);
        }
    }
}
