package org.aforo.bench.outside;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;

/** How long answers took, by what was asked; from the request's first byte to the answer's last, as the asker sees it. */
final class Timings {

    private final Map<String, Queue<Long>> nanos = new ConcurrentSkipListMap<>();

    void add(String asked, long nanosTaken) {
        nanos.computeIfAbsent(asked, _ -> new ConcurrentLinkedQueue<>()).add(nanosTaken);
    }

    /** The time that this share of the answers did not exceed; zero when there was none. */
    Duration quantile(String asked, double share) {
        Queue<Long> taken = nanos.get(asked);
        return taken == null ? Duration.ZERO : Duration.ofNanos(quantile(sorted(taken), share));
    }

    void print(String phase) {
        System.out.printf("%n%s%n%-16s %7s %8s %8s %8s %8s%n", phase, "ms", "answers", "p50", "p95", "p99", "longest");
        nanos.forEach((asked, taken) -> {
            long[] sorted = sorted(taken);
            System.out.printf(
                    "%-16s %7d %8.0f %8.0f %8.0f %8.0f%n",
                    asked,
                    sorted.length,
                    quantile(sorted, 0.5) / 1e6,
                    quantile(sorted, 0.95) / 1e6,
                    quantile(sorted, 0.99) / 1e6,
                    quantile(sorted, 1) / 1e6);
        });
    }

    private static long[] sorted(Queue<Long> taken) {
        return taken.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** The smallest of the values that at least this share of them does not exceed. */
    private static long quantile(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
