package org.aforo.radiograph.dicom;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.Acquisition.Device;
import org.aforo.radiograph.AcquisitionStatus;
import org.aforo.radiograph.Energy;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.Remark.Where;
import org.aforo.radiograph.ThreatReport;
import org.aforo.radiograph.View;
import org.jspecify.annotations.Nullable;

/** Says what the elements of one instance mean. */
final class AcquisitionBuilder {

    /** All DICOS storage classes lie below this root. */
    private static final String DICOS_CLASSES = "1.2.840.10008.5.1.4.1.1.501.";

    private static final String THREAT_REPORT = DICOS_CLASSES + "3";

    private static final Pattern LEGAL_UID = Pattern.compile("(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*))+");
    private static final Set<String> ENERGY_TERMS =
            Set.of("BASIS_MATERIAL_1", "BASIS_MATERIAL_2", "COMPTON", "PHOTOELECTRIC", "DENSITY", "MU", "MULTI ENERGY");

    private final DataSet meta;
    private final DataSet data;
    private final TransferSyntax syntax;
    private final ZoneId siteZone;
    private final Remarks remarks;

    AcquisitionBuilder(DataSet meta, DataSet data, TransferSyntax syntax, ZoneId siteZone, Remarks remarks) {
        this.meta = meta;
        this.data = data;
        this.syntax = syntax;
        this.siteZone = siteZone;
        this.remarks = remarks;
    }

    boolean isThreatReport() {
        String sopClass = data.text(Tag.SOP_CLASS);
        boolean named =
                sopClass != null && (sopClass.equals(THREAT_REPORT) || sopClass.startsWith(THREAT_REPORT + "."));
        return named && data.find(Tag.PIXEL_DATA) == null;
    }

    /** @param frames whole frames only; none for a threat report or when none could be read */
    Acquisition build(List<Raster> frames) {
        remarkDepartures();
        remarkStatus();
        String version = version();
        String sopClass = data.text(Tag.SOP_CLASS);
        boolean dicos = version != null || (sopClass != null && sopClass.startsWith(DICOS_CLASSES));
        String photometric = data.text(Tag.PHOTOMETRIC);
        ThreatReports reports = new ThreatReports(data, remarks);
        ThreatReport report = isThreatReport() || !data.items(Tag.THREATS).isEmpty() ? reports.read() : null;
        return new Acquisition(
                dicos ? "dicos" : "dicom",
                version,
                sopClass,
                syntax.uid(),
                data.text(Tag.SOP_INSTANCE),
                data.text(Tag.STUDY_INSTANCE),
                positive(Tag.NUMBER_OF_VIEWS),
                positive(Tag.NUMBER_OF_ENERGIES),
                photometric != null && photometric.startsWith("PALETTE"),
                frames.isEmpty() ? List.of() : List.of(new View(viewName(), List.of(new Energy(energyName(), frames)))),
                new ScannedObjects(data, remarks).find(),
                new Device(data.text(Tag.MANUFACTURER), data.text(Tag.MODEL_NAME), data.text(Tag.DEVICE_SERIAL)),
                new AcquisitionTime(data, siteZone, remarks).find(),
                report == null ? List.of() : reports.references(),
                report,
                Attributes.of(data));
    }

    private @Nullable String version() {
        String inMeta = meta.text(Tag.META_DICOS_VERSION);
        String inData = data.text(Tag.DICOS_VERSION);
        if (inMeta != null && inData != null && !inMeta.equals(inData)) {
            remarks.warning(
                    "dicos.versions-differ",
                    where(Tag.DICOS_VERSION),
                    "the file meta says %s, the data set %s".formatted(inMeta, inData));
        }
        return inData != null ? inData : inMeta;
    }

    private String viewName() {
        String description = data.text(Tag.SERIES_VIEW_DESCRIPTION);
        if (description != null) {
            return description;
        }
        Integer number = data.integer(Tag.SERIES_VIEW);
        return number == null ? "single" : "view-" + number;
    }

    private String energyName() {
        String description = data.text(Tag.SERIES_ENERGY_DESCRIPTION);
        if (description != null) {
            String lower = description.toLowerCase(Locale.ROOT);
            boolean high = lower.contains("high");
            boolean low = lower.contains("low");
            return high == low ? description : high ? "high" : "low";
        }
        List<String> imageType = data.texts(Tag.IMAGE_TYPE);
        String term = imageType.size() < 2 ? "" : imageType.get(1);
        if (term.equals("HIGH ENERGY") || term.equals("LOW ENERGY")) {
            return term.equals("HIGH ENERGY") ? "high" : "low";
        }
        if (ENERGY_TERMS.contains(term)) {
            return term.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        }
        Integer energies = data.integer(Tag.NUMBER_OF_ENERGIES);
        Integer number = data.integer(Tag.SERIES_ENERGY);
        return number == null || energies == null || energies == 1 ? "single" : "energy-" + number;
    }

    private void remarkDepartures() {
        for (int tag : new int[] {Tag.SOP_INSTANCE, Tag.STUDY_INSTANCE, Tag.SERIES_INSTANCE}) {
            String uid = data.text(tag);
            if (uid == null) {
                remarks.warning("dicom.no-uid", where(tag), Dictionary.name(tag) + " is missing");
            } else if (uid.length() > 64 || !LEGAL_UID.matcher(uid).matches()) {
                remarks.warning(
                        "dicom.uid-illegal",
                        where(tag),
                        Dictionary.name(tag) + " is no legal UID: " + Attributes.shortened(uid, 80));
            }
        }
        if (syntax.headers() == TransferSyntax.Headers.IMPLICIT) {
            return;
        }
        for (Element element : data.elements()) {
            boolean encapsulated = element.fragments() != null;
            Dictionary.Entry entry = Dictionary.find(element.tag());
            if (entry != null && !encapsulated && Dictionary.conflicts(element.tag(), element.vr())) {
                remarks.info(
                        "dicom.vr-differs",
                        element.where(),
                        "%s has VR %s, the standard says %s; read as written"
                                .formatted(entry.keyword(), element.vr(), entry.vr()));
            }
        }
    }

    /** Whoever reads the image must know that the scanner itself doubts it. */
    private void remarkStatus() {
        String status = data.text(Tag.ACQUISITION_STATUS);
        if (status != null && !status.equals(AcquisitionStatus.SUCCESSFUL.name())) {
            remarks.warning(
                    "dicos.acquisition-status",
                    where(Tag.ACQUISITION_STATUS),
                    "the scanner says that the acquisition is " + Attributes.shortened(status, 40)
                            + (AcquisitionStatus.of(status).isEmpty() ? ", a word DICOS does not have" : ""));
        }
    }

    private @Nullable Integer positive(int tag) {
        Integer number = data.integer(tag);
        return number != null && number > 0 ? number : null;
    }

    private Where where(int tag) {
        Element element = data.find(tag);
        return element == null ? new Where(null, Tag.text(tag)) : element.where();
    }
}
