package org.aforo.bench.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aforo.portday.Contamination.When;
import org.aforo.portday.Indicator;
import org.aforo.server.examinations.replay.Evidence.Box;
import org.aforo.server.examinations.replay.PortFacts.Happening;
import org.jspecify.annotations.Nullable;

/**
 * What the invented day leaves out and reports and cranes tell: whether the destination compared plate, type and tare with ours, which seal it
 * read, and that another box weighs something else. <b>All rates are assumptions</b>, for no statistics of such reports are public; they are not
 * those the proposal reckons with. They stand in docs/measurements/replay.md.
 *
 * @param sealThere null where it was not told
 * @param told what was told of the box, with the scales of another box where it is one
 */
record Word(Box box, @Nullable String sealThere, List<Happening> told) {

    static final double COMPARED = 0.35;
    static final double OTHER_SEEN = 0.85;
    static final double OWN_MISTAKEN = 0.03;
    static final double SEAL_TOLD = 0.6;
    static final double SEAL_RENEWED = 0.05;

    /** One standard deviation by which another box, packed to pass for this one, weighs something else. */
    static final double OTHER_BOX_KG = 600;

    static Word of(DestinationCase one, long seed) {
        Random random = new Random(seed ^ 31L * one.visit().id().hashCode());
        boolean swapped = one.contamination().when() == When.SWAPPED;
        Box box = Box.NOT_SAID;
        if (random.nextDouble() < COMPARED) {
            box = random.nextDouble() < (swapped ? OTHER_SEEN : OWN_MISTAKEN) ? Box.DIFFERS : Box.MATCHES;
        }
        String loading = one.visit().papers().seals().atLoading().orElse(null);
        boolean renewed = random.nextDouble() < SEAL_RENEWED;
        String there = random.nextDouble() < SEAL_TOLD ? renewed ? "ZZRENEWED" : loading : null;
        double step = OTHER_BOX_KG * random.nextGaussian();
        boolean weighsItself = one.visit().truth().indicators().contains(Indicator.WEIGHT_STEP);
        return new Word(box, there, swapped && !weighsItself ? weighing(one.told(), step) : one.told());
    }

    /** The same, but the crane that weighs lifts another box. */
    private static List<Happening> weighing(List<Happening> told, double step) {
        List<Happening> other = new ArrayList<>();
        for (Happening each : told) {
            String crane = each.said().get("craneKg");
            if (each.kind().equals("loaded") && crane != null) {
                Map<String, String> said = new HashMap<>(each.said());
                said.put("craneKg", Long.toString(10 * Math.round((Double.parseDouble(crane) + step) / 10)));
                other.add(new Happening(each.at(), each.kind(), said));
            } else {
                other.add(each);
            }
        }
        return other;
    }
}
