package org.aforo.cargo.scanners;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.aforo.cargo.message.CollectedMessages;
import org.aforo.cargo.message.Limits;
import org.aforo.cargo.message.MessageSink;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.message.Where;
import org.aforo.cargo.xml.ElementReport;
import org.aforo.cargo.xml.XmlDocument;
import org.aforo.cargo.xml.XmlElement;
import org.aforo.cargo.xml.XmlLimits;
import org.jspecify.annotations.Nullable;

/** Reads scanner makers' reports. Nothing in a file makes it throw. */
public final class ScannerReports {

    /** The longest field that means anything. */
    private static final int TEXT_CHARS = 16 << 10;

    /** A report is some kilobytes. */
    private static final int BYTES = 8 << 20;

    private ScannerReports() {}

    public static ScannerReading read(byte[] bytes, SiteMapping site) {
        CollectedMessages collected = new CollectedMessages();
        try {
            ScannerReport report = read(new ByteArrayInputStream(bytes), Limits.DEFAULT, site, collected);
            return new ScannerReading(
                    report,
                    collected.messages().isEmpty() ? null : collected.messages().getFirst(),
                    collected.remarks());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static @Nullable ScannerReport read(InputStream bytes, Limits limits, SiteMapping site, MessageSink sink)
            throws IOException {
        XmlLimits sizes = XmlLimits.within(limits);
        XmlDocument document = XmlDocument.read(
                bytes,
                sizes.withBytes(Math.min(sizes.bytes(), BYTES)).withTextChars(Math.min(sizes.textChars(), TEXT_CHARS)),
                XmlDocument.Names.EXACT);
        ElementReport notes = new ElementReport(sink, limits);
        notes.faults(document);
        XmlElement root = document.root();
        if (root == null) {
            sink.remark(Remark.error("scanner.no-report", Where.WHOLE_FILE, "no scanner's report in the file"));
            return null;
        }
        ScannerReport report = switch (root.local()) {
            case "DataForm" -> new DataForm(root, site, notes).report();
            case "manifest" -> new P60Manifest(root, site, notes).report();
            default -> null;
        };
        if (report == null) {
            notes.error(
                    "scanner.no-report",
                    root,
                    "neither DataForm nor manifest: " + root.name().qualified());
            return null;
        }
        new ReportAsCargo(report, root, site, notes).tell();
        return report;
    }
}
