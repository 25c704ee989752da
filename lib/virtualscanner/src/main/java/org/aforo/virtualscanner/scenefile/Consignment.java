package org.aforo.virtualscanner.scenefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.aforo.virtualscanner.concealments.Attempt;
import org.aforo.virtualscanner.concealments.ConcealmentKind;
import org.aforo.virtualscanner.concealments.Concealments;
import org.aforo.virtualscanner.concealments.Conveyance;
import org.aforo.virtualscanner.concealments.Hidden;
import org.aforo.virtualscanner.concealments.Occupant;
import org.aforo.virtualscanner.concealments.Persons;
import org.aforo.virtualscanner.concealments.Posture;
import org.aforo.virtualscanner.concealments.Refused;
import org.aforo.virtualscanner.containers.Container;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.containers.Containers;
import org.aforo.virtualscanner.containers.Space;
import org.aforo.virtualscanner.containers.Vehicle;
import org.aforo.virtualscanner.containers.VehicleKind;
import org.aforo.virtualscanner.containers.Vehicles;
import org.aforo.virtualscanner.loads.Load;
import org.aforo.virtualscanner.loads.LoadKind;
import org.aforo.virtualscanner.loads.Loads;
import org.aforo.virtualscanner.scene.SceneObject;
import org.jspecify.annotations.Nullable;

/**
 * What a scene takes from the library: at most one vehicle, one container and one load, any number of concealments, one person. Built when
 * all is read, in that order, whatever the order of the file, since each stands on or in the one before.
 */
final class Consignment {

    static final List<String> KINDS = List.of("vehicle", "container", "load", "concealment", "person");

    private @Nullable Choice<VehicleKind> vehicle;
    private @Nullable Standing container;
    private @Nullable Choice<LoadKind> load;
    private final List<Hiding> hidings = new ArrayList<>();
    private @Nullable Choice<Posture> person;

    /** Reads one of the kinds. */
    void read(String kind, Cursor cursor, long seed) {
        Fields fields = cursor.fields();
        switch (kind) {
            case "vehicle" -> vehicle = choice(vehicle, VehicleKind.class, "kind", fields, seed);
            case "container" -> container = standing(fields, seed);
            case "load" -> load = choice(load, LoadKind.class, "kind", fields, seed);
            case "concealment" -> {
                ConcealmentKind hiding = fields.need("kind").named(ConcealmentKind.class);
                Optional<Cursor> kg = fields.find("kg");
                hidings.add(new Hiding(
                        cursor, hiding, kg.isPresent() ? kg.get().number(0.5, 12_000) : 0, fields.seed(seed)));
            }
            default -> person = choice(person, Posture.class, "posture", fields, seed);
        }
        fields.done();
    }

    private static <E extends Enum<E>> Choice<E> choice(
            @Nullable Choice<E> before, Class<E> type, String name, Fields fields, long seed) {
        if (before != null) {
            throw fields.owner().fail("scene.count", "a scene has at most one of these");
        }
        return new Choice<>(fields.owner(), fields.need(name).named(type), fields.seed(seed));
    }

    private Standing standing(Fields fields, long seed) {
        if (container != null) {
            throw fields.owner().fail("scene.count", "a scene has at most one of these");
        }
        Cursor code = fields.need("type");
        String wanted = code.text(10);
        ContainerType type = Arrays.stream(ContainerType.values())
                .filter(candidate -> candidate.code().equals(wanted))
                .findFirst()
                .orElseThrow(() -> code.fail(
                        "scene.unknown",
                        "\"" + Cursor.shown(wanted) + "\" is not one of "
                                + Arrays.stream(ContainerType.values())
                                        .map(ContainerType::code)
                                        .collect(Collectors.joining(", "))));
        boolean placed = fields.has("doorX") || fields.has("baseZ");
        return new Standing(
                new Choice<>(fields.owner(), type, fields.seed(seed)),
                placed,
                fields.number("doorX", -1000, 1000, 0),
                fields.number("baseZ", -10, 20, 0));
    }

    /** Remarks on what does not go together. */
    void check() {
        Standing standing = container;
        if (standing == null) {
            for (Choice<?> needing : needing()) {
                needing.where.error("scene.missing", "the scene has no container for it");
            }
        } else if (vehicle != null && standing.placed) {
            standing.choice.where.error("scene.choice", "a container on a vehicle stands where the vehicle's deck is");
        }
    }

    private List<Choice<?>> needing() {
        List<Choice<?>> all = new ArrayList<>();
        for (@Nullable Choice<?> choice : Arrays.asList(vehicle, load, person)) {
            if (choice != null) {
                all.add(choice);
            }
        }
        hidings.forEach(hiding -> all.add(new Choice<>(hiding.where, hiding.kind, hiding.seed)));
        return all;
    }

    /** Builds all of it; what cannot be is remarked on. */
    Built build() {
        Standing standing = container;
        if (standing == null) {
            return new Built(List.of(), null, List.of());
        }
        ContainerType type = standing.choice.value;
        Choice<VehicleKind> carrier = vehicle;
        Vehicle vehicle = carrier == null ? null : Vehicles.build(carrier.value, type, new Random(carrier.seed));
        double doorX = vehicle == null ? standing.doorX : vehicle.doorX();
        double baseZ = vehicle == null ? standing.baseZ : vehicle.deckZ();
        List<Space> hollows = vehicle == null ? List.of() : vehicle.hollows();
        Container box = Containers.build(type, doorX, baseZ, new Random(standing.choice.seed));
        Conveyance conveyance = new Conveyance(box, load(box), hollows);

        List<SceneObject> brought = new ArrayList<>();
        List<Hidden> hidden = new ArrayList<>();
        for (Hiding hiding : hidings) {
            Optional<Hidden> found = hiding.in(conveyance);
            if (found.isPresent()) {
                conveyance = found.get().conveyance();
                brought.addAll(found.get().objects());
                hidden.add(found.get());
            }
        }
        Optional<Occupant> occupant = occupant(conveyance);
        if (occupant.isPresent()) {
            conveyance = occupant.get().conveyance();
            brought.add(occupant.get().person());
        }
        List<SceneObject> objects = new ArrayList<>();
        if (vehicle != null) {
            objects.addAll(vehicle.objects());
        }
        objects.addAll(conveyance.container().objects());
        objects.addAll(conveyance.load().objects());
        objects.addAll(brought);
        return new Built(objects, vehicle == null ? null : vehicle.cab(), hidden);
    }

    private Load load(Container box) {
        Choice<LoadKind> wanted = load;
        return wanted == null
                ? new Load(LoadKind.EMPTY, List.of(), List.of(), List.of())
                : Loads.build(wanted.value, box.interior(), new Random(wanted.seed));
    }

    private Optional<Occupant> occupant(Conveyance conveyance) {
        Choice<Posture> wanted = person;
        if (wanted == null) {
            return Optional.empty();
        }
        Optional<Occupant> occupant = Persons.place(wanted.value, conveyance, new Random(wanted.seed));
        if (occupant.isEmpty()) {
            wanted.where.error("scene.refused", "there is no room for a person");
        }
        return occupant;
    }

    /** Objects in order, where the driver sits, and what is hidden. */
    record Built(List<SceneObject> objects, Vehicle.@Nullable Extent cab, List<Hidden> hidden) {}

    private record Choice<E>(Cursor where, E value, long seed) {}

    private record Standing(Choice<ContainerType> choice, boolean placed, double doorX, double baseZ) {}

    /** Of so many kg, or 0 for what is usual. */
    private record Hiding(Cursor where, ConcealmentKind kind, double kg, long seed) {

        Optional<Hidden> in(Conveyance conveyance) {
            RandomGenerator random = new Random(seed);
            double wanted = kg > 0 ? kg : kind.typicalKg(random);
            Attempt attempt = Concealments.hide(kind, conveyance, wanted, random);
            return switch (attempt) {
                case Hidden hidden -> Optional.of(hidden);
                case Refused refused -> {
                    where.error("scene.refused", refused.reason());
                    yield Optional.empty();
                }
            };
        }
    }
}
