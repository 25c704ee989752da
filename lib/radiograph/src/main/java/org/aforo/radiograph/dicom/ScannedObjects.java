package org.aforo.radiograph.dicom;

import java.util.LinkedHashSet;
import java.util.Set;
import org.aforo.cargo.ContainerNumber;
import org.aforo.radiograph.Acquisition.ScannedObject;
import org.aforo.radiograph.Remark.Where;
import org.jspecify.annotations.Nullable;

/** What was scanned, and the container number wherever the device or its operator put it. */
final class ScannedObjects {

    /** Likeliest first: a right number found early wins over a later one, a misread one only if no other is found. */
    private static final int[] PLACES = {
        Tag.OBJECT_ID,
        Tag.ACCESSION_NUMBER,
        Tag.OTHER_OBJECT_IDS,
        Tag.STUDY_DESCRIPTION,
        Tag.STUDY_ID,
        Tag.SERIES_DESCRIPTION,
        Tag.PATIENT_NAME,
        Tag.OBJECT_COMMENTS,
        Tag.IMAGE_COMMENTS
    };

    private final DataSet data;
    private final Remarks remarks;
    private final Set<ContainerNumber> right = new LinkedHashSet<>();
    private final Set<ContainerNumber> misread = new LinkedHashSet<>();
    private @Nullable Where misreadAt;

    ScannedObjects(DataSet data, Remarks remarks) {
        this.data = data;
        this.remarks = remarks;
    }

    ScannedObject find() {
        for (int place : PLACES) {
            look(data, place);
        }
        for (DataSet item : data.items(Tag.OTHER_OBJECT_IDS_SEQUENCE)) {
            look(item, Tag.OBJECT_ID);
        }
        ContainerNumber number = !right.isEmpty()
                ? right.iterator().next()
                : misread.isEmpty() ? null : misread.iterator().next();
        if (right.size() > 1) {
            remarks.warning("container.several", Where.WHOLE_FILE, "several container numbers: " + right);
        }
        if (number != null && right.isEmpty() && misreadAt != null) {
            String ten = number.text().substring(0, 10);
            remarks.warning(
                    "container.check-digit",
                    misreadAt,
                    "%s has check digit %d, right would be %d"
                            .formatted(number, number.checkDigit(), ContainerNumber.checkDigitOf(ten)));
        }
        return new ScannedObject(
                data.text(Tag.OBJECT_TYPE),
                data.text(Tag.OBJECT_ID),
                number == null ? null : number.text(),
                number == null ? null : Boolean.valueOf(number.checkDigitValid()));
    }

    private void look(DataSet in, int place) {
        Element element = in.find(place);
        String text = in.text(place);
        if (element == null || text == null) {
            return;
        }
        ContainerNumber.findIn(text).ifPresent(number -> {
            if (number.checkDigitValid()) {
                right.add(number);
            } else {
                misread.add(number);
                misreadAt = misreadAt == null ? element.where() : misreadAt;
            }
        });
    }
}
