package org.aforo.virtualscanner.concealments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.loads.CargoUnit;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.SceneObject;
import org.aforo.virtualscanner.scene.Solid;

/** Rifles, pistols and cartridges in wooden cases near the doors, or, as far as they go in, among the goods of some packages. */
final class Weapons implements Task.Method {

    private static final List<CargoUnit.Kind> OPENED =
            List.of(CargoUnit.Kind.CARTON, CargoUnit.Kind.SACK, CargoUnit.Kind.BALE, CargoUnit.Kind.CRATE);

    private static final double BOARD_M = 0.014;
    private static final double MARGIN_M = 0.004;
    private static final int MOST_IN_CASE = 12;
    private static final int MOST_RIFLES_IN_CASE = 4;

    @Override
    public Attempt hide(Task task) {
        boolean inPackages = task.random().nextInt(5) < 2;
        Attempt first = inPackages ? inPackages(task) : inCases(task);
        return first instanceof Refused ? inPackages ? inCases(task) : inPackages(task) : first;
    }

    /** Rifles first, then pistols, and cartridges for what is missing. */
    private static List<Arms.Item> arms(Task task, boolean rifles) {
        RandomGenerator random = task.random();
        List<Arms.Item> items = new ArrayList<>();
        double left = task.kg();
        double forRifles = rifles ? left * task.between(0.6, 0.9) : 0;
        for (Arms.Item rifle = Arms.rifle(random); forRifles >= rifle.kg(); rifle = Arms.rifle(random)) {
            items.add(rifle);
            forRifles -= rifle.kg();
            left -= rifle.kg();
        }
        double forPistols = left * task.between(0.4, 0.8);
        for (Arms.Item pistol = Arms.pistol(random); forPistols >= pistol.kg(); pistol = Arms.pistol(random)) {
            items.add(pistol);
            forPistols -= pistol.kg();
            left -= pistol.kg();
        }
        items.addAll(Arms.ammunition(left));
        return items;
    }

    private static Attempt inCases(Task task) {
        DoorZone zone = new DoorZone(task.conveyance(), task.random());
        List<Arms.Item> items = arms(task, true);
        List<SceneObject> objects = new ArrayList<>();
        double kg = 0;
        int inward = 0;
        for (int done = 0; done < items.size(); ) {
            List<Arms.Item> some = some(items.subList(done, items.size()));
            Shelves shelves = Shelves.fill(room(some), some, task.random().nextInt(3) == 0);
            Optional<DoorZone.Placed> placed = put(inCase(shelves.parts()), zone);
            if (placed.isEmpty()) {
                return Task.atMost("the room at the doors takes", kg);
            }
            inward += zone.isInward(placed.get().where()) ? 1 : 0;
            objects.add(task.object(
                    Integer.toString(objects.size() + 1), placed.get().parts()));
            for (Arms.Item item : some.subList(0, shelves.laid())) {
                kg += item.kg();
            }
            done += shelves.laid();
        }
        Whereabouts.Place place = 2 * inward > objects.size() ? Whereabouts.Place.ON_CARGO : Whereabouts.Place.DOORS;
        return task.hidden(task.load(), objects, new Task.Count(kg, items.size(), 0), place);
    }

    /** A few rifles side by side to a case; of small things more. */
    private static List<Arms.Item> some(List<Arms.Item> left) {
        boolean rifles = left.getFirst().size().lengthX() > 0.5;
        int most = Math.min(left.size(), rifles ? MOST_RIFLES_IN_CASE : MOST_IN_CASE);
        int same = 1;
        while (same < most && (left.get(same).size().lengthX() > 0.5) == rifles) {
            same++;
        }
        return left.subList(0, same);
    }

    /** Long enough for the longest, so wide that rifles stand side by side. */
    private static Space room(List<Arms.Item> items) {
        double length = 0.3;
        double height = 0.12;
        for (Arms.Item item : items) {
            length = Math.max(length, item.size().lengthX() + 0.01);
            height = Math.max(height, item.size().lengthZ() + 0.01);
        }
        return Space.ofAir(0, 0, 0, length, 0.42, height);
    }

    /** Boards around parts. */
    private static List<Part> inCase(List<Part> content) {
        Space in = Extents.of(content).within(-0.004);
        Space out = in.within(-BOARD_M);
        Fill wood = Fill.of("wood_cellulose", 0.5);
        Part hollow = Part.hollow(
                new Solid.Box(in.lengthX(), in.lengthY(), in.lengthZ()),
                Placement.at(in.x() + in.lengthX() / 2, in.y() + in.lengthY() / 2, in.z() + in.lengthZ() / 2),
                wood);
        List<Part> parts = new ArrayList<>();
        parts.add(out.filled(wood));
        parts.add(hollow);
        parts.addAll(content);
        return parts;
    }

    /** Along the container, so that the side view shows them; else across. */
    private static Optional<DoorZone.Placed> put(List<Part> box, DoorZone zone) {
        Optional<DoorZone.Placed> along = zone.put(box);
        return along.isPresent()
                ? along
                : zone.put(box.stream()
                        .map(part -> part.placed(Placement.NOWHERE.turnedZ(90)))
                        .toList());
    }

    private static Attempt inPackages(Task task) {
        List<Integer> packages = Units.of(task.load(), OPENED);
        packages.removeIf(index -> smallest(inside(task, index)) <= 2 * MARGIN_M);
        if (packages.isEmpty()) {
            return new Refused("the load has no packages that can be opened");
        }
        Units.sortByDistance(
                packages, task.load(), inside(task, packages.get(task.random().nextInt(packages.size()))));
        boolean rifles = Shelves.fill(
                                inside(task, packages.getFirst()).within(MARGIN_M),
                                List.of(Arms.rifle(task.random())),
                                true)
                        .laid()
                > 0;
        List<Arms.Item> items = arms(task, rifles);
        List<SceneObject> objects = new ArrayList<>();
        int done = 0;
        double kg = 0;
        for (int index : packages) {
            if (done == items.size()) {
                break;
            }
            int most = Math.min(items.size() - done, 4 + task.random().nextInt(MOST_IN_CASE));
            List<Arms.Item> some = items.subList(done, done + most);
            Shelves shelves = Shelves.fill(inside(task, index).within(MARGIN_M), some, true);
            if (shelves.laid() > 0) {
                objects.add(task.object(Integer.toString(objects.size() + 1), shelves.parts()));
                for (Arms.Item item : some.subList(0, shelves.laid())) {
                    kg += item.kg();
                }
                done += shelves.laid();
            }
        }
        return done < items.size()
                ? Task.atMost("packages of this load take", kg)
                : task.hidden(
                        task.load(),
                        objects,
                        new Task.Count(kg, items.size(), objects.size()),
                        Whereabouts.Place.CARGO);
    }

    private static Space inside(Task task, int index) {
        return task.load().units().get(index).inside();
    }

    private static double smallest(Space space) {
        return Math.min(space.lengthX(), Math.min(space.lengthY(), space.lengthZ()));
    }
}
