package org.aforo.server.oversight.fleet;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.scans.ScannerQuality;
import org.aforo.server.scans.SiteDays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How good the images of each scanner are, day by day over a month. A terminal's operators see their own scanners alone. */
@RestController
@RequestMapping("/api/oversight/fleet/quality")
class QualityController {

    private static final int DAYS = 30;
    private static final Duration LOOKED_BACK = Duration.ofDays(62);

    private final Access access;
    private final Scanners scanners;
    private final ScannerQuality qualities;
    private final SiteDays days;
    private final InstantSource clock;

    QualityController(Access access, Scanners scanners, ScannerQuality qualities, SiteDays days, InstantSource clock) {
        this.access = access;
        this.scanners = scanners;
        this.qualities = qualities;
        this.days = days;
        this.clock = clock;
    }

    /** Medians over the day's scans; null where none of them had open air, a load or edges enough. */
    record DayBody(
            LocalDate day,
            int scans,
            @Nullable Double airNoise,
            @Nullable Double contrast,
            @Nullable Double resolution,
            double badRows,
            double badColumns) {}

    /** @param scanner its key, as in the list of scanners */
    record ViewBody(String scanner, String view, List<DayBody> days) {}

    record ListBody(LocalDate from, LocalDate to, List<ViewBody> items) {}

    private record ViewKey(String scanner, String view) {}

    @GetMapping
    ListBody list(Actor actor) {
        access.require(actor, Action.FLEET_SEE);
        Terminals own = Terminals.of(actor);
        Set<String> shown = scanners.since(clock.instant().minus(LOOKED_BACK)).stream()
                .filter(scanner -> own.includes(scanner.terminal()))
                .map(Scanner::key)
                .collect(Collectors.toSet());
        LocalDate to = days.today();
        LocalDate from = to.minusDays(DAYS - 1L);
        Map<ViewKey, List<DayBody>> byView = new LinkedHashMap<>();
        for (ScannerQuality.Day each : qualities.between(from, to)) {
            ViewKey key = new ViewKey(
                    String.join("|", text(each.manufacturer()), text(each.model()), text(each.serial())), each.view());
            if (shown.contains(key.scanner())) {
                byView.computeIfAbsent(key, _ -> new ArrayList<>())
                        .add(new DayBody(
                                each.day(),
                                each.scans(),
                                each.airNoise(),
                                each.contrast(),
                                each.resolution(),
                                each.badRows(),
                                each.badColumns()));
            }
        }
        List<ViewBody> items = new ArrayList<>();
        byView.forEach((key, views) -> items.add(new ViewBody(key.scanner(), key.view(), List.copyOf(views))));
        return new ListBody(from, to, items);
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }
}
