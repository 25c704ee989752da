package org.aforo.imageanalysis.visibility;

import java.util.Optional;
import org.aforo.imageanalysis.registration.Picture;
import org.jspecify.annotations.Nullable;

/**
 * Where a container stands in a side view: from end to end, from roof to floor, and which end bears the doors.
 *
 * <p>The roof is the longest level upper edge in the picture. Which end bears the doors no file says: it is inferred from what stands beyond
 * the ends, for a lorry's tractor stands before the front wall and behind the doors stands nothing, and from the weight of the ends, for a
 * refrigerated box has its machine in the front wall. Where neither tells, it stays open.
 *
 * @param left first column of the box, on the full picture; likewise the others
 * @param right behind the last column
 * @param roof first row
 * @param floor behind the last row
 * @param doorsLeft how likely the doors are at the left end, 0 to 1
 * @param cue what it was inferred from
 */
public record BoxInPicture(int left, int right, int roof, int floor, double doorsLeft, Cue cue) {

    /** What tells where the doors are. */
    public enum Cue {
        /** The tractor beyond one end. */
        VEHICLE,
        /** The machine in one end. */
        MACHINE,
        /** Both, and they agree. */
        BOTH,
        /** Somebody who looked at the picture said so. */
        PERSON,
        /** Nothing: either end is as likely. */
        NONE
    }

    /** A probability beyond which one end is taken. */
    public static final double SURE = 0.8;

    private static final int LONGEST = 1400;
    private static final float SOMETHING = 0.08f;
    private static final double USUAL_STRETCH = 1.47;
    private static final double STRETCHES_DIFFER = 0.08;
    private static final double MOST_STRETCH = 1.7;

    /** Of the box that could be found; the lengths outside, metres, where the box's type is known. */
    public record Measures(double lengthM, double heightM) {

        /** By the first two characters of a size and type code, ISO 6346:2022; empty for one that is not common. */
        public static Optional<Measures> ofSizeType(@Nullable String code) {
            if (code == null || code.length() < 2) {
                return Optional.empty();
            }
            Double length = switch (code.charAt(0)) {
                case '2' -> Double.valueOf(6.058);
                case '4' -> Double.valueOf(12.192);
                case 'L' -> Double.valueOf(13.716);
                default -> null;
            };
            Double height = switch (code.charAt(1)) {
                case '0' -> Double.valueOf(2.438);
                case '2', 'C' -> Double.valueOf(2.591);
                case '5', 'E' -> Double.valueOf(2.896);
                default -> null;
            };
            return length == null || height == null ? Optional.empty() : Optional.of(new Measures(length, height));
        }
    }

    public boolean doorsAreLeft() {
        return doorsLeft >= 0.5;
    }

    /** Whether one end is likely enough to be taken. */
    public boolean sureOfDoors() {
        return Math.max(doorsLeft, 1 - doorsLeft) >= SURE;
    }

    /** The same, with the doors where a person says they are. */
    public BoxInPicture withDoors(boolean atLeft) {
        return new BoxInPicture(left, right, roof, floor, atLeft ? 1 : 0, Cue.PERSON);
    }

    /**
     * Finds it.
     *
     * @param pixelAspect what a pixel covers along the travel over what it covers upright; 1 where that is not known
     * @param measures of the box; null where its type is not known
     * @param reefer whether it is a refrigerated one; null where that is not known
     * @return empty where nothing in the picture looks like a box
     */
    public static Optional<BoxInPicture> find(
            Picture picture, double pixelAspect, @Nullable Measures measures, @Nullable Boolean reefer) {
        AlphaMap map = AlphaMap.of(picture, LONGEST);
        int[] tops = tops(map);
        int[] run = roofRun(tops, map.rows());
        if (run[1] - run[0] < map.columns() / 6) {
            return Optional.empty();
        }
        int roof = run[2];
        int floor = floor(map, run, roof, pixelAspect, measures);
        double[] vehicle = beyond(map, run[0], run[1], roof, floor);
        double byVehicle = vehicleLogOdds(vehicle);
        double byMachine = Boolean.FALSE.equals(reefer) ? 0 : machineLogOdds(map, run, roof, floor, reefer != null);
        double logOdds = byVehicle + byMachine;
        double left = 1 / (1 + Math.exp(-logOdds));
        return Optional.of(new BoxInPicture(
                run[0] * map.factor(),
                run[1] * map.factor(),
                roof * map.factor(),
                floor * map.factor(),
                left,
                cue(byVehicle, byMachine)));
    }

    private static Cue cue(double byVehicle, double byMachine) {
        boolean vehicle = Math.abs(byVehicle) > 0.7;
        boolean machine = Math.abs(byMachine) > 0.7;
        if (vehicle && machine && byVehicle * byMachine > 0) {
            return Cue.BOTH;
        }
        if (!vehicle && !machine) {
            return Cue.NONE;
        }
        return Math.abs(byVehicle) >= Math.abs(byMachine) ? Cue.VEHICLE : Cue.MACHINE;
    }

    /** The first row of each column where something stands and goes on standing; the number of rows where there is nothing. */
    private static int[] tops(AlphaMap map) {
        int[] tops = new int[map.columns()];
        int steady = Math.max(3, map.rows() / 100);
        for (int x = 0; x < tops.length; x++) {
            int so = 0;
            tops[x] = map.rows();
            for (int y = 0; y < map.rows(); y++) {
                so = map.at(x, y) > SOMETHING ? so + 1 : 0;
                if (so == steady) {
                    tops[x] = y - steady + 1;
                    break;
                }
            }
        }
        return tops;
    }

    /** The longest run of columns whose tops lie level: from, to, and the row. Short interruptions belong to it: fittings, dead pixels. */
    private static int[] roofRun(int[] tops, int rows) {
        int near = Math.max(2, rows / 60);
        int bridge = Math.max(3, tops.length / 60);
        int[] best = {0, 0, 0};
        for (int row = 0; row < rows; row += Math.max(1, near / 2)) {
            int from = -1;
            int last = -1;
            for (int x = 0; x <= tops.length; x++) {
                boolean level = x < tops.length && tops[x] < rows && Math.abs(tops[x] - row) <= near;
                if (level) {
                    from = from < 0 ? x : from;
                    last = x;
                }
                if (from >= 0 && (x == tops.length || x - last > bridge)) {
                    if (last + 1 - from > best[1] - best[0]) {
                        best = new int[] {from, last + 1, row};
                    }
                    from = -1;
                }
            }
        }
        best[2] = medianOf(tops, best[0], best[1]);
        return best;
    }

    private static int medianOf(int[] values, int from, int to) {
        int[] part = java.util.Arrays.copyOfRange(values, from, Math.max(from + 1, to));
        java.util.Arrays.sort(part);
        return part[part.length / 2];
    }

    /**
     * The steepest fall of attenuation where the floor may be: below the load there is little but the floor's frame. A fan that looks from low
     * and near makes a box look higher than it is, by a third and more.
     */
    private static int floor(AlphaMap map, int[] run, int roof, double pixelAspect, @Nullable Measures measures) {
        double aspect = measures == null ? 0.22 : measures.heightM() / measures.lengthM();
        double straight = aspect * pixelAspect * (run[1] - run[0]);
        int from = run[0] + (run[1] - run[0]) / 5;
        int to = run[1] - (run[1] - run[0]) / 5;
        int step = Math.max(2, (int) (straight / 60));
        int best = Math.min(map.rows(), roof + (int) (USUAL_STRETCH * straight));
        double steepest = 0;
        int last = Math.min(map.rows() - step, roof + (int) (MOST_STRETCH * straight));
        for (int y = roof + (int) straight; y <= last; y++) {
            double fall = map.mean(from, y - step, to - from, step) - map.mean(from, y, to - from, step);
            double off = ((y - roof) / straight - USUAL_STRETCH) / STRETCHES_DIFFER;
            double believed = fall * Math.exp(-off * off / 2);
            if (believed > steepest) {
                steepest = believed;
                best = y;
            }
        }
        return Math.clamp(best, roof + 2, map.rows());
    }

    /** How much stands beyond the left and the right end, above where a trailer's frame is. */
    private static double[] beyond(AlphaMap map, int left, int right, int roof, int floor) {
        int from = roof + (floor - roof) / 3;
        int to = Math.min(map.rows(), floor + (floor - roof) / 4);
        int margin = Math.max(2, (right - left) / 50);
        return new double[] {
            stands(map, 0, left - margin, from, to), stands(map, right + margin, map.columns(), from, to)
        };
    }

    private static double stands(AlphaMap map, int from, int to, int top, int bottom) {
        double sum = 0;
        for (int x = Math.max(0, from); x < to; x++) {
            sum += map.mean(x, top, 1, bottom - top);
        }
        return sum;
    }

    /** A tractor beyond the right end puts the doors at the left. */
    private static double vehicleLogOdds(double[] beyond) {
        double more = Math.max(beyond[0], beyond[1]);
        if (more < 8) {
            return 0;
        }
        return Math.clamp(1.6 * Math.log((beyond[1] + 2) / (beyond[0] + 2)), -4, 4);
    }

    /**
     * A machine in the right end puts the doors at the left: fans and coils stand high in it, where cargo seldom reaches at the doors, which must
     * let air pass.
     */
    private static double machineLogOdds(AlphaMap map, int[] run, int roof, int floor, boolean known) {
        int length = run[1] - run[0];
        int edge = Math.max(1, length / 90);
        int width = Math.max(2, length / 28);
        int top = roof + (floor - roof) / 12;
        int height = Math.max(1, (floor - roof) / 4);
        double left = map.mean(run[0] + edge, top, width, height);
        double right = map.mean(run[1] - edge - width, top, width, height);
        return Math.clamp((known ? 2.5 : 1.2) * Math.log((right + 0.15) / (left + 0.15)), -3, 3);
    }
}
