package org.aforo.virtualscanner.concealments;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.jspecify.annotations.Nullable;

/** What a scene is at single points: the slow and sure way. */
final class Points {

    /** A part with its box and its inside. */
    private record Known(Part part, Space extent, Reach reach) {
        boolean covers(double[] at) {
            return at[0] >= extent.x()
                    && at[0] <= extent.endX()
                    && at[1] >= extent.y()
                    && at[1] <= extent.endY()
                    && at[2] >= extent.z()
                    && at[2] <= extent.endZ()
                    && reach.covers(at[0], at[1], at[2]);
        }
    }

    private final List<Known> known = new ArrayList<>();

    Points(List<Part> parts) {
        parts.forEach(part -> known.add(new Known(part, Extents.of(part), new Reach(part, 0))));
    }

    /** A point within a part. */
    static double[] within(Part part, RandomGenerator random) {
        Space box = Extents.of(part);
        Reach reach = new Reach(part, 0);
        for (int i = 0; i < 2000; i++) {
            double[] at = {
                box.x() + random.nextDouble() * box.lengthX(),
                box.y() + random.nextDouble() * box.lengthY(),
                box.z() + random.nextDouble() * box.lengthZ()
            };
            if (reach.covers(at[0], at[1], at[2])) {
                return at;
            }
        }
        throw new AssertionError("no point thrown hits " + part);
    }

    /** Sum of densities less those replaced, g/cm3. */
    double density(double[] at) {
        double density = 0;
        for (Known one : known) {
            if (one.covers(at)) {
                density += density(one.part.fill()) - density(one.part.replaces());
            }
        }
        return density;
    }

    /** How many things are there at once, those replaced taken off: 0 in air, 1 in anything, more where things overlap. */
    int things(double[] at) {
        int things = 0;
        for (Known one : known) {
            if (one.covers(at)) {
                things += (one.part.fill() == null ? 0 : 1) - (one.part.replaces() == null ? 0 : 1);
            }
        }
        return things;
    }

    private static double density(@Nullable Fill fill) {
        return fill == null ? 0 : fill.densityGcm3();
    }
}
