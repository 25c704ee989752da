package org.aforo.portday.drawing;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.aforo.portday.PlannedScan.Hidden;
import org.aforo.portday.PlannedScan.Inside;
import org.aforo.virtualscanner.concealments.Attempt;
import org.aforo.virtualscanner.concealments.ConcealmentKind;
import org.aforo.virtualscanner.concealments.Concealments;
import org.aforo.virtualscanner.concealments.Conveyance;
import org.aforo.virtualscanner.concealments.Occupant;
import org.aforo.virtualscanner.concealments.Persons;
import org.aforo.virtualscanner.concealments.Posture;
import org.aforo.virtualscanner.concealments.Refused;
import org.aforo.virtualscanner.containers.Vehicle;
import org.aforo.virtualscanner.scene.Scene;
import org.aforo.virtualscanner.scene.SceneObject;

/**
 * All that stands in the beam for one planned scan.
 *
 * @param vehicle what carries the box
 * @param besides names of the objects that were brought in: contraband or a person
 * @param found what was really hidden; empty for an honest box
 */
record Staging(Scene scene, Vehicle vehicle, List<String> besides, Optional<Found> found) {

    /** A box too small or too full for what was planned takes a little less, as smugglers do. */
    private static final double[] SHARES = {1, 0.8, 0.6, 0.45, 0.3, 0.2, 0.1};

    /**
     * @param kg what was hidden in the end
     * @param packages bricks, cartons, weapons; 1 for a person
     * @param place in the words of an examining officer
     * @param massMatched whether a weighbridge would notice nothing
     */
    record Found(double kg, int packages, String place, boolean massMatched) {}

    static Staging of(Inside inside) {
        Consist consist = Consist.of(inside.load(), inside.container(), inside.seed());
        if (inside.hidden().isEmpty()) {
            return honest(consist);
        }
        Hidden hidden = inside.hidden().get();
        return hidden.kind().equals(Hidden.PERSON) ? withPerson(consist, hidden) : withContraband(consist, hidden);
    }

    private static Staging honest(Consist consist) {
        return new Staging(
                consist.scene(consist.conveyance(), List.of()), consist.vehicle(), List.of(), Optional.empty());
    }

    private static Staging withPerson(Consist consist, Hidden hidden) {
        RandomGenerator random = Seeds.stream(hidden.seed(), Seeds.HIDDEN);
        Posture first = random.nextBoolean() ? Posture.SEATED : Posture.LYING;
        Posture second = first == Posture.SEATED ? Posture.LYING : Posture.SEATED;
        Optional<Occupant> placed = Persons.place(first, consist.conveyance(), random)
                .or(() -> Persons.place(second, consist.conveyance(), random));
        return placed.map(occupant -> staged(
                        consist,
                        occupant.conveyance(),
                        List.of(occupant.person()),
                        new Found(occupant.kg(), 1, occupant.where().words(), false)))
                .orElseGet(() -> honest(consist));
    }

    private static Staging withContraband(Consist consist, Hidden hidden) {
        ConcealmentKind kind = ConcealmentKind.valueOf(hidden.kind());
        RandomGenerator random = Seeds.stream(hidden.seed(), Seeds.HIDDEN);
        for (double share : SHARES) {
            double kg = Math.clamp(hidden.kg() * share, 0.5, 12_000);
            Attempt attempt = Concealments.hide(kind, consist.conveyance(), kg, random);
            switch (attempt) {
                case org.aforo.virtualscanner.concealments.Hidden done -> {
                    return staged(consist, done.conveyance(), done.objects(), found(done));
                }
                case Refused refused -> {
                    // too much for this box: less of it is tried
                }
            }
        }
        return honest(consist);
    }

    private static Found found(org.aforo.virtualscanner.concealments.Hidden done) {
        return new Found(done.kg(), done.inventory().packages(), done.place(), done.massMatched());
    }

    private static Staging staged(Consist consist, Conveyance conveyance, List<SceneObject> besides, Found found) {
        return new Staging(
                consist.scene(conveyance, besides),
                consist.vehicle(),
                besides.stream().map(SceneObject::name).toList(),
                Optional.of(found));
    }
}
