package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;

/** Wood for building: strapped bundles of sawn boards on bearers, ends not flush; or teak squares, each beam for itself. */
final class Timber {

    private static final double BEARER_M = 0.08;
    private static final double STRAP_M = 0.001;
    private static final double STRAP_WIDTH_M = 0.032;

    private final Stow stow;
    private final Dice dice;
    private final double density;

    private Timber(Stow stow) {
        this.stow = stow;
        this.dice = stow.dice();
        this.density = dice.between(0.5, 0.66);
    }

    static void fill(Stow stow) {
        Timber timber = new Timber(stow);
        if (stow.dice().chance(0.6)) {
            timber.bundles();
        } else {
            timber.squares();
        }
    }

    /** Bundles two wide, a few high, one behind the other. */
    private void bundles() {
        Space room = stow.room();
        int lengthwise = (int) Math.max(1, Math.round(room.lengthX() / dice.oneOf(List.of(2.45, 3.05, 4.0, 5.95))));
        double along = (room.lengthX() - 0.12) / lengthwise;
        double wide = Math.min(room.lengthY() / 2 - 0.02, dice.between(1.0, 1.14));
        double board = dice.oneOf(List.of(0.025, 0.038, 0.05));
        int boards = (int) (dice.between(0.45, 0.85) / board);
        double high = boards * board + BEARER_M;
        int tiers = (int) ((room.lengthZ() - 0.05) / high);
        double usualKg = 0.9 * along * wide * boards * board * density * 1000;
        int count = (int) Math.min(2.0 * lengthwise * tiers, stow.limitKg() * dice.between(0.8, 0.97) / usualKg);
        for (int n = 0; n < count; n++) {
            int tier = n / (2 * lengthwise);
            int place = n % (2 * lengthwise);
            double x = room.endX() - (place / 2 + 1) * along;
            double y = place % 2 == 0 ? room.y() + 0.01 : room.endY() - 0.01 - wide;
            double length = along - dice.between(0.02, 0.05 + 0.05 * along);
            Space space = Space.ofAir(
                    x + dice.between(0.2, 0.8) * (along - length), y, room.z() + tier * high, length, wide, high);
            stow.put(bundle(space, board, boards));
        }
        stow.declare(new Line("440729", "BUNDLES SAWN TIMBER KILN DRIED, VARIOUS LENGTHS", "BE"));
    }

    /** Boards in layers of two or three abreast, some short; in the middle height one solid core. */
    private CargoUnit bundle(Space space, double board, int boards) {
        List<Part> parts = new ArrayList<>();
        bearers(space, parts);
        Fill wood = Fill.of("wood_cellulose", dice.about(density, 0.05)).withTexture(0.05, 0.06);
        int coreFrom = boards / 3;
        int coreTo = Math.max(coreFrom + 1, 2 * boards / 3);
        double z = space.z() + BEARER_M;
        double edge = STRAP_M * 2;
        for (int layer = 0; layer < boards; layer++) {
            if (layer < coreFrom || layer >= coreTo) {
                layer(space, z + layer * board, board, wood, parts);
            }
        }
        double shorter = Math.min(0.1, 0.03 * space.lengthX());
        Space core = new Space(
                space.x() + shorter,
                space.y() + edge,
                z + coreFrom * board,
                space.lengthX() - 2 * shorter,
                space.lengthY() - 2 * edge,
                (coreTo - coreFrom) * board,
                wood);
        parts.add(Box.of(core, wood));
        straps(space, z, boards * board, parts);
        return new CargoUnit(CargoUnit.Kind.TIMBER, core, parts);
    }

    private void layer(Space space, double z, double board, Fill wood, List<Part> parts) {
        int abreast = dice.whole(2, 3);
        double wide = (space.lengthY() - 4 * STRAP_M) / abreast;
        for (int i = 0; i < abreast; i++) {
            double lengthX = space.lengthX() * (1 - dice.mostlySmall(0.12));
            double x = space.x() + (space.lengthX() - lengthX) * dice.between(0, 1);
            Fill own = wood.withDensity(dice.about(wood.densityGcm3(), 0.07));
            double less = dice.between(0.001, 0.006);
            parts.add(Part.box(
                    x,
                    space.y() + 2 * STRAP_M + i * wide,
                    z,
                    lengthX,
                    wide - less,
                    board - dice.between(0.0005, 0.003),
                    own));
        }
    }

    private void bearers(Space space, List<Part> parts) {
        int bearers = Math.max(2, (int) (space.lengthX() / 1.1));
        for (int i = 0; i < bearers; i++) {
            double x = space.x() + 0.15 + (space.lengthX() - 0.39) * i / (bearers - 1);
            parts.add(Part.box(
                    x, space.y(), space.z(), 0.09, space.lengthY(), BEARER_M - 2 * STRAP_M, Stuff.PALLET_WOOD));
        }
    }

    /** Steel bands round the boards, beside the bearers. */
    private void straps(Space space, double z, double high, List<Part> parts) {
        int straps = Math.max(2, (int) (space.lengthX() / 1.3));
        for (int i = 0; i < straps; i++) {
            double x = space.x() + 0.3 + (space.lengthX() - 0.64) * i / (straps - 1);
            parts.add(Part.box(x, space.y(), z, STRAP_WIDTH_M, STRAP_M, high, Stuff.STEEL));
            parts.add(Part.box(x, space.endY() - STRAP_M, z, STRAP_WIDTH_M, STRAP_M, high, Stuff.STEEL));
            parts.add(Part.box(x, space.y(), z - STRAP_M, STRAP_WIDTH_M, space.lengthY(), STRAP_M * 0.99, Stuff.STEEL));
        }
    }

    /** Hewn beams, laid as they come. */
    private void squares() {
        Space room = stow.room();
        int lengthwise = (int) Math.max(2, Math.round(room.lengthX() / dice.between(2.2, 3)));
        double along = (room.lengthX() - 0.2) / lengthwise - 0.02;
        double thick = dice.between(0.17, 0.26);
        int abreast = (int) (room.lengthY() / (thick * 1.03));
        List<FloorStow.Lane> lanes = new ArrayList<>();
        for (int i = 0; i < abreast; i++) {
            lanes.add(new FloorStow.Lane(along, thick * dice.between(0.98, 1.02)));
        }
        double beamKg = 0.8 * along * thick * thick * (density + 0.05) * 1000;
        int count = (int) (stow.limitKg() * dice.between(0.7, 0.95) / beamKg);
        FloorStow.Habit habit = new FloorStow.Habit(
                0.04,
                0.03,
                dice.between(0.05, 0.15),
                dice.between(0, 1),
                dice.between(0.06, 0.16),
                FloorStow.Bond.NONE);
        new FloorStow(stow, room).stow(new FloorStow.Cargo(lanes, thick, count, this::beam), habit);
        stow.declare(new Line("440723", "PIECES TEAK ROUGH SQUARES, GIRTH MIXED", "PP"));
    }

    private CargoUnit beam(Space cell) {
        double wide = cell.lengthY() * dice.between(0.82, 0.99);
        double high = cell.lengthZ() * dice.between(0.85, 0.995);
        Fill wood = Fill.of("wood_cellulose", dice.about(density + 0.05, 0.07)).withTexture(0.05, 0.09);
        Space beam =
                new Space(cell.x(), cell.y() + (cell.lengthY() - wide) / 2, cell.z(), cell.lengthX(), wide, high, wood);
        return new CargoUnit(CargoUnit.Kind.TIMBER, beam, List.of(Box.of(beam, wood)));
    }
}
