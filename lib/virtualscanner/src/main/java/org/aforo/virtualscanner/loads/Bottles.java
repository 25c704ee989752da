package org.aforo.virtualscanner.loads;

import java.util.ArrayList;
import java.util.List;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;

/**
 * Bottled drink in cartons. Seen from the side the bottles of a carton stand in ranks behind each other; a rank is drawn as one block of
 * liquid between walls of glass thinned to the glass that is there, with little above it but the necks.
 */
final class Bottles {

    /**
     * A bottle.
     *
     * @param drinkKg in it
     * @param widthM its diameter
     * @param bodyShare of its height below the shoulder
     */
    private record Bottle(String drink, double drinkKg, double glassKg, double widthM, double bodyShare) {}

    private record Format(Line line, Size size, int bottles, Bottle bottle) {

        double grossKg() {
            return bottles * (bottle.drinkKg() + bottle.glassKg()) + 0.5;
        }
    }

    private static final List<Format> FORMATS = List.of(
            new Format(
                    new Line("220840", "CASES RUM 12 X 750 ML", "CS"),
                    new Size(0.335, 0.255, 0.305),
                    12,
                    new Bottle("spirits_40pct", 0.71, 0.5, 0.079, 0.6)),
            new Format(
                    new Line("220421", "CASES WINE 12 X 750 ML", "CS"),
                    new Size(0.335, 0.255, 0.315),
                    12,
                    new Bottle("water", 0.745, 0.47, 0.079, 0.58)),
            new Format(
                    new Line("220300", "CASES BEER 24 X 330 ML", "CS"),
                    new Size(0.4, 0.27, 0.245),
                    24,
                    new Bottle("water", 0.333, 0.215, 0.063, 0.57)),
            new Format(
                    new Line("200989", "CASES PASSION FRUIT JUICE 12 X 1 L", "CS"),
                    new Size(0.37, 0.28, 0.31),
                    12,
                    new Bottle("water", 1.05, 0.45, 0.088, 0.7)));

    /** Share of the container's width in which ranks are told apart. */
    private static final double RANKED = 0.25;

    private final Stow stow;
    private final Dice dice;
    private final Format format;

    private Bottles(Stow stow) {
        this.stow = stow;
        this.dice = stow.dice();
        this.format = dice.oneOf(FORMATS);
    }

    static void fill(Stow stow) {
        new Bottles(stow).fill();
    }

    private void fill() {
        double wantKg = stow.limitKg() * (dice.chance(0.7) ? dice.between(0.75, 0.95) : dice.between(0.35, 0.75));
        int count = (int) (wantKg / format.grossKg());
        if (dice.chance(0.4)) {
            PalletStack.spread(stow, format.size(), count, this::carton);
        } else {
            List<FloorStow.Lane> lanes = FloorStow.lanes(stow.room(), format.size(), dice);
            FloorStow.Cargo cargo = new FloorStow.Cargo(lanes, format.size().highM(), count, this::carton);
            new FloorStow(stow, stow.room()).stow(cargo, FloorStow.Habit.ofSomeGang(dice));
        }
        stow.declare(format.line());
    }

    /** Ranks are told apart towards low y; behind them one block of liquid does for all of a carton. */
    private CargoUnit carton(Space outside) {
        Space room = Carton.PLAIN.room(outside);
        Bottle bottle = format.bottle();
        boolean ranked = outside.y() < stow.room().y() + RANKED * stow.room().lengthY();
        int blocks = ranked ? Math.max(1, (int) (room.lengthX() / bottle.widthM())) : 1;
        double body = room.lengthZ() * bottle.bodyShare();
        double pitch = room.lengthX() / blocks;
        double bore = (ranked ? 0.84 : 0.96) * pitch;
        double liquidM3 = blocks * bore * room.lengthY() * body;
        Fill glass = Box.holding(Stuff.GLASS, format.bottles() * bottle.glassKg(), room.volumeM3() - liquidM3);
        double drinkKg = dice.about(format.bottles() * bottle.drinkKg(), 0.004);
        Fill liquid = Box.holding(Fill.of(bottle.drink(), 1), drinkKg, liquidM3);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < blocks; i++) {
            Space rank = rank(room, room.x() + i * pitch + (pitch - bore) / 2, bore, body);
            parts.add(Box.within(rank, liquid, glass));
        }
        Space first = Box.withContent(rank(room, room.x() + (pitch - bore) / 2, bore, body), liquid);
        return Carton.PLAIN.of(outside, glass).with(first, parts);
    }

    private static Space rank(Space room, double x, double bore, double body) {
        return Space.ofAir(x, room.y(), room.z(), bore, room.lengthY(), body);
    }
}
