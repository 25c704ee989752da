package org.aforo.server.examinations.since;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.scans.Scans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What changed at a box since its scan, for the other parts of the room. Found anew each time: an alert that was raised before a tablet delivered
 * that it was us stays an alert, and is no longer a change.
 */
@Component
public class SinceTheScan {

    private final Sightings sightings;
    private final RescanStore rescans;
    private final Scans scans;

    SinceTheScan(Sightings sightings, RescanStore rescans, Scans scans) {
        this.sightings = sightings;
        this.rescans = rescans;
        this.scans = scans;
    }

    /**
     * A change, with both states.
     *
     * @param kind {@code seal}, {@code seal-state}, {@code weight}, {@code gate}, {@code yard}, {@code door}, {@code number}, {@code rescan}
     * @param by who says so of the state after
     */
    public record Changed(String kind, String before, String after, String by, Instant at) {}

    /**
     * Two scans that do not fit on one another.
     *
     * @param differs code of what does not fit
     * @param where on the later one; null where it is everywhere
     */
    public record Differing(
            UUID earlier,
            UUID later,
            Instant earlierAt,
            Instant laterAt,
            String differs,
            @Nullable Area where) {}

    /** A part of a view, in its full pixels. */
    public record Area(int view, double x, double y, double width, double height) {}

    /** In the order of time. */
    public List<Changed> changes(UUID visitId) {
        Sightings.Gathered gathered = sightings.of(visitId);
        return SinceScan.of(gathered.seen(), gathered.leavesByGate()).stream()
                .map(each -> new Changed(
                        each.kind(),
                        each.before().value(),
                        each.after().value(),
                        each.after().by(),
                        each.after().at()))
                .toList();
    }

    public List<Differing> differing(UUID visitId) {
        return rescans.of(visitId, id -> scans.find(id).map(Sightings::takenAt)).stream()
                .flatMap(each -> differing(each).stream())
                .toList();
    }

    private Optional<Differing> differing(Seen.Rescan each) {
        String differs = each.differs();
        return differs == null
                ? Optional.empty()
                : Optional.of(
                        new Differing(each.earlier(), each.later(), each.earlierAt(), each.at(), differs, where(each)));
    }

    private @Nullable Area where(Seen.Rescan each) {
        RescanStore.Where where = rescans.find(each.earlier(), each.later())
                .map(RescanStore.Laid::where)
                .orElse(null);
        return where == null ? null : new Area(where.view(), where.x(), where.y(), where.w(), where.h());
    }
}
