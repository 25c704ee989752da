package org.aforo.portday;

import java.util.OptionalInt;
import org.aforo.portday.Contamination.When;

/**
 * What scales say, in tens of kilograms. The shipper's verified mass is right to 0.15 %, the weighbridge to 0.3 %, the crane to 0.4 %, so that
 * two weighings of a box differ by no more than {@value #NORM_KG} kg; what is more is a step. Who adds mass unseen takes as much out, or the
 * shipper knows and verifies it along.
 */
final class Scales {

    static final int NORM_KG = 300;

    private static final double VERIFIED = 0.0015;
    private static final double BRIDGE = 0.003;
    private static final double CRANE = 0.004;
    private static final double CRANES_THAT_WEIGH = 0.6;

    private Scales() {}

    static void weigh(Draft draft, Chance chance) {
        Plot plot = draft.plot;
        boolean added = draft.guilty
                && plot != null
                && plot.when() == When.BEFORE_SCAN
                && plot.hiding().addsMass();
        double gross = draft.tareKg + draft.goodsKg + (added && plot != null ? plot.kg() : 0);
        double step = plot != null && draft.shows(Indicator.WEIGHT_STEP) ? plot.kg() : 0;
        boolean early = plot == null || plot.when() == When.BEFORE_SCAN;
        // Before the scan means before the gate, where the shipper's mass lacks what was put in on the road.
        double known = early ? gross - step : gross;
        double atCrane = early ? gross : gross + step;
        draft.verifiedKg = draft.trade.loaded() ? tens(known * (1 + chance.between(-VERIFIED, VERIFIED))) : tens(gross);
        if (draft.trade.byGateIn() || draft.trade.byGateOut()) {
            draft.gateKg = OptionalInt.of(tens(gross * (1 + chance.between(-BRIDGE, BRIDGE))));
        }
        boolean crane = chance.happens(CRANES_THAT_WEIGH);
        // A step at the crane is seen by a crane that weighs; and who hid mass after the gate without a step met one
        // that does not.
        boolean hiddenLate = draft.guilty && plot != null && plot.when() == When.AFTER_SCAN;
        if ((!early && step > 0) || (crane && !(hiddenLate && step == 0))) {
            draft.craneKg = OptionalInt.of(tens(atCrane * (1 + chance.between(-CRANE, CRANE))));
        }
    }

    private static int tens(double kg) {
        return (int) (Math.round(kg / 10) * 10);
    }
}
