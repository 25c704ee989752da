package org.aforo.cargo.scanners;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** Rapiscan Eagle P60 {@code manifest}. In its flags -1 is yes; by which clock its times go is not known. */
final class P60Manifest {

    private static final List<String> CONTAINERS = List.of("Container1", "Container2");

    private final XmlElement root;
    private final SiteMapping site;
    private final ElementReport notes;
    private final Times times;

    P60Manifest(XmlElement root, SiteMapping site, ElementReport notes) {
        this.root = root;
        this.site = site;
        this.notes = notes;
        times = new Times(notes);
    }

    ScannerReport report() {
        Origin origin = new Origin(Maker.RAPISCAN, null, root.value("accession"), null, root.value("system"));
        if (origin.id() == null) {
            notes.warning("scanner.missing", root, "accession is missing");
        }
        times.read(root.first("createdate"), Stamp.Clock.UNKNOWN);
        times.read(root.first("exportdate"), Stamp.Clock.UNKNOWN);
        Map<String, String> attributes = attributes();
        String plate = attributes.get("ANPR");
        Traffic traffic = new Traffic(plate == null ? null : new Plate(plate, null), containers(attributes));
        return new ScannerReport(
                origin, times.all(), traffic, operations(), new Papers(attributes, site.meant(attributes), files()));
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new TreeMap<>();
        XmlElement group = root.first("attributes");
        if (group != null) {
            for (XmlElement attribute : group.all("attribute")) {
                String name = attribute.attributes().get("name");
                String inside = attribute.value();
                String value = inside == null ? attribute.attributes().get("value") : inside;
                if (name != null && value != null && !value.isBlank()) {
                    attributes.putIfAbsent(name, value);
                }
            }
        }
        return attributes;
    }

    private List<SeenContainer> containers(Map<String, String> attributes) {
        List<SeenContainer> containers = new ArrayList<>();
        for (String field : CONTAINERS) {
            String number = attributes.get(field);
            if (number != null && notes.roomFor(root)) {
                notes.checkContainer(root, number);
                containers.add(new SeenContainer(number, null, null, field));
            }
        }
        return containers;
    }

    /** The manifest only says what was done and found, not by whom. */
    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        if (yes("xraydone")) {
            operations.add(operation("xray", null));
        }
        if (yes("inspectdone")) {
            operations.add(operation("inspection", yes("inspectionsuspicious") ? "suspicious" : "not suspicious"));
        }
        if (yes("searchdone")) {
            operations.add(operation("search", yes("searchfound") ? "found" : "nothing found"));
        }
        return operations;
    }

    private static Operation operation(String type, @Nullable String verdict) {
        return new Operation(type, null, null, new Who(null, null), new Outcome(verdict, List.of()));
    }

    private boolean yes(String flag) {
        String value = root.value(flag);
        if (value == null || value.equals("0") || value.equalsIgnoreCase("false")) {
            return false;
        }
        if (value.equals("-1") || value.equals("1") || value.equalsIgnoreCase("true")) {
            return true;
        }
        notes.warning("scanner.flag", root, flag + " is neither 0 nor -1: " + ElementReport.shown(value));
        return false;
    }

    private List<ReportFile> files() {
        List<ReportFile> files = new ArrayList<>();
        XmlElement group = root.first("files");
        if (group != null) {
            for (XmlElement file : group.all("file")) {
                String name = file.value();
                String type = file.attributes().get("type");
                if (name != null) {
                    files.add(new ReportFile(name, type, FileRoles.rapiscan(type), false));
                }
            }
        }
        return files;
    }
}
