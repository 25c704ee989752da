package org.aforo.server.oversight.fleet;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.aforo.server.scans.ScansTaken;
import org.jspecify.annotations.Nullable;

/**
 * A scanner as its scans describe it.
 *
 * @param key names it: manufacturer, model and serial number, as they say
 * @param terminal where most of the containers it scanned lately were; null when none of them hangs on a visit
 * @param first its first scan as far back as is looked
 * @param last its last scan
 * @param hourly scans by the beginning of their hour
 */
record Scanner(
        String key,
        ScansTaken.Device device,
        @Nullable String terminal,
        Instant first,
        Instant last,
        Map<Instant, Integer> hourly) {

    /** The key of a device; serial numbers are unique with their maker only. */
    static String keyOf(ScansTaken.Device device) {
        return String.join("|", device.manufacturer(), device.model(), device.serial());
    }

    /** How often it scanned in the days before, as far as it was there; up to no later than its last scan. */
    Rhythm rhythm(ZoneId zone, Instant until) {
        Instant learned = until.minus(Scanners.LEARNED_FROM);
        return new Rhythm(zone, hourly, first.isAfter(learned) ? first : learned, until);
    }

    /** What people call it: its serial number, else its model. */
    String name() {
        return !device.serial().isEmpty() ? device.serial() : !device.model().isEmpty() ? device.model() : "?";
    }
}
