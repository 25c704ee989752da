package org.aforo.server.scans;

import java.time.Duration;
import java.time.ZoneId;
import org.aforo.radiograph.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param completeAfter how long a scan waits for its missing views and energies
 * @param siteZone where the scanners stand: times without a zone are read in it
 * @param fileBytes largest file taken in
 */
@ConfigurationProperties("aforo.scans")
record ScansSettings(
        @DefaultValue("60s") Duration completeAfter,
        @DefaultValue("America/Guayaquil") ZoneId siteZone,
        @DefaultValue("1073741824") long fileBytes) {

    ScansSettings {
        if (completeAfter.isNegative()) {
            throw new IllegalArgumentException("aforo.scans.complete-after must not be negative: " + completeAfter);
        }
        if (fileBytes < 1 || fileBytes > Limits.DEFAULT.fileBytes()) {
            throw new IllegalArgumentException(
                    "aforo.scans.file-bytes must be 1 to " + Limits.DEFAULT.fileBytes() + ": " + fileBytes);
        }
    }
}
