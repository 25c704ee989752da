package org.aforo.server.manifests;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param country whose ports are ours: what is loaded there leaves, what is discharged there comes
 * @param zone of those ports: messages carry the port's own time
 * @param largestMessageBytes of one file of messages; a bay plan of 10,000 containers has some 3 MB
 */
@ConfigurationProperties("aforo.manifests")
record ManifestSettings(
        @DefaultValue("EC") String country,
        @DefaultValue("America/Guayaquil") ZoneId zone,
        @DefaultValue("67108864") long largestMessageBytes) {

    ManifestSettings {
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("aforo.manifests.country is two capitals such as EC, not " + country);
        }
        if (largestMessageBytes < 1) {
            throw new IllegalArgumentException(
                    "aforo.manifests.largest-message-bytes must be at least 1: " + largestMessageBytes);
        }
    }
}
