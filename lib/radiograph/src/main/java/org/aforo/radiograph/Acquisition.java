package org.aforo.radiograph;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one file holds. A scan is all files of one study; a file may hold one energy of it or all of it.
 *
 * @param format {@code dicos}, {@code dicom}, {@code tiff}, {@code png}, {@code jpeg}
 * @param version of the format where the file says it ({@code V03}), else null
 * @param sopClass DICOM SOP class UID, else null
 * @param transferSyntax DICOM transfer syntax UID, else null
 * @param sopInstance DICOM SOP instance UID, else null
 * @param studyInstance DICOM study instance UID, else null
 * @param expectedViews number of views of the whole scan (6100,0028), else null
 * @param expectedEnergies number of energies of the whole scan (6100,0032), else null
 * @param displayOnly true where samples are no measurement: 8-bit JPEG, palette colour
 * @param views views with their pixels; empty for a threat report
 * @param object what was scanned
 * @param device what scanned it
 * @param acquiredAt null when the file does not say
 * @param references SOP instances a threat report refers to, in the file's order
 * @param threatReport what a threat report says; null for every other file
 * @param attributes everything else worth showing: keyword to text, in the file's order
 */
public record Acquisition(
        String format,
        @Nullable String version,
        @Nullable String sopClass,
        @Nullable String transferSyntax,
        @Nullable String sopInstance,
        @Nullable String studyInstance,
        @Nullable Integer expectedViews,
        @Nullable Integer expectedEnergies,
        boolean displayOnly,
        List<View> views,
        ScannedObject object,
        Device device,
        @Nullable Instant acquiredAt,
        List<String> references,
        @Nullable ThreatReport threatReport,
        Map<String, String> attributes) {

    public Acquisition {
        views = List.copyOf(views);
        references = List.copyOf(references);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * @param type OOIType: CARGO, BAGGAGE, ...
     * @param id the object's id as the file has it
     * @param containerNumber the ISO 6346 number found in the metadata, normalised to {@code ABCU1234567}; null when none looks like one
     * @param checkDigitValid null when there is no container number
     */
    public record ScannedObject(
            @Nullable String type,
            @Nullable String id,
            @Nullable String containerNumber,
            @Nullable Boolean checkDigitValid) {
        public static final ScannedObject UNKNOWN = new ScannedObject(null, null, null, null);
    }

    public record Device(
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable String serial) {
        public static final Device UNKNOWN = new Device(null, null, null);
    }
}
