package org.aforo.portday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.aforo.portday.Settings.Contaminations;
import org.aforo.portday.Settings.Disorder;
import org.aforo.portday.Settings.Trades;
import org.aforo.portday.Settings.World;
import org.aforo.portday.Terminal.Machine;
import org.aforo.portday.Terminal.Traffic;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void a_day_by_default_has_the_published_base_rate() {
        Settings day = Settings.day(7, 60, Plans.MONDAY);
        assertThat(day.days()).isEqualTo(1);
        assertThat(day.world().contamination().baseRate()).isEqualTo(1e-3);
        assertThat(day.world().contamination().shown()).isEqualTo(0.5);
        assertThat(day.world().contamination().innocent()).isEqualTo(0.5);
        assertThat(day.withBaseRate(0.1).world().contamination().baseRate()).isEqualTo(0.1);
        assertThat(day.lasting(3).days()).isEqualTo(3);
    }

    @Test
    void the_default_terminals_are_invented_and_say_so() {
        assertThat(World.ECUADOR.terminals())
                .hasSize(5)
                .allMatch(terminal -> terminal.name().contains("inventado"))
                .allMatch(terminal -> terminal.port().startsWith("EC"));
        assertThat(World.ECUADOR.terminals().stream()
                        .mapToDouble(terminal -> terminal.traffic().share())
                        .sum())
                .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void nonsense_is_refused() {
        refused(() -> new Settings(1, 0, Plans.MONDAY, 1, World.ECUADOR), "containers");
        refused(() -> new Settings(1, 1_000_000, Plans.MONDAY, 1, World.ECUADOR), "containers");
        refused(() -> new Settings(1, 10, Plans.MONDAY, 0, World.ECUADOR), "days");
        refused(() -> new Contaminations(-0.1, 0.5, 0.5, 0.2, 0), "baseRate");
        refused(() -> new Contaminations(Double.NaN, 0.5, 0.5, 0.2, 0), "baseRate");
        refused(() -> new Contaminations(0.1, 0.5, 1, 0.2, 0), "innocent");
        refused(() -> new Trades(0.5, 0.4, 0.2, 0), "all but exports");
        refused(() -> new Disorder(0, 0, 2, 0, 0), "badImages");
        refused(() -> new World(List.of(), Trades.ECUADOR, Contaminations.PUBLISHED, Disorder.USUAL), "terminal");
        Traffic traffic = new Traffic(1, 0, 1, 1);
        Machine machine = new Machine("X-1", "portal-9-6", 2, 100);
        refused(() -> new Terminal("X", "Terminal X (inventado)", "NOPE", traffic, List.of(machine)), "UN/LOCODE");
        refused(() -> new Terminal("X", "Terminal X (inventado)", "ECGYE", traffic, List.of()), "scanner");
        refused(() -> new Machine("X-1", "portal-9-6", 3, 100), "views");
    }

    @Test
    void a_world_of_one_terminal_and_a_plan_of_one_box_work() {
        World small = new World(
                List.of(new Terminal(
                        "X",
                        "Terminal X (inventado)",
                        "ECGYE",
                        new Traffic(1, 0, 1, 1),
                        List.of(new Machine("X-1", "portal-9-6", 2, 100)))),
                new Trades(0, 0, 0, 0),
                Contaminations.PUBLISHED,
                Disorder.NONE);
        PortDayPlan plan = PortDays.plan(new Settings(1, 1, Plans.MONDAY, 1, small));
        assertThat(plan.visits()).hasSize(1);
        assertThat(plan.scans()).hasSize(1);
    }

    private static void refused(ThrowingCallable making, String why) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
    }
}
