package org.aforo.virtualscanner.scenefile;

import java.util.List;
import org.aforo.virtualscanner.scene.Solid.Corner;

/** A closed polygon: whether it is one that has an inside. */
record Outline(List<Corner> corners) {

    double area() {
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            Corner a = corners.get(i);
            Corner b = corner(i + 1);
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return Math.abs(twice) / 2;
    }

    /** No edge meets another but its neighbours at their common corner. */
    boolean simple() {
        int count = corners.size();
        for (int i = 0; i < count; i++) {
            if (corners.get(i).equals(corner(i + 1))) {
                return false;
            }
            for (int j = i + 1; j < count; j++) {
                boolean neighbours = j == i + 1 || (i == 0 && j == count - 1);
                if (neighbours ? folded(i, j) : meet(i, j)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Corner corner(int i) {
        return corners.get(i % corners.size());
    }

    /** Two edges with a common corner that lie upon each other. */
    private boolean folded(int i, int j) {
        Corner common = j == i + 1 ? corner(j) : corner(i);
        Corner a = j == i + 1 ? corner(i) : corner(i + 1);
        Corner b = j == i + 1 ? corner(j + 1) : corner(j);
        double dot = (a.x() - common.x()) * (b.x() - common.x()) + (a.y() - common.y()) * (b.y() - common.y());
        return turn(common, a, b) == 0 && dot > 0;
    }

    private boolean meet(int i, int j) {
        Corner a = corner(i);
        Corner b = corner(i + 1);
        Corner c = corner(j);
        Corner d = corner(j + 1);
        double abc = turn(a, b, c);
        double abd = turn(a, b, d);
        double cda = turn(c, d, a);
        double cdb = turn(c, d, b);
        if (abc * abd < 0 && cda * cdb < 0) {
            return true;
        }
        return (abc == 0 && within(a, b, c))
                || (abd == 0 && within(a, b, d))
                || (cda == 0 && within(c, d, a))
                || (cdb == 0 && within(c, d, b));
    }

    /** Positive when c lies to the left of the line from a to b. */
    private static double turn(Corner a, Corner b, Corner c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    }

    private static boolean within(Corner a, Corner b, Corner c) {
        return Math.min(a.x(), b.x()) <= c.x()
                && c.x() <= Math.max(a.x(), b.x())
                && Math.min(a.y(), b.y()) <= c.y()
                && c.y() <= Math.max(a.y(), b.y());
    }
}
