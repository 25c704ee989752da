package org.aforo.cargo.scanners;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A maker's report on one scan, as written.
 *
 * @param origin who wrote it
 * @param times all of them, with what is known about their clock
 * @param traffic what drove through
 * @param operations in the report's order
 * @param papers fields and files
 */
public record ScannerReport(
        Origin origin, List<Stamp> times, Traffic traffic, List<Operation> operations, Papers papers) {

    public ScannerReport {
        times = List.copyOf(times);
        operations = List.copyOf(operations);
    }

    public enum Maker {
        SMITHS,
        RAPISCAN
    }

    /**
     * @param version of the format
     * @param id of the scan with its system
     */
    public record Origin(
            Maker maker,
            @Nullable String version,
            @Nullable String id,
            @Nullable String site,
            @Nullable String system) {}

    /** @param lorry null where no plate is named */
    public record Traffic(@Nullable Plate lorry, List<SeenContainer> containers) {

        public Traffic {
            containers = List.copyOf(containers);
        }
    }

    /** @param confidence of the camera, 0 to 100; null where it did not read */
    public record Plate(String number, @Nullable Integer confidence) {}

    /**
     * @param confidence of the camera, 0 to 100; null where it did not read
     * @param corners in the scene; null where none are given
     * @param field where the number stood: {@code Trailer[1]}, {@code Container1}
     */
    public record SeenContainer(
            String number,
            @Nullable Integer confidence,
            @Nullable Corners corners,
            String field) {}

    public record Corners(Point topLeft, Point topRight, Point bottomLeft, Point bottomRight) {}

    /** In the maker's units, which are not public. */
    public record Point(double x, double y, double z) {}

    /**
     * Something a machine or a person did.
     *
     * @param type the maker's code; of Smiths 1 is acquisition and 3 analysis
     */
    public record Operation(
            String type, @Nullable Stamp start, @Nullable Stamp end, Who who, Outcome outcome) {}

    public record Who(@Nullable String login, @Nullable String workstation) {}

    /**
     * @param verdict the maker's code, or in words
     * @param automatic results of the maker's algorithms
     */
    public record Outcome(@Nullable String verdict, List<AutomaticResult> automatic) {

        public Outcome {
            automatic = List.copyOf(automatic);
        }
    }

    /** @param type {@code ARDg} gamma, {@code ARDn} neutron, {@code IRU} reefer unit, ... */
    public record AutomaticResult(
            @Nullable String type,
            @Nullable String mode,
            @Nullable String status,
            @Nullable String result) {}

    /**
     * @param fields free fields that hold something, by the maker's name
     * @param meant what the site says they mean
     * @param files beside the report
     */
    public record Papers(Map<String, String> fields, Map<Meaning, List<String>> meant, List<ReportFile> files) {

        public Papers {
            fields = Map.copyOf(fields);
            meant = Map.copyOf(meant);
            files = List.copyOf(files);
        }
    }

    /** @param type the maker's word for it */
    public record ReportFile(String name, @Nullable String type, Role role, boolean deleted) {}

    /** What a file is, by its name. */
    public enum Role {
        RAW,
        DUAL_ENERGY,
        PICTURE,
        THUMBNAIL,
        CAMERA,
        OCR,
        RADIATION,
        OTHER
    }
}
