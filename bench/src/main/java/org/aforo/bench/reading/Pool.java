package org.aforo.bench.reading;

import java.time.Instant;

/** What waits to be read, and which of it comes next by one order. */
interface Pool {

    /**
     * One reading that is to be done.
     *
     * @param scan its place among the arrivals
     * @param notBy who must not do it, for they did the first one; -1: anybody
     */
    record Task(int scan, int notBy) {

        boolean isFirst() {
            return notBy < 0;
        }
    }

    void add(Task task, Instant now);

    /** Takes out what this analyst is given; null when there is nothing. What is known to have departed is not given any more. */
    @org.jspecify.annotations.Nullable
    Task take(int analyst, Instant now);
}
