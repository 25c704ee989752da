package org.aforo.server.oversight.edition;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param zone whose weeks and months are meant
 * @param period whether an edition is of a month or of a week; never both at once, for their difference would tell more than either
 * @param after how long after its period's end an edition may be drafted
 * @param ownRow visits a terminal needs to stand by itself; those with fewer are told together
 */
@ConfigurationProperties("aforo.oversight.edition")
record EditionSettings(
        @DefaultValue("America/Guayaquil") ZoneId zone,
        @DefaultValue("month") Period.Kind period,
        @DefaultValue("30d") Duration after,
        @DefaultValue("50") int ownRow) {

    EditionSettings {
        if (after.isNegative()) {
            throw new IllegalArgumentException("aforo.oversight.edition.after must not be negative: " + after);
        }
        if (ownRow < Suppression.SHOWN_FROM) {
            throw new IllegalArgumentException(
                    "aforo.oversight.edition.own-row must be at least " + Suppression.SHOWN_FROM + ": " + ownRow);
        }
    }
}
