package org.aforo.virtualscanner.scenefile;

import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Placement;
import org.jspecify.annotations.Nullable;

/**
 * Copies in rows, columns and layers, each a little off.
 *
 * @param rows one to three, the first counted fastest
 * @param jitter how far off
 * @param seed of the jitter
 */
record Repeat(List<Row> rows, Jitter jitter, long seed) {

    Repeat {
        rows = List.copyOf(rows);
    }

    static double copies(@Nullable Repeat repeat) {
        return repeat == null ? 1 : repeat.rows.stream().mapToDouble(Row::count).reduce(1, (a, b) -> a * b);
    }

    /** Of the copy of that number. */
    Placement moved(Placement own, int copy) {
        Placement placement = own;
        int left = copy;
        for (Row row : rows) {
            int i = left % row.count;
            left /= row.count;
            placement = placement.moved(i * row.dx, i * row.dy, i * row.dz);
        }
        return placement;
    }

    /** So many copies, each moved from the last by a step, metres. */
    record Row(int count, double dx, double dy, double dz) {}

    /**
     * Uniform within plus and minus so much.
     *
     * @param metres along each axis
     * @param degrees about each axis, through the copy's own origin
     * @param density relative, of all in the copy
     */
    record Jitter(double metres, double degrees, double density) {

        static final Jitter NONE = new Jitter(0, 0, 0);

        Placement shaken(Placement own, RandomGenerator random) {
            if (metres == 0 && degrees == 0) {
                return own;
            }
            return own.moved(-own.x(), -own.y(), -own.z())
                    .turnedX(degrees * uniform(random))
                    .turnedY(degrees * uniform(random))
                    .turnedZ(degrees * uniform(random))
                    .moved(
                            own.x() + metres * uniform(random),
                            own.y() + metres * uniform(random),
                            own.z() + metres * uniform(random));
        }

        double denser(RandomGenerator random) {
            return density == 0 ? 1 : 1 + density * uniform(random);
        }

        private static double uniform(RandomGenerator random) {
            return 2 * random.nextDouble() - 1;
        }
    }
}
