package org.aforo.radiograph;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where, how and how well a scan was made, for whoever has nothing but the file. What is null or empty is not written.
 *
 * @param scanId what the site calls the scan, at most 16 characters (0020,0010)
 * @param description of the scan, at most 64 characters (0008,1030)
 * @param operational false for tests, calibrations and exercises (4010,1048)
 * @param views by the scan's views; empty, or one for each
 */
public record ScanDetails(
        Site site,
        @Nullable String scanId,
        @Nullable String description,
        AcquisitionStatus status,
        boolean operational,
        List<ViewDetails> views) {

    /** Nothing is known but that all went well. */
    public static final ScanDetails NONE =
            new ScanDetails(Site.UNKNOWN, null, null, AcquisitionStatus.SUCCESSFUL, true, List.of());

    public ScanDetails {
        views = List.copyOf(views);
    }

    /**
     * What a file says of the whole scan, for writing it again: place, ids, status. What belongs to one view or energy
     * is not carried over. A status that is no DICOS term becomes {@link AcquisitionStatus#INCOMPLETE}, for a doubt must
     * not be lost.
     */
    public static ScanDetails of(Acquisition acquisition) {
        Map<String, String> said = acquisition.attributes();
        String status = said.getOrDefault("AcquisitionStatus", AcquisitionStatus.SUCCESSFUL.name());
        return new ScanDetails(
                new Site(
                        said.get("InstitutionName"),
                        said.get("InstitutionAddress"),
                        said.get("StationName"),
                        said.get("InstitutionalDepartmentName"),
                        said.get("SoftwareVersions")),
                said.get("StudyID"),
                said.get("StudyDescription"),
                AcquisitionStatus.of(status).orElse(AcquisitionStatus.INCOMPLETE),
                !"NON_OPERATIONAL".equals(said.get("ScanType")),
                List.of());
    }

    /** The details of a view counted from 0. */
    ViewDetails view(int index) {
        return views.isEmpty() ? ViewDetails.UNKNOWN : views.get(index);
    }

    /**
     * A place with a scanner.
     *
     * @param organization whose scanner it is (0008,0080)
     * @param address (0008,0081)
     * @param station the scanner's name at the site, at most 16 characters (0008,1010)
     * @param lane or hall (0008,1040)
     * @param software version of what ran the scanner (0018,1020)
     */
    public record Site(
            @Nullable String organization,
            @Nullable String address,
            @Nullable String station,
            @Nullable String lane,
            @Nullable String software) {
        public static final Site UNKNOWN = new Site(null, null, null, null, null);
    }

    /**
     * How one view was taken.
     *
     * @param endPointsMeV the beam's end-point energy by the view's energies, written in kV (0018,0060); empty, or one for each
     */
    public record ViewDetails(
            @Nullable PixelSpacing spacing,
            @Nullable Source source,
            @Nullable Passage passage,
            List<Double> endPointsMeV) {
        public static final ViewDetails UNKNOWN = new ViewDetails(null, null, null, List.of());

        public ViewDetails {
            endPointsMeV = List.copyOf(endPointsMeV);
            endPointsMeV.forEach(energy -> requirePositive("endPointsMeV", energy));
        }
    }

    /**
     * What one pixel covers in a plane of the object (0028,0030); it is computed from the geometry of the scanner.
     *
     * @param betweenRowsMm height of a pixel
     * @param betweenColumnsMm width of a pixel
     * @param plane where that holds (0028,0A04), such as {@code middle of the lane}
     */
    public record PixelSpacing(double betweenRowsMm, double betweenColumnsMm, String plane) {
        public PixelSpacing {
            requirePositive("betweenRowsMm", betweenRowsMm);
            requirePositive("betweenColumnsMm", betweenColumnsMm);
        }
    }

    /**
     * Where the focal spot is (4010,1061): millimetres, right-handed (0008,2108), x along the travel, y to its left, z up from the road.
     *
     * @param toDetectorMm from the spot to the detector, along the axis of the beam (0018,1110)
     */
    public record Source(double xMm, double yMm, double zMm, double toDetectorMm) {
        public Source {
            requirePositive("toDetectorMm", toDetectorMm);
            if (!Double.isFinite(xMm) || !Double.isFinite(yMm) || !Double.isFinite(zMm)) {
                throw new IllegalArgumentException("a source is somewhere: %s, %s, %s".formatted(xMm, yMm, zMm));
            }
        }
    }

    /**
     * How the object and the beam moved past each other.
     *
     * @param seconds from the first column to the last (0018,9073)
     * @param millimetresPerSecond mean speed (0018,9309)
     */
    public record Passage(double seconds, double millimetresPerSecond) {
        public Passage {
            requirePositive("seconds", seconds);
            requirePositive("millimetresPerSecond", millimetresPerSecond);
        }
    }

    private static void requirePositive(String what, double value) {
        if (!(value > 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " must be positive: " + value);
        }
    }
}
