package org.aforo.portday;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aforo.portday.PortDayPlan.Outage;
import org.aforo.portday.Terminal.Machine;

/** When scanners stand still: at random, for two or three hours mostly, now and then for a night. */
final class Outages {

    private static final List<String> REASONS = List.of(
            "beam interlock",
            "detector module failed",
            "power cut",
            "radiation survey",
            "software restart",
            "planned maintenance",
            "lane blocked by a vehicle");

    private static final double USUAL_HOURS = 2;
    private static final double SIGMA = 0.7;

    private Outages() {}

    static List<Outage> of(Settings settings, Terminal terminal, Chance chance) {
        double share = settings.world().disorder().scannersDown();
        List<Outage> outages = new ArrayList<>();
        if (share > 0) {
            for (Machine machine : terminal.scanners()) {
                of(settings, terminal, machine, chance.fork(machine.id()), outages);
            }
        }
        return outages;
    }

    private static void of(Settings settings, Terminal terminal, Machine machine, Chance chance, List<Outage> into) {
        double share = settings.world().disorder().scannersDown();
        double meanDown = USUAL_HOURS * StrictMath.exp(SIGMA * SIGMA / 2);
        double meanUp = meanDown * (1 - share) / share;
        Instant at = Clock.midnight(settings.firstDay());
        Instant end = Clock.plusHours(at, 24.0 * (settings.days() + 3));
        while (true) {
            Instant from = Clock.plusHours(at, chance.exponential(meanUp));
            Instant to = Clock.plusHours(from, Math.max(0.1, chance.logNormal(USUAL_HOURS, SIGMA)));
            if (!from.isBefore(end)) {
                return;
            }
            into.add(new Outage(terminal.code(), machine.id(), from, to, chance.oneOf(REASONS)));
            at = to;
        }
    }
}
