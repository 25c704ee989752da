package org.aforo.portday;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The port's time: UTC-5, without summer time. All instants of a plan are whole seconds. */
final class Clock {

    static final ZoneOffset ZONE = ZoneOffset.ofHours(-5);

    private Clock() {}

    static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZONE);
    }

    static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ZONE);
    }

    static Instant plusHours(Instant at, double hours) {
        return at.plusSeconds(Math.round(hours * 3600));
    }

    static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds() / 3600.0;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
