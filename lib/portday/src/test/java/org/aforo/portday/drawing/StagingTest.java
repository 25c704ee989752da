package org.aforo.portday.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aforo.portday.PlannedScan;
import org.aforo.portday.PlannedScan.Hidden;
import org.aforo.portday.PlannedScan.Inside;
import org.aforo.portday.PortDays;
import org.aforo.portday.Settings;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.loads.LoadKind;
import org.junit.jupiter.api.Test;

class StagingTest {

    @Test
    void nearly_everything_a_plan_hides_finds_room_and_most_of_its_mass() {
        Settings settings = Settings.day(11, 200, LocalDate.of(2025, 6, 2)).withBaseRate(1);
        List<Inside> guilty = PortDays.plan(settings).scans().stream()
                .map(PlannedScan::inside)
                .filter(inside -> inside.hidden().isPresent())
                .limit(25)
                .toList();

        int found = 0;
        double planned = 0;
        double hidden = 0;
        for (Inside inside : guilty) {
            Optional<Staging.Found> there = Staging.of(inside).found();
            found += there.isPresent() ? 1 : 0;
            planned += inside.hidden().orElseThrow().kg();
            hidden += there.map(Staging.Found::kg).orElse(0.0);
        }

        assertThat(guilty).hasSize(25);
        assertThat(found).isGreaterThanOrEqualTo(23);
        assertThat(hidden).isBetween(0.6 * planned, 1.03 * planned);
    }

    @Test
    void a_person_finds_room_and_is_no_concealment() {
        Staging staging = Staging.of(new Inside(
                ContainerType.DRY_40_HIGH, LoadKind.FURNITURE, 3, Optional.of(new Hidden(Hidden.PERSON, 70, 8))));

        assertThat(staging.found()).isPresent();
        assertThat(staging.scene().objects()).anyMatch(object -> object.kind().equals("person"));
        assertThat(staging.scene().objects()).noneMatch(object -> object.kind().equals("concealment"));
    }

    @Test
    void the_same_seed_is_the_same_box() {
        Inside inside = new Inside(ContainerType.REEFER_20, LoadKind.SHRIMP, 12, Optional.empty());

        assertThat(Staging.of(inside).scene()).isEqualTo(Staging.of(inside).scene());
    }
}
