package org.aforo.server.scans.scrutiny;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.aforo.imageanalysis.noise.NoiseMatch;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.aforo.server.scans.ScanView;
import org.aforo.server.scans.Scans;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Scans that repeat an earlier one, for supervisor and auditor. Never for whoever reads the scan: if they are paid to pass it, it must not
 * tell them that it was noticed.
 */
@RestController
@RequestMapping("/api/scans/repeats")
class RepeatController {

    private static final int MOST_ITEMS = 50;
    private static final Duration COUNTED = Duration.ofDays(7);
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final Access access;
    private final RepeatStore repeats;
    private final FingerprintStore fingerprints;
    private final Scans scans;
    private final Looks looks;
    private final RepeatConclusions conclusions;

    RepeatController(
            Access access,
            RepeatStore repeats,
            FingerprintStore fingerprints,
            Scans scans,
            Looks looks,
            RepeatConclusions conclusions) {
        this.access = access;
        this.repeats = repeats;
        this.conclusions = conclusions;
        this.fingerprints = fingerprints;
        this.scans = scans;
        this.looks = looks;
    }

    /** Writes down who looked at which repeat. */
    @org.springframework.stereotype.Component
    static class Looks {
        private final Journal journal;
        private final InstantSource clock;

        Looks(Journal journal, InstantSource clock) {
            this.journal = journal;
            this.clock = clock;
        }

        @Transactional
        public void looked(Actor actor, UUID repeat) {
            journal.append(new Entry("scans.repeat-seen", repeat, Map.of(), Map.of("by", actor.pseudonym())));
        }

        Instant weekAgo() {
            return clock.instant().minus(COUNTED);
        }
    }

    /**
     * One side of a repeat.
     *
     * @param box {@code [x, y, w, h]} of what both show
     */
    record SideBody(ScanView scan, int view, List<Integer> box) {}

    /** What a match must reach to be told. */
    record ThresholdsBody(double correlation, double z, int blocks) {}

    /**
     * @param correlation median over the blocks, 1 for the same noise
     * @param z that median in its standard errors
     * @param shiftX columns the earlier picture is shifted by, after it was turned over
     * @param why codes of what else the two have in common or not
     * @param conclusions newest first, the first stands
     */
    record RepeatBody(
            UUID id,
            Instant foundAt,
            SideBody later,
            SideBody earlier,
            double correlation,
            double z,
            int blocks,
            int sharedKeys,
            boolean sameSamples,
            String orientation,
            boolean inverted,
            int shiftX,
            int shiftY,
            List<String> why,
            ThresholdsBody thresholds,
            List<ConclusionBody> conclusions) {}

    record ConclusionBody(String says, String words, String by, Instant at) {}

    /** @param words why */
    record NewConclusion(@Nullable String says, @Nullable String words) {}

    /** @param open repeats that wait for a conclusion */
    record OpenBody(long open) {}

    /** @param views looked at in the last seven days, by why they could not be compared; empty for those that were */
    record PageBody(List<RepeatBody> items, @Nullable String next, Map<String, Long> views) {}

    /** Newest first; {@code before} is the id of the last one had. */
    @GetMapping
    PageBody list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(defaultValue = "25") int limit) {
        access.require(actor, Action.REPEAT_SEE);
        int size = Math.clamp(limit, 1, MOST_ITEMS);
        RepeatStore.Repeat last = before == null ? null : require(before);
        List<RepeatStore.Repeat> found =
                repeats.latest(last == null ? END : last.foundAt(), last == null ? new UUID(0, 0) : last.id(), size);
        return new PageBody(
                bodies(found),
                found.size() < size ? null : found.getLast().id().toString(),
                fingerprints.lookedAtSince(looks.weekAgo()));
    }

    @GetMapping("/{id}")
    RepeatBody one(Actor actor, @PathVariable UUID id) {
        access.require(actor, Action.REPEAT_SEE);
        RepeatBody body = bodies(List.of(require(id))).getFirst();
        looks.looked(actor, id);
        return body;
    }

    @GetMapping("/open")
    OpenBody open(Actor actor) {
        access.require(actor, Action.REPEAT_SEE);
        return new OpenBody(conclusions.open());
    }

    @PostMapping("/{id}/conclusions")
    @ResponseStatus(HttpStatus.CREATED)
    void conclude(Actor actor, @PathVariable UUID id, @RequestBody NewConclusion given) {
        access.require(actor, Action.REPEAT_CONCLUDE);
        require(id);
        conclusions.conclude(
                actor,
                id,
                RepeatConclusions.Says.of(Objects.requireNonNullElse(given.says(), "")),
                Objects.requireNonNullElse(given.words(), ""));
    }

    private RepeatStore.Repeat require(UUID id) {
        return repeats.find(id)
                .orElseThrow(() -> Problem.notFound("scans.repeat-unknown", "There is no repeat with this id."));
    }

    private List<RepeatBody> bodies(List<RepeatStore.Repeat> found) {
        Map<UUID, List<RepeatConclusions.Conclusion>> said =
                conclusions.of(found.stream().map(RepeatStore.Repeat::id).toList());
        return found.stream()
                .map(repeat -> body(repeat, said.getOrDefault(repeat.id(), List.of())))
                .toList();
    }

    private RepeatBody body(RepeatStore.Repeat repeat, List<RepeatConclusions.Conclusion> said) {
        ScanView later = scans.require(repeat.later().scanId());
        ScanView earlier = scans.require(repeat.earlier().scanId());
        NoiseMatch match = repeat.match();
        Overlap overlap = Overlap.of(
                match,
                size(later, repeat.later().view()),
                size(earlier, repeat.earlier().view()));
        return new RepeatBody(
                repeat.id(),
                repeat.foundAt(),
                new SideBody(later, repeat.later().view(), listed(overlap.later())),
                new SideBody(earlier, repeat.earlier().view(), listed(overlap.earlier())),
                match.correlation(),
                match.z(),
                match.blocks(),
                repeat.sharedKeys(),
                repeat.sameSamples(),
                RepeatStore.code(match.orientation()),
                match.inverted(),
                match.dx(),
                match.dy(),
                why(later, earlier),
                new ThresholdsBody(NoiseMatch.LEAST_CORRELATION, NoiseMatch.LEAST_Z, NoiseMatch.LEAST_BLOCKS),
                said.stream()
                        .map(each -> new ConclusionBody(each.says().code(), each.words(), each.by(), each.at()))
                        .toList());
    }

    private static int[] size(ScanView scan, int view) {
        return scan.views().stream()
                .filter(each -> each.index() == view)
                .map(each -> new int[] {each.columns(), each.rows()})
                .findFirst()
                .orElse(new int[] {0, 0});
    }

    private static List<Integer> listed(int[] box) {
        return java.util.Arrays.stream(box).boxed().toList();
    }

    /** What is told of the papers of both: a copy under another number is another thing than one scan sent twice. */
    static List<String> why(ScanView later, ScanView earlier) {
        List<String> why = new ArrayList<>();
        if (later.containerNumber() == null || earlier.containerNumber() == null) {
            why.add("container-unknown");
        } else {
            why.add(later.containerNumber().equals(earlier.containerNumber()) ? "same-container" : "other-container");
        }
        if (later.acquiredAt() != null && earlier.acquiredAt() != null) {
            why.add(later.acquiredAt().equals(earlier.acquiredAt()) ? "same-time" : "other-time");
        }
        if (later.device().serial() != null && earlier.device().serial() != null) {
            why.add(
                    Objects.equals(later.device().serial(), earlier.device().serial())
                            ? "same-scanner"
                            : "other-scanner");
        }
        return why;
    }
}
