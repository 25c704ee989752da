package org.aforo.virtualscanner.concealments;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.loads.CargoUnit;
import org.aforo.virtualscanner.loads.Load;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.SceneObject;
import org.aforo.virtualscanner.scene.Solid;

/**
 * Master cartons of 10,000 cigarettes, about 12 kg, 50 x 30 x 46 cm, where the goods declared should be: behind rows of those goods that
 * are left at the doors as cover, as far inwards as needed. The declaration stays as it was.
 */
final class Cigarettes implements Task.Method {

    private static final double CARTON_KG = 12.2;
    private static final double BOARD_M = 0.005;
    private static final double PLAY_M = 0.012;
    private static final double CELL_M = 0.05;
    private static final double STEP_M = 0.35;

    /** Ways a master carton stands, lengths along x, y, z. */
    private static final double[][] SIDES = {{0.50, 0.30, 0.46}, {0.30, 0.50, 0.46}, {0.46, 0.30, 0.50}};

    @Override
    public Attempt hide(Task task) {
        int count = Math.max(1, (int) Math.round(task.kg() / CARTON_KG));
        double[] sides = SIDES[task.random().nextInt(SIDES.length)];
        Space interior = task.interior();
        boolean empty = task.load().units().isEmpty();
        double from = empty ? interior.x() : task.conveyance().cargoExtent().x() + task.between(0.8, 2.0);
        List<Space> seats = List.of();
        for (double to = from + 2 * STEP_M; to <= interior.endX(); to += STEP_M) {
            double end = to;
            Load left = Units.without(task.load(), unit -> between(unit, from, end));
            double start = empty ? interior.endX() - (to - from) : from;
            seats = seats(
                    task,
                    left,
                    Space.ofAir(start, interior.y(), interior.z(), to - from, interior.lengthY(), interior.lengthZ()),
                    sides);
            if (seats.size() >= count) {
                List<Part> cartons = cartons(seats.subList(0, count), task);
                SceneObject object = task.object("cartons", cartons);
                return task.hidden(
                        left,
                        List.of(object),
                        new Task.Count(
                                task.kg(),
                                count,
                                task.load().units().size() - left.units().size()),
                        Whereabouts.Place.CARGO);
            }
        }
        return Task.atMost("behind the cover there is room for", seats.size() * CARTON_KG);
    }

    private static boolean between(CargoUnit unit, double from, double to) {
        Space extent = Extents.of(unit.parts());
        double middle = extent.x() + extent.lengthX() / 2;
        return middle >= from && middle < to;
    }

    /** Cartons' places, bottom first, from the inner end outwards. */
    private static List<Space> seats(Task task, Load left, Space region, double[] sides) {
        FreeRoom free = FreeRoom.among(region, task.conveyance().with(left).cargo(), CELL_M);
        Space room = free.covered();
        double stepX = sides[0] + PLAY_M;
        double stepY = sides[1] + PLAY_M;
        double stepZ = sides[2] + 0.001;
        List<Space> seats = new ArrayList<>();
        for (double x = room.endX() - stepX; x >= room.x(); x -= stepX) {
            for (double y = room.y() + PLAY_M; y + stepY <= room.endY(); y += stepY) {
                OptionalDouble bottom = free.bottom(x, y, stepX, stepY);
                for (double z = bottom.orElse(room.endZ()); z + stepZ < room.endZ(); z += stepZ) {
                    seats.add(Space.ofAir(x, y, z, sides[0], sides[1], sides[2]));
                }
            }
        }
        return seats;
    }

    private static List<Part> cartons(List<Space> seats, Task task) {
        RandomGenerator random = task.random();
        Fill board = Fill.of("corrugated_cardboard", 0.13);
        List<Part> parts = new ArrayList<>();
        for (Space seat : seats) {
            double dx = PLAY_M * random.nextDouble();
            double dy = PLAY_M * random.nextDouble();
            Placement middle = Placement.at(
                    seat.x() + seat.lengthX() / 2 + dx,
                    seat.y() + seat.lengthY() / 2 + dy,
                    seat.z() + seat.lengthZ() / 2);
            Solid.Box content = new Solid.Box(
                    seat.lengthX() - 2 * BOARD_M, seat.lengthY() - 2 * BOARD_M, seat.lengthZ() - 2 * BOARD_M);
            double density = task.kg() / seats.size() / (1000 * content.volumeM3());
            Fill tobacco = Fill.of("tobacco", density).withTexture(0.04, 0.05);
            parts.add(Part.of(new Solid.Box(seat.lengthX(), seat.lengthY(), seat.lengthZ()), middle, board));
            parts.add(Part.within(content, middle, tobacco, board));
        }
        return parts;
    }
}
