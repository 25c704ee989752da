package org.aforo.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.PixelDigest;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.Remark;
import org.aforo.radiograph.View;
import org.aforo.radiograph.render.Range;
import org.jspecify.annotations.Nullable;

/** For people: one block a file, labels in Spanish or English. */
final class InspectionText implements InspectionOutput {

    private final PrintWriter out;
    private final Language language;
    private final boolean attributes;
    private boolean first = true;

    InspectionText(PrintWriter out, Language language, boolean attributes) {
        this.out = out;
        this.language = language;
        this.attributes = attributes;
    }

    @Override
    public void add(ScanFile file) {
        if (!first) {
            out.println();
        }
        first = false;
        out.println(printable(file.path().toString()));
        Acquisition acquisition = file.reading().acquisition();
        if (acquisition == null) {
            out.println("  " + language.of("refused", "rechazado"));
        } else {
            acquisition(acquisition);
        }
        file.reading().remarks().forEach(this::remark);
        out.flush();
    }

    @Override
    public void close() {
        out.flush();
    }

    private void acquisition(Acquisition acquisition) {
        String format = acquisition.format().toUpperCase(Locale.ROOT)
                + (acquisition.version() == null ? "" : " " + acquisition.version())
                + (acquisition.displayOnly() ? language.of(", for display only", ", solo para ver") : "");
        line("Format", "Formato", format);
        line("Container", "Contenedor", container(acquisition.object()));
        line(
                "Object",
                "Objeto",
                joined(acquisition.object().type(), acquisition.object().id()));
        Acquisition.Device device = acquisition.device();
        line("Device", "Equipo", joined(device.manufacturer(), device.model(), device.serial()));
        site(acquisition.attributes());
        line(
                "Acquired",
                "Adquirido",
                acquisition.acquiredAt() == null
                        ? null
                        : acquisition.acquiredAt().toString());
        for (View view : acquisition.views()) {
            for (Energy energy : view.energies()) {
                line("View", "Vista", view.name() + " / " + energy.name() + ": " + described(energy));
                line("Pixels", "Píxeles", "sha256:" + PixelDigest.sha256OfPixels(energy));
            }
        }
        if (attributes) {
            acquisition.attributes().forEach((name, value) -> out.println("    " + printable(name + ": " + value)));
        }
    }

    private void site(Map<String, String> said) {
        line("Site", "Lugar", joined(said.get("InstitutionName"), said.get("InstitutionalDepartmentName")));
        line("Station", "Estación", said.get("StationName"));
        line("Scan", "Escaneo", joined(said.get("StudyID"), said.get("StudyDescription")));
        line("Status", "Estado", joined(said.get("AcquisitionStatus"), said.get("ScanType")));
    }

    private String described(Energy energy) {
        Raster raster = energy.frames().getFirst();
        Range range = Range.of(energy);
        int frames = energy.frames().size();
        return raster.columns() + " x " + raster.rows() + ", "
                + (frames > 1 ? frames + language.of(" frames, ", " cuadros, ") : "")
                + raster.bits() + " bits" + (raster.signed() ? language.of(" signed", " con signo") : "") + ", "
                + range.min() + language.of(" to ", " a ") + range.max();
    }

    private @Nullable String container(Acquisition.ScannedObject object) {
        if (object.containerNumber() == null) {
            return null;
        }
        boolean valid = Objects.requireNonNullElse(object.checkDigitValid(), false);
        return object.containerNumber()
                + (valid ? "" : language.of(" (check digit wrong)", " (dígito de control incorrecto)"));
    }

    private void remark(Remark remark) {
        String severity = switch (remark.severity()) {
            case INFO -> language.of("note", "nota");
            case WARNING -> language.of("warning", "aviso");
            case ERROR -> language.of("error", "error");
        };
        StringBuilder where = new StringBuilder();
        if (remark.where().path() != null) {
            where.append(' ').append(remark.where().path());
        }
        if (remark.where().byteOffset() != null) {
            where.append(' ')
                    .append(language.of("at byte ", "en el byte "))
                    .append(remark.where().byteOffset());
        }
        out.println(
                "  " + severity + " " + remark.code() + printable(where.toString()) + ": " + printable(remark.what()));
    }

    private void line(String english, String spanish, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            out.printf(Locale.ROOT, "  %-11s %s%n", language.of(english, spanish), printable(value));
        }
    }

    private static String joined(@Nullable String... parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            if (part != null) {
                joined.append(joined.isEmpty() ? "" : ", ").append(part);
            }
        }
        return joined.toString();
    }

    /** Text from a file must not steer the terminal. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
