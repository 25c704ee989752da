package org.aforo.server.review.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aforo.radiograph.ThreatReport;
import org.aforo.radiograph.ThreatReport.Assessment;
import org.aforo.radiograph.ThreatReport.Threat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportedThreatsTest {

    @Test
    void of_all_threats_in_all_reports_the_likeliest_counts() {
        assertThat(ReportedThreats.greatest(List.of(
                        report("MACHINE", said("THREAT", 0.3), said("HIGH_THREAT", 0.8)),
                        report("OPERATOR", said("UNKNOWN", 0.5)))))
                .hasValue(0.8);
    }

    @Test
    void how_sure_it_is_that_there_is_nothing_asks_for_nobody() {
        assertThat(ReportedThreats.greatest(List.of(report("MACHINE", said("NO_THREAT", 0.99)))))
                .isEmpty();
    }

    @Test
    void without_a_probability_that_is_one_nothing_is_asked() {
        assertThat(ReportedThreats.greatest(List.of(report(
                        "MACHINE",
                        said("THREAT", null),
                        said("THREAT", 87.0),
                        said("THREAT", -0.1),
                        said("THREAT", Double.NaN)))))
                .isEmpty();
        assertThat(ReportedThreats.greatest(List.of())).isEmpty();
    }

    @Test
    void the_truth_of_a_trial_is_not_listened_to() {
        assertThat(ReportedThreats.greatest(List.of(report("GROUND TRUTH", said("THREAT", 1.0)))))
                .isEmpty();
    }

    private static Assessment said(String flag, @Nullable Double probability) {
        return new Assessment("PI", null, null, flag, probability);
    }

    private static ThreatReport report(String type, Assessment... said) {
        return new ThreatReport(type, null, null, List.of(), List.of(new Threat(1, List.of(said), List.of())));
    }
}
