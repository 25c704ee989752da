package org.aforo.server.targeting;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param zone whose calendar days the budgets are of
 * @param perDay seats of a terminal nobody has set a budget for
 * @param randomShare of those seats that chance has
 * @param expectedPerDay visits a day and terminal, until days tell
 */
@ConfigurationProperties("aforo.targeting")
record TargetingSettings(
        @DefaultValue("America/Guayaquil") ZoneId zone,
        @DefaultValue("20") int perDay,
        @DefaultValue("0.1") double randomShare,
        @DefaultValue("400") double expectedPerDay) {}
