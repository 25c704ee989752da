package org.aforo.imageanalysis.noise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.aforo.imageanalysis.Boxes;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.View;
import org.aforo.virtualscanner.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The figures of {@code ./prove repeats}: how many copies are found, how many honest scans are flagged, with 95 % intervals. */
@EnabledIfSystemProperty(named = "aforo.repeats.scans", matches = "[1-9][0-9]*")
class RepeatsFiguresTest {

    private static final int SCANS = Integer.getInteger("aforo.repeats.scans", 1);

    /** Of one box, by turns the emptiest and the fullest kind: the likeliest to be taken for one another. */
    private static final int SAME_BOX = SCANS;

    /** By keys: as the server looks an earlier scan up. By comparison: whether it is told once the two lie side by side. */
    @Test
    void copies_are_found() {
        measure(Copies.FORGERIES, 9 * SCANS);
    }

    @Test
    void copies_saved_with_loss_are_measured_and_not_promised() {
        measure(Copies.LOSSY, 0);
    }

    /** @param tenTimesTold ten times as many as must be told side by side */
    private static void measure(Map<String, UnaryOperator<Raster>> forgeries, int tenTimesTold) {
        int[] byKeys = new int[forgeries.size()];
        int[] byComparison = new int[forgeries.size()];
        double[] least = new double[forgeries.size()];
        java.util.Arrays.fill(least, 1);
        for (int scan = 0; scan < SCANS; scan++) {
            Raster original = Boxes.high(Boxes.scan(Copies.scene(scan), Copies.SEED + scan));
            NoiseField kept = Copies.field(original);
            long[] keys = Fingerprint.of(kept).kept();
            int row = 0;
            for (UnaryOperator<Raster> forgery : forgeries.values()) {
                NoiseField copy = Copies.field(forgery.apply(original));
                NoiseMatch match = NoiseComparison.of(copy, kept);
                boolean told = match.repeats();
                byComparison[row] += told ? 1 : 0;
                byKeys[row] += told && Fingerprint.of(copy).shared(keys) > 0 ? 1 : 0;
                least[row] = Math.min(least[row], match.correlation());
                row++;
            }
        }
        System.out.printf("%nseed %d, %d scans%n", Copies.SEED, SCANS);
        System.out.println(
                "| what was done to the copy | found by keys and told | told side by side | least correlation |");
        System.out.println("|---|---|---|---|");
        int row = 0;
        for (String name : forgeries.keySet()) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %.2f |%n",
                    name,
                    share(byKeys[row], SCANS),
                    share(byComparison[row], SCANS),
                    least[row]);
            assertThat(10 * byComparison[row]).as(name).isGreaterThanOrEqualTo(tenTimesTold);
            row++;
        }
    }

    @Test
    void honest_scans_are_not_flagged() {
        List<Seen> fields = new ArrayList<>();
        List<Integer> scenes = new ArrayList<>();
        for (int number = 0; number < SCANS; number++) {
            Scene scene = Copies.scene(number);
            for (int again = 0; again < 2; again++) {
                fields.add(Seen.of(Boxes.scan(scene, Copies.SEED + number + 100_000L * again)));
                scenes.add(number);
            }
        }
        Pairs sameBox = new Pairs("the very same box scanned again");
        Pairs sameKind = new Pairs("another box of the same kind of load");
        Pairs others = new Pairs("boxes with other loads");
        for (int i = 0; i < fields.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean box = scenes.get(i).equals(scenes.get(j));
                boolean kind = (scenes.get(i) - scenes.get(j)) % Copies.LOADS.size() == 0;
                (box ? sameBox : kind ? sameKind : others).add(fields.get(i), fields.get(j));
            }
        }
        System.out.println("| pairs that are no copies | share a key | flagged | largest correlation | largest z |");
        System.out.println("|---|---|---|---|---|");
        again(2, "one and the same empty container, scanned again and again");
        again(0, "one and the same container of pallets with bananas");
        for (Pairs pairs : List.of(sameBox, sameKind, others)) {
            pairs.tell();
        }
    }

    private static void again(int scene, String name) {
        Pairs pairs = new Pairs(name);
        List<Seen> fields = new ArrayList<>();
        for (int number = 0; number < SAME_BOX; number++) {
            fields.add(Seen.of(Boxes.scan(Copies.scene(scene), Copies.SEED + 900_000L + number)));
        }
        for (int i = 0; i < fields.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs.add(fields.get(i), fields.get(j));
            }
        }
        pairs.tell();
    }

    private record Seen(NoiseField field, Fingerprint print) {
        static Seen of(View view) {
            NoiseField field = Copies.field(Boxes.high(view));
            return new Seen(field, Fingerprint.of(field));
        }
    }

    /** Pairs of scans that are no copies. */
    private static final class Pairs {
        private final String name;
        private int count;
        private int flagged;
        private int sharing;
        private double most;
        private double mostZ;

        Pairs(String name) {
            this.name = name;
        }

        void add(Seen later, Seen earlier) {
            NoiseMatch match = NoiseComparison.of(later.field(), earlier.field());
            count++;
            flagged += match.repeats() ? 1 : 0;
            sharing += later.print().shared(earlier.print().kept()) > 0 ? 1 : 0;
            if (match.blocks() >= NoiseMatch.LEAST_BLOCKS) {
                most = Math.max(most, match.correlation());
                mostZ = Math.max(mostZ, match.z());
            }
        }

        void tell() {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %.3f | %.1f |%n",
                    name,
                    share(sharing, count),
                    share(flagged, count),
                    most,
                    mostZ);
            assertThat(flagged).as(name).isZero();
        }
    }

    /** Of all, with the exact (Clopper and Pearson) 95 % interval in per cent. */
    static String share(int part, int all) {
        return String.format(
                Locale.ROOT,
                "%d of %d (%.3g to %.3g %%)",
                part,
                all,
                100 * (part == 0 ? 0 : bound(part - 1, all, 0.975)),
                100 * (part == all ? 1 : bound(part, all, 0.025)));
    }

    /** The probability at which so many or fewer of all have that chance: by bisection. */
    private static double bound(int atMost, int all, double chance) {
        double low = 0;
        double high = 1;
        for (int step = 0; step < 60; step++) {
            double p = (low + high) / 2;
            if (atMostChance(atMost, all, p) > chance) {
                low = p;
            } else {
                high = p;
            }
        }
        return (low + high) / 2;
    }

    private static double atMostChance(int atMost, int all, double p) {
        double sum = 0;
        double logTerm = all * Math.log1p(-p);
        for (int k = 0; k <= atMost; k++) {
            sum += Math.exp(logTerm);
            logTerm += Math.log((double) (all - k) / (k + 1)) + Math.log(p) - Math.log1p(-p);
        }
        return sum;
    }
}
