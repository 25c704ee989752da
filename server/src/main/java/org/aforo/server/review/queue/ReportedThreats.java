package org.aforo.server.review.queue;

import java.util.List;
import java.util.OptionalDouble;
import org.aforo.radiograph.ThreatReport;
import org.aforo.server.review.Attention;
import org.aforo.server.scans.ScanReported;
import org.aforo.server.scans.ScanView;
import org.aforo.server.scans.Scans;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears when a detector's report comes to stand beside a scan, inside the announcing transaction: the scan is read the sooner, the likelier a
 * threat is held to be. What the report says is no finding of ours and no reader is told of it here.
 */
@Component
class ReportedThreats {

    private static final String SOURCE = "threat-report";

    /** Says where a threat was put, for training and trials; nobody has looked. */
    private static final String GROUND_TRUTH = "GROUND TRUTH";

    private static final String NO_THREAT = "NO_THREAT";

    private final Scans scans;
    private final Attention attention;

    ReportedThreats(Scans scans, Attention attention) {
        this.scans = scans;
        this.attention = attention;
    }

    @EventListener
    void reported(ScanReported scan) {
        List<ThreatReport> reports = scans.require(scan.scanId()).reports().stream()
                .map(ScanView.Report::report)
                .toList();
        greatest(reports).ifPresent(score -> attention.ask(scan.scanId(), score, SOURCE));
    }

    /**
     * The greatest probability of any threat in the reports; empty when none tells one. That of an assessment which says there is no threat
     * tells how sure it is of that, and a number outside 0 to 1 is no probability.
     */
    static OptionalDouble greatest(List<ThreatReport> reports) {
        return reports.stream()
                .filter(report -> !GROUND_TRUTH.equals(report.type()))
                .flatMap(report -> report.threats().stream())
                .flatMap(threat -> threat.assessments().stream())
                .filter(assessment -> !NO_THREAT.equals(assessment.flag()))
                .map(ThreatReport.Assessment::probability)
                .filter(probability -> probability != null && probability >= 0 && probability <= 1)
                .mapToDouble(Double::doubleValue)
                .max();
    }
}
