package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;

/**
 * Scrap metal, tipped or pushed in: a heap of pieces of all sizes, lying every way. The heap's room is cut again and again at random, and a
 * piece of scrap is put into each cell. Or pressed into bales.
 */
final class Scrap {

    private enum Grade {
        STEEL("720449", "HEAVY MELTING STEEL SCRAP", 0.65),
        ALUMINIUM("760200", "ALUMINIUM SCRAP MIXED", 0.32),
        COPPER("740400", "COPPER AND CABLE SCRAP", 0.6);

        private final String hs;
        private final String words;
        /** Usual mass of a cubic metre of the heap, t. */
        private final double bulk;

        Grade(String hs, String words, double bulk) {
            this.hs = hs;
            this.words = words;
            this.bulk = bulk;
        }
    }

    private static final double FINEST_M3 = 0.004;

    /** A heap's share that the smallest piece takes at least, so that a large heap has not too many pieces. */
    private static final double FINEST_SHARE = 1.0 / 9000;

    private final Stow stow;
    private final Dice dice;
    private final Grade grade;
    private final ScrapPieces pieces;
    private double finestM3 = FINEST_M3;

    private Scrap(Stow stow) {
        this.stow = stow;
        this.dice = stow.dice();
        this.grade = dice.oneOf(List.of(Grade.STEEL, Grade.STEEL, Grade.ALUMINIUM, Grade.COPPER));
        List<Fill> metals = switch (grade) {
            case STEEL -> List.of(Stuff.STEEL, Stuff.STEEL, Stuff.STEEL, Stuff.CAST_IRON, Stuff.STAINLESS);
            case ALUMINIUM -> List.of(Stuff.ALUMINIUM, Stuff.ALUMINIUM, Stuff.ALUMINIUM, Stuff.STEEL);
            case COPPER -> List.of(Stuff.COPPER, Stuff.BRASS, Stuff.COPPER, Stuff.STEEL, Stuff.ALUMINIUM);
        };
        this.pieces = new ScrapPieces(metals, dice);
    }

    static void fill(Stow stow) {
        Scrap scrap = new Scrap(stow);
        if (stow.dice().chance(0.3)) {
            scrap.bales();
        } else {
            scrap.heap();
        }
    }

    private void bales() {
        double high = dice.between(0.35, 0.5);
        double wide = dice.between(0.4, 0.6);
        double density = grade.bulk * dice.between(1.6, 2.4);
        Fill pressed =
                pieces.main().withDensity(density).withTexture(dice.between(0.12, 0.25), dice.between(0.04, 0.1));
        double baleKg = 0.95 * wide * wide * 1.4 * high * density * 1000;
        FloorStow.Cargo cargo = new FloorStow.Cargo(
                FloorStow.lanes(stow.room(), new Size(1.4 * wide, wide, high), dice),
                high,
                (int) (stow.limitKg() * dice.between(0.75, 0.96) / baleKg),
                cell -> bale(cell, pressed));
        FloorStow.Habit habit = new FloorStow.Habit(0.03, 0.04, 0.2, dice.between(0, 1.5), 0.08, FloorStow.Bond.NONE);
        new FloorStow(stow, stow.room()).stow(cargo, habit);
        stow.declare(new Line(grade.hs, "BALES " + grade.words, "BL"));
    }

    private CargoUnit bale(Space cell, Fill pressed) {
        Space space = Space.ofAir(
                cell.x(),
                cell.y(),
                cell.z(),
                cell.lengthX(),
                cell.lengthY() * dice.between(0.9, 1),
                cell.lengthZ() * dice.between(0.88, 0.99));
        Fill own = pressed.withDensity(dice.about(pressed.densityGcm3(), 0.12));
        return new CargoUnit(CargoUnit.Kind.BALE, Box.withContent(space, own), List.of(Box.of(space, own)));
    }

    /** Rows of humps, cut up until the pieces are small; from the front on until the weight is there. */
    private void heap() {
        Space room = stow.room();
        double wantKg = stow.limitKg() * dice.between(0.7, 0.94);
        double length = room.lengthX() * (dice.chance(0.7) ? dice.between(0.9, 0.99) : dice.between(0.55, 0.9));
        double meanHigh = Math.min(0.8 * room.lengthZ(), wantKg / (grade.bulk * 1000) / (length * room.lengthY()));
        finestM3 = Math.max(FINEST_M3, FINEST_SHARE * length * room.lengthY() * meanHigh);
        List<Space> cells = new ArrayList<>();
        double y = room.y() + 0.01;
        while (y < room.endY() - 0.06) {
            double wide = room.endY() - 0.01 - y < 0.75 ? room.endY() - 0.01 - y : dice.between(0.25, 0.5);
            row(Space.ofAir(room.x(), y, room.z(), room.lengthX(), wide, room.lengthZ()), length, meanHigh, cells);
            y += wide;
        }
        cells.sort(Comparator.comparingDouble((Space cell) -> -cell.endX()));
        double putKg = 0;
        for (Space cell : cells) {
            CargoUnit piece = pieces.in(cell);
            putKg += piece.massKg();
            if (putKg > wantKg) {
                break;
            }
            stow.put(piece);
        }
        stow.declare(new Line(grade.hs, "LOT " + grade.words + " LOOSE", "VS"), 1);
    }

    /** Hump after hump, sloping down to the doors. */
    private void row(Space room, double length, double meanHigh, List<Space> cells) {
        double x = room.endX() - dice.between(0.01, 0.1);
        double stopAt = room.endX() - length * dice.between(0.93, 1);
        double high = meanHigh * dice.between(0.8, 1.2);
        while (x > stopAt) {
            double along = Math.min(dice.between(0.3, 1.2), x - room.x() - 0.005);
            double foot = Math.clamp((x - stopAt) / 1.4, 0.35, 1);
            high = Math.clamp(high * dice.between(0.82, 1.22), 0.6 * meanHigh, 1.5 * meanHigh);
            double here = Math.clamp(high * foot, 0.25, room.lengthZ() - 0.1);
            cut(Space.ofAir(x - along, room.y(), room.z(), along, room.lengthY(), here), cells);
            x -= along;
        }
    }

    private void cut(Space space, List<Space> cells) {
        double enough = finestM3 * dice.between(1, 9);
        if (space.volumeM3() < enough) {
            cells.add(space);
            return;
        }
        double at = dice.between(0.32, 0.68);
        double x = space.lengthX();
        double y = 0.8 * space.lengthY();
        double z = 1.15 * space.lengthZ();
        for (int half = 0; half < 2; half++) {
            double from = half == 0 ? 0 : at;
            double share = half == 0 ? at : 1 - at;
            if (x >= y && x >= z) {
                cut(Box.slice(space, from * space.lengthX(), (from + share) * space.lengthX()), cells);
            } else if (y >= z) {
                cut(
                        Space.ofAir(
                                space.x(),
                                space.y() + from * space.lengthY(),
                                space.z(),
                                space.lengthX(),
                                share * space.lengthY(),
                                space.lengthZ()),
                        cells);
            } else {
                cut(
                        Space.ofAir(
                                space.x(),
                                space.y(),
                                space.z() + from * space.lengthZ(),
                                space.lengthX(),
                                space.lengthY(),
                                share * space.lengthZ()),
                        cells);
            }
        }
    }
}
