package org.aforo.radiograph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a DICOS threat detection report says about a scan. Its alarm decision and the flags of its threats are kept side
 * by side even where they contradict each other.
 *
 * @param type MACHINE, OPERATOR, GROUND TRUTH, ...
 * @param alarmDecision ALARM, CLEAR, UNKNOWN
 * @param algorithm name and versions as the file lists them
 * @param threats in the file's order
 */
public record ThreatReport(
        @Nullable String type,
        @Nullable String alarmDecision,
        @Nullable String abortFlag,
        List<String> algorithm,
        List<Threat> threats) {

    public ThreatReport {
        algorithm = List.copyOf(algorithm);
        threats = List.copyOf(threats);
    }

    /** One potential threat object. */
    public record Threat(@Nullable Integer id, List<Assessment> assessments, List<Region> regions) {

        public Threat {
            assessments = List.copyOf(assessments);
            regions = List.copyOf(regions);
        }
    }

    /**
     * One opinion about a threat.
     *
     * @param flag HIGH_THREAT, THREAT, NO_THREAT, UNKNOWN
     * @param probability as written, 0 to 1 where the device keeps to the standard
     */
    public record Assessment(
            @Nullable String category,
            @Nullable String description,
            @Nullable String ability,
            @Nullable String flag,
            @Nullable Double probability) {}

    /**
     * Where a threat lies in the scan.
     *
     * @param sopInstance the instance it was drawn on, where said
     * @param base first corner, x y z in pixels or voxels; empty where unsaid
     * @param extents size along x y z; empty where unsaid
     * @param polygon corners as x y z triples; empty where unsaid
     * @param bitmapBytes size of the packed voxel mask, 0 for none
     */
    public record Region(
            @Nullable String sopInstance,
            List<Double> base,
            List<Double> extents,
            List<Double> polygon,
            int bitmapBytes) {

        public Region {
            base = List.copyOf(base);
            extents = List.copyOf(extents);
            polygon = List.copyOf(polygon);
        }
    }
}
