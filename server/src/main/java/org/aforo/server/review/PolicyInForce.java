package org.aforo.server.review;

import org.aforo.selectivity.reading.ReadingPolicy;

/** The reading policy that a second person has signed last, by which everything in this room is done. */
public interface PolicyInForce {

    /** Asked for each thing done, for another node may have put a new one in force a moment ago. */
    ReadingPolicy now();
}
