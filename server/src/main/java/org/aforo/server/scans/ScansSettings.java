package org.aforo.server.scans;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param completeAfter how long a scan waits for its missing views and energies
 * @param siteZone where the scanners stand: times without a zone are read in it
 */
@ConfigurationProperties("aforo.scans")
record ScansSettings(
        @DefaultValue("60s") Duration completeAfter,
        @DefaultValue("America/Guayaquil") ZoneId siteZone) {

    ScansSettings {
        if (completeAfter.isNegative()) {
            throw new IllegalArgumentException("aforo.scans.complete-after must not be negative: " + completeAfter);
        }
    }
}
