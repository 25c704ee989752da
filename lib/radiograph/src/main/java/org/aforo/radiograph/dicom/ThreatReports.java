package org.aforo.radiograph.dicom;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aforo.radiograph.Remark.Where;
import org.aforo.radiograph.ThreatReport;
import org.aforo.radiograph.ThreatReport.Assessment;
import org.aforo.radiograph.ThreatReport.Region;
import org.aforo.radiograph.ThreatReport.Threat;
import org.jspecify.annotations.Nullable;

/** Reads the tree of a threat detection report; contradictions in it are kept and said. */
final class ThreatReports {

    private static final Set<String> ALARMING = Set.of("THREAT", "HIGH_THREAT");

    private final DataSet data;
    private final Remarks remarks;

    ThreatReports(DataSet data, Remarks remarks) {
        this.data = data;
        this.remarks = remarks;
    }

    ThreatReport read() {
        List<Threat> threats =
                data.items(Tag.THREATS).stream().map(ThreatReports::threat).toList();
        ThreatReport report = new ThreatReport(
                data.text(Tag.REPORT_TYPE),
                data.text(Tag.ALARM_DECISION),
                data.text(Tag.ABORT_FLAG),
                data.texts(Tag.ALGORITHM),
                threats);
        remarkContradictions(report);
        return report;
    }

    /** Every SOP instance the report names, first mention first. */
    List<String> references() {
        Set<String> references = new LinkedHashSet<>();
        collect(data.items(Tag.REFERENCED_STUDIES), references);
        collect(data.items(Tag.REFERENCED_IMAGES), references);
        for (DataSet series : data.items(Tag.REFERENCED_SERIES)) {
            collect(series.items(Tag.REFERENCED_SOPS), references);
        }
        for (DataSet threat : data.items(Tag.THREATS)) {
            for (DataSet representation : threat.items(Tag.THREAT_REPRESENTATIONS)) {
                collect(representation.items(Tag.REFERENCED_INSTANCES), references);
            }
        }
        return List.copyOf(references);
    }

    private static void collect(List<DataSet> items, Set<String> into) {
        for (DataSet item : items) {
            String instance = item.text(Tag.REFERENCED_SOP_INSTANCE);
            if (instance != null) {
                into.add(instance);
            }
        }
    }

    private void remarkContradictions(ThreatReport report) {
        List<String> flags = report.threats().stream()
                .flatMap(threat -> threat.assessments().stream())
                .map(assessment -> assessment.flag() == null ? "" : assessment.flag())
                .toList();
        boolean alarming = flags.stream().anyMatch(ALARMING::contains);
        Element decision = data.find(Tag.ALARM_DECISION);
        Where where = decision == null ? Where.WHOLE_FILE : decision.where();
        if ("CLEAR".equals(report.alarmDecision()) && alarming) {
            remarks.warning(
                    "dicos.clear-beside-threat", where, "the alarm decision is CLEAR, threats are flagged " + flags);
        }
        if ("ALARM".equals(report.alarmDecision()) && !alarming) {
            remarks.warning(
                    "dicos.alarm-without-threat", where, "the alarm decision is ALARM, threats are flagged " + flags);
        }
    }

    private static Threat threat(DataSet item) {
        List<Assessment> assessments = item.items(Tag.ASSESSMENTS).stream()
                .map(assessment -> new Assessment(
                        assessment.text(Tag.THREAT_CATEGORY),
                        assessment.text(Tag.THREAT_DESCRIPTION),
                        assessment.text(Tag.ABILITY_ASSESSMENT),
                        assessment.text(Tag.ASSESSMENT_FLAG),
                        assessment.number(Tag.ASSESSMENT_PROBABILITY)))
                .toList();
        List<Region> regions = new ArrayList<>();
        for (DataSet representation : item.items(Tag.THREAT_REPRESENTATIONS)) {
            regions.addAll(regions(representation));
        }
        return new Threat(item.integer(Tag.THREAT_ID), assessments, regions);
    }

    /** A representation is one place: its voxel box where it has one, and its polygon. */
    private static List<Region> regions(DataSet representation) {
        String instance = instance(representation);
        List<Double> polygon = representation.numbers(Tag.BOUNDING_POLYGON);
        List<DataSet> boxes = representation.items(Tag.THREAT_ROI_VOXELS);
        if (boxes.isEmpty()) {
            return List.of(new Region(instance, List.of(), List.of(), polygon, 0));
        }
        List<Region> regions = new ArrayList<>();
        for (DataSet box : boxes) {
            Element bitmap = box.find(Tag.THREAT_ROI_BITMAP);
            regions.add(new Region(
                    instance,
                    box.numbers(Tag.THREAT_ROI_BASE),
                    box.numbers(Tag.THREAT_ROI_EXTENTS),
                    polygon,
                    bitmap == null ? 0 : bitmap.value().length()));
        }
        return regions;
    }

    private static @Nullable String instance(DataSet representation) {
        List<DataSet> instances = representation.items(Tag.REFERENCED_INSTANCES);
        return instances.isEmpty() ? null : instances.getFirst().text(Tag.REFERENCED_SOP_INSTANCE);
    }
}
