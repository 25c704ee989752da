package org.aforo.portday;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aforo.portday.Settings.Disorder;
import org.aforo.portday.Settings.World;

/** Plans that tests share, made when first asked for. */
final class Plans {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    /** Two weeks with the published base rate. */
    static final class Published {
        static final PortDayPlan PLAN = PortDays.plan(new Settings(1, 60_000, MONDAY, 14, World.ECUADOR));
    }

    /** Two weeks with so much contamination that shares of it can be measured. */
    static final class Raised {
        static final PortDayPlan PLAN =
                PortDays.plan(new Settings(2, 60_000, MONDAY, 14, World.ECUADOR).withBaseRate(0.1));
    }

    /** Three days in which a lot is hidden and much goes wrong. */
    static final class Wild {
        static final PortDayPlan PLAN = PortDays.plan(new Settings(3, 3_000, MONDAY, 3, World.ECUADOR)
                .withBaseRate(0.3)
                .withWorld(World.ECUADOR
                        .withContamination(new Settings.Contaminations(0.3, 0.5, 0.5, 0.5, 0.01))
                        .withDisorder(new Disorder(0.1, 0.05, 0.1, 0.2, 0.3))));
    }

    private Plans() {}

    /** What stands under a key, which must be there. */
    static <K, V> V at(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key), () -> "nothing under " + key);
    }

    static List<Visit> loadedOutbound(PortDayPlan plan) {
        return plan.visits().stream()
                .filter(visit -> visit.trade().outbound() && visit.trade().loaded())
                .toList();
    }

    static List<Visit> contaminated(PortDayPlan plan) {
        return plan.visits().stream()
                .filter(visit -> visit.truth().contamination().isPresent())
                .toList();
    }
}
