package org.aforo.cargo.scanners;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aforo.cargo.scanners.ScannerReport.AutomaticResult;
import org.aforo.cargo.scanners.ScannerReport.Maker;
import org.aforo.cargo.scanners.ScannerReport.Operation;
import org.aforo.cargo.scanners.ScannerReport.Origin;
import org.aforo.cargo.scanners.ScannerReport.Outcome;
import org.aforo.cargo.scanners.ScannerReport.Papers;
import org.aforo.cargo.scanners.ScannerReport.Plate;
import org.aforo.cargo.scanners.ScannerReport.ReportFile;
import org.aforo.cargo.scanners.ScannerReport.SeenContainer;
import org.aforo.cargo.scanners.ScannerReport.Traffic;
import org.aforo.cargo.scanners.ScannerReport.Who;
import org.aforo.cargo.xml.ElementReport;
import org.aforo.cargo.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Smiths {@code DataForm}, versions V01.07 and V01.20. Its {@code Date} is UTC, the start of the cargo is the site's own time. */
final class DataForm {

    private static final List<String> KNOWN_VERSIONS = List.of("V01.07", "V01.20");
    private static final List<String> FREE_FIELDS = List.of(
            "Custom1",
            "Custom2",
            "Custom3",
            "Custom4",
            "Custom5",
            "Custom6",
            "Comments",
            "Manifests",
            "DeclarationID",
            "FileId",
            "ParentTruckID",
            "ParentSiteID");

    private final XmlElement root;
    private final SiteMapping site;
    private final ElementReport notes;
    private final Times times;

    DataForm(XmlElement root, SiteMapping site, ElementReport notes) {
        this.root = root;
        this.site = site;
        this.notes = notes;
        times = new Times(notes);
    }

    ScannerReport report() {
        Origin origin =
                new Origin(Maker.SMITHS, root.value("Version"), root.value("TruckId"), root.value("Site"), system());
        checkOrigin(origin);
        times.read(root.first("Date"), Stamp.Clock.UTC);
        XmlElement cargo = root.first("BeginOfCargo");
        if (cargo != null) {
            times.read(cargo.first("StartTime"), Stamp.Clock.LOCAL);
        }
        times.read(root.first("UpdateDateTime"), Stamp.Clock.UNKNOWN);
        times.read(root.first("LastStateDateTime"), Stamp.Clock.UNKNOWN);
        List<Operation> operations = new ArrayList<>();
        List<ReportFile> files = new ArrayList<>();
        for (XmlElement operation : all(root.first("Operations"), "Operation")) {
            operations.add(operation(operation));
            files.addAll(files(operation));
        }
        Map<String, String> fields = fields();
        return new ScannerReport(
                origin, times.all(), traffic(), operations, new Papers(fields, site.meant(fields), files));
    }

    private @Nullable String system() {
        String cargo = root.value("BeginOfCargo", "System");
        return cargo == null ? root.value("Operations", "Operation", "System") : cargo;
    }

    /** A file stem is date, site and count; a form that was copied by hand betrays itself. */
    private void checkOrigin(Origin origin) {
        if (origin.version() == null || !KNOWN_VERSIONS.contains(origin.version())) {
            notes.info("scanner.version", root, "a version not met before: " + origin.version());
        }
        String id = origin.id();
        if (id == null) {
            notes.warning("scanner.missing", root, "TruckId is missing");
        } else if (!id.matches("[0-9]{14}[0-9A-Za-z]{4}")) {
            notes.info("scanner.id", root, "not date, site and count: " + ElementReport.shown(id));
        } else if (origin.site() != null && !trimmed(id.substring(8, 14)).equals(trimmed(origin.site()))) {
            notes.info("scanner.site", root, "site " + ElementReport.shown(origin.site()) + " is not that of " + id);
        }
    }

    private static String trimmed(String number) {
        return number.replaceFirst("^0+(?=.)", "");
    }

    private Traffic traffic() {
        XmlElement vehicle = root.first("AdminData", "Vehicle");
        List<SeenContainer> containers = new ArrayList<>();
        if (vehicle == null) {
            return new Traffic(null, containers);
        }
        int number = 0;
        for (XmlElement trailer : all(vehicle.first("Trailers"), "Trailer")) {
            number++;
            for (XmlElement container : all(trailer.first("Containers"), "Container")) {
                String id = container.value("ContainerId");
                if (id != null && notes.roomFor(container)) {
                    notes.checkContainer(container, id);
                    containers.add(new SeenContainer(
                            id, confidence(container), CornerReading.of(container, notes), "Trailer[" + number + "]"));
                }
            }
        }
        String plate = vehicle.value("PlateNumber");
        return new Traffic(plate == null ? null : new Plate(plate, confidence(vehicle)), containers);
    }

    /** Null for -1, which says that the camera did not read. */
    private @Nullable Integer confidence(XmlElement read) {
        String value = read.value("OCR");
        if (value == null || value.equals("-1")) {
            return null;
        }
        if (value.matches("[0-9]{1,3}") && Integer.parseInt(value) <= 100) {
            return Integer.valueOf(value);
        }
        notes.warning("scanner.confidence", read, "OCR is -1 or 0 to 100, not " + ElementReport.shown(value));
        return null;
    }

    private Operation operation(XmlElement operation) {
        XmlElement verdict = operation.first("Verdict");
        List<AutomaticResult> automatic = new ArrayList<>();
        for (XmlElement result : all(operation.first("ATR_Results"), "ATR")) {
            automatic.add(new AutomaticResult(
                    attribute(result, "ATRType"),
                    attribute(result, "ATRMode"),
                    result.value("Status"),
                    result.value("Result")));
        }
        return new Operation(
                String.valueOf(attribute(operation, "Type")),
                times.read(operation.first("Start"), Stamp.Clock.UNKNOWN),
                times.read(operation.first("End"), Stamp.Clock.UNKNOWN),
                new Who(operation.value("Login"), operation.value("Workstation")),
                new Outcome(verdict == null ? null : attribute(verdict, "Value"), automatic));
    }

    private static List<ReportFile> files(XmlElement operation) {
        List<ReportFile> files = new ArrayList<>();
        for (XmlElement resource : all(operation.first("Resources"), "Resource")) {
            String name = resource.value();
            if (name != null) {
                boolean deleted = "1".equals(attribute(resource, "IsDeleted"));
                files.add(new ReportFile(name, attribute(resource, "Type"), FileRoles.smiths(name), deleted));
            }
        }
        return files;
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        for (String name : FREE_FIELDS) {
            String value = root.value("AdminData", name);
            if (value != null) {
                fields.put(name, value);
            }
        }
        return fields;
    }

    private static @Nullable String attribute(XmlElement element, String name) {
        return element.attributes().get(name);
    }

    private static List<XmlElement> all(@Nullable XmlElement parent, String name) {
        return parent == null ? List.of() : parent.all(name);
    }
}
