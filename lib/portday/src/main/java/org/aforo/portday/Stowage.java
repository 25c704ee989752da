package org.aforo.portday;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aforo.cargo.Slot;

/** Where boxes stand on board, and when the cranes lift them: a vessel is discharged first, then loaded, one box after the other. */
final class Stowage {

    private static final int ROWS = 16;
    private static final int[] TIERS = {2, 4, 6, 8, 82, 84, 86, 88, 90, 92};
    private static final double HOURS_TO_START = 1.5;
    private static final double HOURS_BEFORE_DEPARTURE = 1;

    /** What changes vessels is lifted first. */
    private static final double HOURS_FOR_TRANSHIPMENT = 2;

    private Stowage() {}

    static void plan(Timetable timetable, List<Draft> drafts) {
        List<List<Draft>> in = lists(timetable);
        List<List<Draft>> out = lists(timetable);
        for (Draft draft : drafts) {
            if (draft.trade.discharged()) {
                in.get(draft.sailing.index()).add(draft);
            }
            Sailing taking = draft.leaving;
            if (taking != null) {
                out.get(taking.index()).add(draft);
            }
        }
        // All are discharged before any is loaded: a box that changes vessels must be off the first.
        timetable.all().forEach(sailing -> discharge(sailing, in.get(sailing.index())));
        timetable.all().forEach(sailing -> load(sailing, out.get(sailing.index())));
    }

    private static List<List<Draft>> lists(Timetable timetable) {
        List<List<Draft>> lists = new ArrayList<>();
        timetable.all().forEach(sailing -> lists.add(new ArrayList<>()));
        return lists;
    }

    private static void discharge(Sailing sailing, List<Draft> boxes) {
        boxes.sort(Comparator.comparing((Draft draft) -> draft.loading).thenComparingInt(draft -> draft.index));
        Instant begin = Clock.plusHours(sailing.times().arrival(), HOURS_TO_START);
        double stay = Clock.hours(begin, sailing.times().departure()) - HOURS_BEFORE_DEPARTURE;
        for (int i = 0; i < boxes.size(); i++) {
            Draft box = boxes.get(i);
            double hours = box.trade == Trade.TRANSHIPMENT ? HOURS_FOR_TRANSHIPMENT : stay * 0.5;
            box.discharged = Clock.plusHours(begin, hours * (i + 0.5) / boxes.size());
            box.arrivalSlot = slot(i, box);
        }
    }

    private static void load(Sailing sailing, List<Draft> boxes) {
        boxes.sort(Comparator.comparing((Draft draft) -> draft.discharge).thenComparingInt(draft -> draft.index));
        Instant end = Clock.plusHours(sailing.times().departure(), -HOURS_BEFORE_DEPARTURE);
        Instant begin = Clock.plusHours(sailing.times().arrival(), HOURS_TO_START);
        double hours = Clock.hours(begin, end);
        for (int i = 0; i < boxes.size(); i++) {
            Draft box = boxes.get(i);
            box.plannedSlot = slot(i, box);
            box.actualSlot = box.shows(Indicator.SLOT_DIFFERS) ? slot(boxes.size() + i, box) : box.plannedSlot;
            box.loaded = Clock.plusHours(begin, hours * (i + 0.5) / boxes.size());
        }
    }

    /** Boxes of 40 feet stand in bays 2, 6, 10.., those of 20 feet in odd bays behind them. */
    static String slot(int place, Draft box) {
        int perBay = ROWS * TIERS.length;
        int block = place / perBay;
        boolean small = box.type.lengthM() < 7;
        int bay = small ? 401 + 2 * block : 2 + 4 * block;
        int row = 1 + place % ROWS;
        return new Slot(bay, row, TIERS[place / ROWS % TIERS.length]).text();
    }
}
