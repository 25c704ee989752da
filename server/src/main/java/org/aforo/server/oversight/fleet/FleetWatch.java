package org.aforo.server.oversight.fleet;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.aforo.server.scans.ScansTaken;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Looks now and then, on one node at a time, which scanners have fallen silent for longer than chance explains. */
@Component
class FleetWatch {

    /** Pauses that ended are still asked about so long, as after an outage of this server. */
    private static final Duration ASKED_BACK = Duration.ofDays(2);

    private final Scanners scanners;
    private final StopStore store;
    private final Stops stops;
    private final FleetSettings settings;
    private final InstantSource clock;

    FleetWatch(Scanners scanners, StopStore store, Stops stops, FleetSettings settings, InstantSource clock) {
        this.scanners = scanners;
        this.store = store;
        this.stops = stops;
        this.settings = settings;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(FleetSettings.class)
    static class Registration {
        @Bean
        Task<Void> watchFleet(FleetWatch fleet, FleetSettings settings) {
            return Tasks.recurring("oversight.watch-fleet", FixedDelay.of(settings.every()))
                    .execute((instance, context) -> fleet.tick());
        }
    }

    void tick() {
        Instant now = clock.instant();
        Instant from = now.minus(Scanners.LEARNED_FROM).minus(ASKED_BACK);
        Map<String, List<ScansTaken.Pause>> pauses = scanners.pauses(from, settings.shortestStop());
        endThoseOver(pauses);
        for (Scanner scanner : scanners.since(from)) {
            for (ScansTaken.Pause pause : pauses.getOrDefault(scanner.key(), List.of())) {
                judge(scanner, pause, now);
            }
        }
        store.overdue(now.minus(settings.answerWithin())).forEach(stops::giveUp);
    }

    /** A stop is over with the first scan after it; when that one comes in late, the stop was shorter than it seemed. */
    private void endThoseOver(Map<String, List<ScansTaken.Pause>> pauses) {
        for (Stop stop : store.open()) {
            pauses.getOrDefault(stop.device(), List.of()).stream()
                    .findFirst()
                    .flatMap(pause -> scanners.firstAfter(pause.device(), stop.since()))
                    .ifPresent(at -> stops.ended(stop, at));
        }
    }

    private void judge(Scanner scanner, ScansTaken.Pause pause, Instant now) {
        Instant over = pause.until() == null ? now : pause.until();
        if (over.isBefore(now.minus(ASKED_BACK))) {
            return;
        }
        Instant from = unexplainedFrom(scanner, pause.from(), over);
        Rhythm rhythm = scanner.rhythm(settings.zone(), pause.from());
        if (!rhythm.known() || Duration.between(from, over).compareTo(settings.shortestStop()) < 0) {
            return;
        }
        double evidence = rhythm.evidence(from, over);
        double threshold = rhythm.threshold(settings.falseAsks());
        if (evidence >= threshold) {
            stops.ask(scanner, from, pause.until(), evidence, threshold);
        }
    }

    /** What the terminal has told of beforehand is not asked about; what comes after it is. */
    private Instant unexplainedFrom(Scanner scanner, Instant from, Instant over) {
        Instant begin = from;
        for (Stop told : store.toldOf(scanner.key(), from)) {
            if (told.since().isBefore(over)) {
                Instant ended = told.endedAt();
                begin = latest(begin, ended == null || ended.isAfter(over) ? over : ended);
            }
        }
        return begin;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
