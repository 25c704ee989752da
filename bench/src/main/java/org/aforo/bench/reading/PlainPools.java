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

    private static boolean departed(Arrivals.Scan scan, Instant now) {
        return scan.waiting().cutOff().filter(end -> !end.isAfter(now)).isPresent();
    }

    /** The oldest first. */
    static final class FirstIn implements Pool {
        private final List<Arrivals.Scan> scans;
        private final PriorityQueue<Task> waiting = new PriorityQueue<>(Comparator.comparingInt(Task::scan));

        FirstIn(List<Arrivals.Scan> scans) {
            this.scans = scans;
        }

        @Override
        public void add(Task task, Instant now) {
            waiting.add(task);
        }

        @Override
        public @Nullable Task take(int analyst, Instant now) {
            List<Task> others = new ArrayList<>();
            Task found = null;
            while (found == null && !waiting.isEmpty()) {
                Task oldest = waiting.remove();
                if (oldest.notBy() == analyst) {
                    others.add(oldest);
                } else if (!departed(scans.get(oldest.scan()), now)) {
                    found = oldest;
                }
            }
            waiting.addAll(others);
            return found;
        }
    }

    /** Any, each as likely. */
    static final class Any implements Pool {
        private final List<Arrivals.Scan> scans;
        private final SplittableRandom random;
        private final List<Task> waiting = new ArrayList<>();

        Any(List<Arrivals.Scan> scans, SplittableRandom random) {
            this.scans = scans;
            this.random = random;
        }

        @Override
        public void add(Task task, Instant now) {
            waiting.add(task);
        }

        @Override
        public @Nullable Task take(int analyst, Instant now) {
            List<Task> others = new ArrayList<>();
            Task found = null;
            while (found == null && !waiting.isEmpty()) {
                Task drawn = draw();
                if (drawn.notBy() == analyst) {
                    others.add(drawn);
                } else if (!departed(scans.get(drawn.scan()), now)) {
                    found = drawn;
                }
            }
            waiting.addAll(others);
            return found;
        }

        private Task draw() {
            int place = random.nextInt(waiting.size());
            Task last = waiting.removeLast();
            return place == waiting.size() ? last : waiting.set(place, last);
        }
    }
}
