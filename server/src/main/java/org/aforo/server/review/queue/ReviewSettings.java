package org.aforo.server.review.queue;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the queue gives out scans.
 *
 * @param lease how long a scan stays with an analyst whose browser has gone silent
 * @param powers the legal powers under each of which every scan is read
 * @param heartbeat how often the page says that the analyst is still there; well under {@code lease}
 */
@ConfigurationProperties("aforo.review")
record ReviewSettings(
        @DefaultValue("2m") Duration lease,
        @DefaultValue("20s") Duration heartbeat,

        @DefaultValue({"customs-control", "drug-enforcement"})
        Set<String> powers) {

    ReviewSettings {
        powers = Set.copyOf(powers);
        if (powers.isEmpty()) {
            throw new IllegalArgumentException(
                    "aforo.review.powers names no legal power: nobody could be given a scan");
        }
        if (heartbeat.isNegative()
                || heartbeat.isZero()
                || heartbeat.multipliedBy(2).compareTo(lease) > 0) {
            throw new IllegalArgumentException(
                    "aforo.review.lease must be at least twice aforo.review.heartbeat: lease=" + lease + ", heartbeat="
                            + heartbeat);
        }
    }
}
