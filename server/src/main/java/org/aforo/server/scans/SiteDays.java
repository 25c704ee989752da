package org.aforo.server.scans;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Days as the site counts them. */
@Component
public class SiteDays {

    private final ScansSettings settings;
    private final InstantSource clock;

    SiteDays(ScansSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public ZoneId zone() {
        return settings.siteZone();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }
}
