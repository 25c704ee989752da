package org.aforo.virtualscanner.containers;

import java.util.ArrayList;
import java.util.List;

/** A stretch along x, metres. */
record Run(double fromX, double lengthX) {

    double endX() {
        return fromX + lengthX;
    }

    static Run between(double fromX, double toX) {
        return new Run(fromX, toX - fromX);
    }

    /** What is left of a stretch outside gaps, which are in order and apart. */
    List<Run> outside(List<Run> gaps) {
        List<Run> left = new ArrayList<>();
        double from = fromX;
        for (Run gap : gaps) {
            if (gap.fromX > from) {
                left.add(between(from, gap.fromX));
            }
            from = gap.endX();
        }
        if (endX() > from) {
            left.add(between(from, endX()));
        }
        return List.copyOf(left);
    }

    boolean meets(Run other) {
        return fromX < other.endX() && endX() > other.fromX;
    }
}
