package org.aforo.portday;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aforo.portday.Shift.Agency;
import org.aforo.portday.Shift.Analyst;
import org.aforo.portday.Shift.Break;

/**
 * Who reads when. Three shifts a day, desks of customs and police in turn, and too few of them: ports scan every export and lack the hands
 * to look (INCSR 2025), so a terminal has desks for {@value #DESKS_SHARE} of what its scanners make.
 */
final class Roster {

    private static final double DESKS_SHARE = 0.5;
    private static final double SCANS_A_SHIFT = 120;
    private static final int MOST_DESKS = 8;
    private static final int[] BEGINS = {6, 14, 22};
    private static final int SHIFT_HOURS = 8;

    /** So many people take turns at a desk's shift. */
    private static final int CREWS = 4;

    private Roster() {}

    static List<Shift> plan(Settings settings, List<PlannedScan> scans, Chance chance) {
        Map<String, Integer> counts = new HashMap<>();
        scans.forEach(scan -> counts.merge(scan.pass().terminal(), 1, Integer::sum));
        List<Shift> shifts = new ArrayList<>();
        int firstAnalyst = 0;
        for (Terminal terminal : settings.world().terminals()) {
            double aShift = counts.getOrDefault(terminal.code(), 0) / (3.0 * settings.days());
            int desks = Math.clamp((long) Math.ceil(DESKS_SHARE * aShift / SCANS_A_SHIFT), 1, MOST_DESKS);
            for (int desk = 1; desk <= desks; desk++) {
                desk(
                        settings,
                        terminal,
                        desk,
                        firstAnalyst,
                        chance.fork(terminal.code()).fork(desk),
                        shifts);
                firstAnalyst += BEGINS.length * CREWS;
            }
        }
        shifts.sort(Comparator.comparing(Shift::on).thenComparing(Shift::post));
        return shifts;
    }

    private static void desk(
            Settings settings, Terminal terminal, int desk, int firstAnalyst, Chance chance, List<Shift> into) {
        Agency agency = desk % 2 == 1 ? Agency.CUSTOMS : Agency.POLICE;
        Instant start = Clock.midnight(settings.firstDay());
        // The night shift of the day before still sits there at the first midnight.
        for (int day = -1; day < settings.days(); day++) {
            for (int turn = 0; turn < BEGINS.length; turn++) {
                Instant on = Clock.plusHours(start, 24.0 * day + BEGINS[turn]);
                Instant off = Clock.plusHours(on, SHIFT_HOURS);
                if (off.isAfter(start)) {
                    int number = firstAnalyst + turn * CREWS + Math.floorMod(day, CREWS);
                    Analyst analyst = new Analyst(
                            "analyst-" + Numbers.padded(number, 3), Invented.person(5_000 + number), agency);
                    into.add(new Shift(analyst, terminal.code() + "/" + desk, on, off, breaks(on, chance)));
                }
            }
        }
    }

    private static List<Break> breaks(Instant on, Chance chance) {
        Instant coffee = Clock.plusHours(on, chance.between(1.8, 2.3));
        Instant meal = Clock.plusHours(on, chance.between(4.0, 4.8));
        return List.of(new Break(coffee, Clock.plusHours(coffee, 0.25)), new Break(meal, Clock.plusHours(meal, 0.5)));
    }
}
