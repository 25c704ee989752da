package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;

/** What is at a point of a scene, by adding the fills and taking off what they replace of all parts that hold it. */
final class Contents {

    private static final double CELL_M = 0.15;

    private final List<Probe> probes;
    private final Map<Long, List<Probe>> byCell = new HashMap<>();

    Contents(List<Part> parts) {
        probes = parts.stream().map(Probe::new).toList();
        for (Probe probe : probes) {
            for (long i = cell(probe.low[0]); i <= cell(probe.high[0]); i++) {
                for (long j = cell(probe.low[1]); j <= cell(probe.high[1]); j++) {
                    for (long k = cell(probe.low[2]); k <= cell(probe.high[2]); k++) {
                        byCell.computeIfAbsent(key(i, j, k), _ -> new ArrayList<>())
                                .add(probe);
                    }
                }
            }
        }
    }

    private static long cell(double metres) {
        return (long) Math.floor(metres / CELL_M);
    }

    private static long key(long i, long j, long k) {
        return (i << 40) + (j << 20) + k;
    }

    /** How often each fill counts there; fills that cancel are left out. */
    private Map<Fill, Integer> at(double x, double y, double z) {
        Map<Fill, Integer> sum = new HashMap<>();
        for (Probe probe : byCell.getOrDefault(key(cell(x), cell(y), cell(z)), List.of())) {
            if (probe.contains(x, y, z)) {
                count(sum, probe.part().fill(), 1);
                count(sum, probe.part().replaces(), -1);
            }
        }
        sum.values().removeIf(count -> count == 0);
        return sum;
    }

    private static void count(Map<Fill, Integer> sum, @org.jspecify.annotations.Nullable Fill fill, int by) {
        if (fill != null) {
            sum.merge(fill, by, Integer::sum);
        }
    }

    /** Points, drawn from the bounding boxes of the parts so that thin ones are met too, with anything but air or one fill once. */
    List<String> conflicts(int points, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> conflicts = new ArrayList<>();
        for (int n = 0; n < points && !probes.isEmpty(); n++) {
            Probe near = probes.get(random.nextInt(probes.size()));
            double x = between(random, near.low[0], near.high[0]);
            double y = between(random, near.low[1], near.high[1]);
            double z = between(random, near.low[2], near.high[2]);
            Map<Fill, Integer> here = at(x, y, z);
            if (!here.isEmpty() && !(here.size() == 1 && here.containsValue(1))) {
                conflicts.add(x + " " + y + " " + z + ": " + here);
            }
        }
        return conflicts;
    }

    private static double between(SplittableRandom random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Whether a space is full of what it says, at its corners and some points within. */
    boolean allOf(Space space, SplittableRandom random) {
        Map<Fill, Integer> expected = space.content() == null ? Map.of() : Map.of(space.content(), 1);
        for (int n = 0; n < 14; n++) {
            double shareX = n < 8 ? (n & 1) * 0.998 + 0.001 : random.nextDouble();
            double shareY = n < 8 ? (n >> 1 & 1) * 0.998 + 0.001 : random.nextDouble();
            double shareZ = n < 8 ? (n >> 2 & 1) * 0.998 + 0.001 : random.nextDouble();
            Map<Fill, Integer> here = at(
                    space.x() + shareX * space.lengthX(),
                    space.y() + shareY * space.lengthY(),
                    space.z() + shareZ * space.lengthZ());
            if (!here.equals(expected)) {
                return false;
            }
        }
        return true;
    }
}
