package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aforo.virtualscanner.containers.Space;

/**
 * Where pallets stand: two rows from the front to the doors. A container is too narrow for two pallets lengthwise across, so one row
 * stands across and one along (9 + 11 in a long reefer), or both along; some stowers turn the rows half way.
 */
final class PalletRows {

    /** Room at the doors, without which they do not close on a load that has shifted. */
    private static final double DOOR_CLEAR_M = 0.06;

    private static final int MOST_LAYERS = 12;

    private PalletRows() {}

    /**
     * @param foot footprint and the whole height above it
     * @param lean of its row
     * @param looseM how far one layer may stand off on its own
     */
    record Place(Space foot, Lean lean, double looseM) {}

    /**
     * What stands.
     *
     * @param most no more pallets than these
     * @param boundLayers layers that cannot slide singly
     */
    record Kind(double longM, double shortM, int most, int boundLayers) {

        private static final double LONGEST_M = 1.26;

        /** Pallets made to the package, as far as two then stand abreast. */
        static Kind fitting(Space room, Size size) {
            double longM = size.longM() * 1.004;
            double shortM = size.shortM() * 1.004;
            Kind best = new Kind(1.2, 1.0, 99, 1);
            double bestArea = 0;
            double edge = 2 * PalletStack.EDGE_M;
            for (int i = 1; i * longM + edge <= LONGEST_M; i++) {
                for (int j = 1; j * shortM + edge <= LONGEST_M; j++) {
                    double a = i * longM + edge;
                    double b = j * shortM + edge;
                    boolean abreast = a + b <= room.lengthY() - 0.02 && Math.min(a, b) > 0.75;
                    if (abreast && a * b > bestArea) {
                        bestArea = a * b;
                        best = new Kind(Math.max(a, b), Math.min(a, b), 99, 1);
                    }
                }
            }
            return best;
        }
    }

    /** Both rows' places from the front to the doors. */
    static List<Place> stand(Space room, Kind kind, Dice dice) {
        double half = turnedAfter(kind);
        boolean fits = kind.longM() + kind.shortM() <= room.lengthY() && 2 * kind.longM() > room.lengthY();
        boolean turned = fits && half > 0 && half + 2 * kind.longM() < room.lengthX() && dice.chance(0.35);
        if (!turned) {
            return block(room, kind, lengths(room, kind, dice), dice);
        }
        double spare = Math.min(0.3, (room.lengthX() - half) % kind.shortM()) * dice.between(0.2, 0.5) + DOOR_CLEAR_M;
        Space front = Box.slice(room, room.lengthX() - half - spare, room.lengthX());
        Space rear = Box.slice(room, 0, room.lengthX() - half - spare);
        List<Place> places =
                new ArrayList<>(block(front, kind, rows(front, kind.shortM(), kind.longM(), kind.most()), dice));
        Kind rest = new Kind(kind.longM(), kind.shortM(), kind.most() - places.size(), kind.boundLayers());
        if (rest.most() > 1) {
            places.addAll(block(rear, rest, rows(rear, kind.longM(), kind.shortM(), rest.most()), dice));
        }
        return places;
    }

    /** Five along beside six across make the same length with 1.2 m by 1.0 m; from there the rows can be turned. 0 if never. */
    private static double turnedAfter(Kind kind) {
        double more = kind.longM() - kind.shortM();
        if (more < 0.05) {
            return 0;
        }
        long along = Math.round(kind.shortM() / more);
        boolean even = Math.abs(along * kind.longM() - (along + 1) * kind.shortM()) < 1e-6;
        return even ? along * kind.longM() : 0;
    }

    private static List<Place> block(Space room, Kind kind, List<List<Double>> rows, Dice dice) {
        double slackY = room.lengthY() - across(rows.get(0), kind) - across(rows.get(1), kind);
        double leftWallY = room.y() + slackY * dice.between(0.05, 0.45);
        double rightWallY = room.endY() - slackY * dice.between(0.05, 0.45);
        List<Place> places = new ArrayList<>();
        places.addAll(row(room, rows.get(0), kind, leftWallY, true, dice));
        places.addAll(row(room, rows.get(1), kind, rightWallY, false, dice));
        return places;
    }

    private static double across(List<Double> row, Kind kind) {
        return kind.longM() + kind.shortM() - row.getFirst();
    }

    /** The two rows' pallet lengths along x. */
    private static List<List<Double>> lengths(Space room, Kind kind, Dice dice) {
        double longM = kind.longM();
        double shortM = kind.shortM();
        if (2 * longM <= room.lengthY() - 0.02) {
            return rows(room, shortM, shortM, kind.most());
        }
        if (longM + shortM > room.lengthY() || longM - shortM < 0.01) {
            return rows(room, longM, longM, kind.most());
        }
        return dice.chance(0.5) ? rows(room, longM, shortM, kind.most()) : rows(room, shortM, longM, kind.most());
    }

    private static List<List<Double>> rows(Space room, double left, double right, int most) {
        double length = room.lengthX() - DOOR_CLEAR_M;
        int inLeft = (int) Math.floor(length / left + 1e-9);
        int inRight = (int) Math.floor(length / right + 1e-9);
        int tooMany = Math.max(0, inLeft + inRight - most);
        int fromLeft = Math.min(inLeft - 1, tooMany / 2);
        int fromRight = Math.min(inRight - 1, tooMany - fromLeft);
        return List.of(Collections.nCopies(inLeft - fromLeft, left), Collections.nCopies(inRight - fromRight, right));
    }

    private static List<Place> row(Space room, List<Double> lengths, Kind kind, double wallY, boolean left, Dice dice) {
        double taken = lengths.stream().mapToDouble(l -> l).sum();
        double slack = Math.max(0, room.lengthX() - DOOR_CLEAR_M - taken);
        double leanM = Math.min(0.08, 0.25 * slack) * dice.between(-1, 1);
        Lean lean = Lean.bent(MOST_LAYERS, kind.boundLayers(), leanM, Math.min(0.004, slack / 50), dice);
        double spare = Math.max(0, slack - lean.mostForward() - lean.mostBackward());
        double usual = spare / (lengths.size() + 1) * dice.between(0.2, 0.9);
        double x = room.endX() - lean.mostForward() - usual * dice.between(0, 1);
        List<Place> places = new ArrayList<>();
        double before = 0;
        for (double along : lengths) {
            double gap = usual * dice.between(0.1, 1.0);
            double across = kind.longM() + kind.shortM() - along;
            double y = left ? wallY : wallY - across;
            Space foot = Space.ofAir(x - along, y, room.z(), along, across, room.lengthZ());
            places.add(new Place(foot, lean, Math.min(before, gap) / 2));
            before = gap;
            x -= along + gap;
        }
        return places;
    }
}
