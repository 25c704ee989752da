package org.aforo.radiograph.dicom;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aforo.radiograph.Remark.Where;
import org.jspecify.annotations.Nullable;

/** When the scan was made: the most exact of the times a data set carries, placed on the time line by its zone. */
final class AcquisitionTime {

    private static final Pattern DATE_TIME =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})?(\\d{2})?" + "(?:\\.(\\d{1,6}))?([+-]\\d{4})?");

    /** Date and time tags in pairs: acquisition, content, series, study, instance creation. */
    private static final int[][] PAIRS = {
        {0x0008_0022, 0x0008_0032},
        {0x0008_0023, 0x0008_0033},
        {0x0008_0021, 0x0008_0031},
        {0x0008_0020, 0x0008_0030},
        {0x0008_0012, 0x0008_0013}
    };

    private final DataSet data;
    private final ZoneId siteZone;
    private final Remarks remarks;

    AcquisitionTime(DataSet data, ZoneId siteZone, Remarks remarks) {
        this.data = data;
        this.siteZone = siteZone;
        this.remarks = remarks;
    }

    @Nullable
    Instant find() {
        Instant exact = read(Tag.ACQUISITION_DATE_TIME, data.text(Tag.ACQUISITION_DATE_TIME));
        if (exact != null) {
            return exact;
        }
        for (int[] pair : PAIRS) {
            String date = data.text(pair[0]);
            String time = data.text(pair[1]);
            if (date != null && time != null) {
                Instant instant = read(pair[0], date.replace(".", "") + time.replace(":", ""));
                if (instant != null) {
                    return instant;
                }
            }
        }
        return null;
    }

    private @Nullable Instant read(int tag, @Nullable String text) {
        Element element = data.find(tag);
        if (text == null || element == null) {
            return null;
        }
        Matcher parts = DATE_TIME.matcher(text);
        try {
            if (parts.matches()) {
                LocalDateTime local = local(parts);
                return local.atZone(zone(parts.group(8), element.where())).toInstant();
            }
        } catch (DateTimeException noSuchTime) {
            // A date such as 31 February is said below like any other text that is no time.
        }
        remarks.warning("dicom.bad-time", element.where(), "no date and time: " + Attributes.shortened(text, 40));
        return null;
    }

    private static LocalDateTime local(Matcher parts) {
        String fraction = parts.group(7) == null ? "" : parts.group(7);
        int second = number(parts.group(6));
        return LocalDateTime.of(
                number(parts.group(1)),
                number(parts.group(2)),
                number(parts.group(3)),
                number(parts.group(4)),
                number(parts.group(5)),
                // DICOM allows a leap second, which our time line does not have.
                Math.min(second, 59),
                number((fraction + "000000000").substring(0, 9)));
    }

    private ZoneId zone(@Nullable String inValue, Where where) {
        String offset = inValue != null ? inValue : data.text(Tag.TIMEZONE_OFFSET);
        if (offset != null && offset.matches("[+-]\\d{4}")) {
            int sign = offset.charAt(0) == '-' ? -1 : 1;
            return ZoneOffset.ofHoursMinutes(
                    sign * number(offset.substring(1, 3)), sign * number(offset.substring(3, 5)));
        }
        remarks.warning(
                "dicom.no-time-zone", where, "the time has no zone (0008,0201); read in the site's zone " + siteZone);
        return siteZone;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
