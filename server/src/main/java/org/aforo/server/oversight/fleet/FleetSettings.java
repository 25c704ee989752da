package org.aforo.server.oversight.fleet;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param zone whose days and hours are meant
 * @param falseAsks stops asked about in vain, a scanner and day, when scans come by chance at the scanner's own rate
 * @param shortestStop no pause below this is asked about
 * @param answerWithin how long a terminal has to say why; afterwards the stop stays without an answer for good
 * @param every how often it is looked whether a scanner stands still
 */
@ConfigurationProperties("aforo.oversight.fleet")
record FleetSettings(
        @DefaultValue("America/Guayaquil") ZoneId zone,
        @DefaultValue("0.05") double falseAsks,
        @DefaultValue("15m") Duration shortestStop,
        @DefaultValue("72h") Duration answerWithin,
        @DefaultValue("60s") Duration every) {

    FleetSettings {
        if (!(falseAsks > 0 && falseAsks < 1)) {
            throw new IllegalArgumentException("aforo.oversight.fleet.false-asks lies between 0 and 1: " + falseAsks);
        }
        if (shortestStop.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException(
                    "aforo.oversight.fleet.shortest-stop must be at least a minute: " + shortestStop);
        }
    }
}
