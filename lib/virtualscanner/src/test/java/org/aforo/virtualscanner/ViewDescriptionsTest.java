package org.aforo.virtualscanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.aforo.radiograph.ScanDetails.Source;
import org.aforo.radiograph.ScanDetails.ViewDetails;
import org.aforo.virtualscanner.scanner.ScannerModel;
import org.aforo.virtualscanner.scanner.ScannerModels;
import org.aforo.virtualscanner.scanner.SourceSide;
import org.junit.jupiter.api.Test;

class ViewDescriptionsTest {

    private static final int COLUMNS = 190;

    @Test
    void a_portal_is_described_as_it_stands() {
        List<ViewDetails> views = ViewDescriptions.of(ScannerModels.PORTAL_9_6, COLUMNS);
        assertThat(views).hasSize(2);
        ViewDetails side = views.getFirst();
        assertThat(side.endPointsMeV()).containsExactly(9.0, 6.0);
        // Source at y = -5.2 m, boom at 2.4 m: what is 6 mm at the boom is 5.2 / 7.6 of it in the middle of the lane.
        assertThat(side.spacing()).satisfies(spacing -> {
            assertThat(spacing.betweenRowsMm()).isCloseTo(6 * 5.2 / 7.6, within(0.05));
            assertThat(spacing.betweenColumnsMm()).isCloseTo(400.0 / 95, within(1e-9));
            assertThat(spacing.plane()).isEqualTo("middle of the lane");
        });
        assertThat(side.source()).satisfies(source -> {
            assertThat(source.xMm()).isZero();
            assertThat(source.yMm()).isEqualTo(-5200);
            assertThat(source.zMm()).isEqualTo(1000);
            assertThat(source.toDetectorMm()).isCloseTo(7600 / Math.cos(Math.toRadians(12)), within(2.0));
        });
        assertThat(side.passage()).satisfies(passage -> {
            assertThat(passage.seconds()).isEqualTo(2);
            assertThat(passage.millimetresPerSecond()).isEqualTo(400);
        });
        // From 8.6 m above the road to a bar 0.4 m below it; the plane is 6 m below the source.
        assertThat(views.get(1).spacing()).satisfies(spacing -> {
            assertThat(spacing.betweenRowsMm()).isCloseTo(6 * 6.0 / 9, within(0.05));
            assertThat(spacing.plane()).isEqualTo("2.6 m above the road");
        });
    }

    @Test
    void every_scanner_can_be_described_from_either_side() {
        for (ScannerModel model : ScannerModels.all()) {
            List<ViewDetails> right = ViewDescriptions.of(model, COLUMNS);
            List<ViewDetails> left = ViewDescriptions.of(model.with(SourceSide.LEFT), COLUMNS);
            assertThat(left.getFirst().spacing()).isEqualTo(right.getFirst().spacing());
            Source one = Objects.requireNonNull(right.getFirst().source());
            Source other = Objects.requireNonNull(left.getFirst().source());
            assertThat(other).isEqualTo(new Source(0, -one.yMm(), one.zMm(), one.toDetectorMm()));
            assertThat(right.getFirst().endPointsMeV()).hasSize(model.pulses().size());
        }
    }
}
