package org.aforo.bench.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aforo.imageanalysis.visibility.BoxInPicture;
import org.aforo.imageanalysis.visibility.BoxInPicture.Measures;
import org.aforo.imageanalysis.visibility.Load;
import org.aforo.imageanalysis.visibility.Visibility;
import org.aforo.portday.Contamination.When;
import org.aforo.portday.PlannedScan;
import org.aforo.selectivity.estimates.Interval;
import org.aforo.selectivity.estimates.Proportions;
import org.aforo.server.examinations.replay.Evidence;
import org.aforo.server.examinations.replay.Evidence.Box;
import org.aforo.server.examinations.replay.Evidence.Image;
import org.aforo.server.examinations.replay.Grade;
import org.aforo.server.examinations.replay.Hypothesis;
import org.aforo.server.examinations.replay.Place;
import org.aforo.server.examinations.replay.PlaceWords;
import org.aforo.server.examinations.replay.PortFacts;
import org.aforo.server.examinations.replay.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * What the replay proposes of simulated seizures whose truth is known: as many of each kind. All is invented, scans and seals and scales, by the
 * same hands that wrote the proposal: it tells whether the replay does what it says, not how often it would be right in a port.
 */
public final class ReplayProof {

    private static final int CONTAINERS = 4600;

    private final long seed;
    private final int each;
    private final List<Judged> judged = new ArrayList<>();

    /** The same cases, by what the invented day alone tells: the destination says kilograms and place, and no box weighs anything else. */
    private final List<Judged> bare = new ArrayList<>();

    private ReplayProof(long seed, int each) {
        this.seed = seed;
        this.each = each;
    }

    /** @param arguments seed, and how many of each kind (40) */
    public static void main(String[] arguments) throws IOException {
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 20261127;
        ReplayProof proof = new ReplayProof(seed, arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40);
        System.out.println("seed " + seed);
        proof.run(InventedCases.of(seed, CONTAINERS));
        System.exit(proof.report() ? 0 : 1);
    }

    private record Judged(Truth truth, DestinationCase of, Evidence evidence, Proposal proposal, double contrast) {}

    private void run(List<DestinationCase> cases) throws IOException {
        List<DestinationCase> after = take(cases, When.AFTER_SCAN, each);
        List<DestinationCase> swapped = take(cases, When.SWAPPED, each);
        List<DestinationCase> before = take(cases, When.BEFORE_SCAN, 12 * each);
        List<PlannedScan> order = new ArrayList<>();
        after.forEach(one -> order.add(one.scan()));
        swapped.forEach(one -> order.add(one.scan()));
        before.forEach(one -> {
            order.add(one.scan());
            order.add(one.honest());
        });
        try (Drawing drawing = new Drawing(order, Runtime.getRuntime().availableProcessors())) {
            for (DestinationCase one : after) {
                judge(Truth.LOADED_AFTER, one, drawing.draw(one.scan()), 0);
            }
            for (DestinationCase one : swapped) {
                judge(Truth.SWAPPED, one, drawing.draw(one.scan()), 0);
            }
            for (DestinationCase one : before) {
                if (count(Truth.VISIBLE) >= each && count(Truth.INVISIBLE) >= each && count(Truth.UNREAD) >= each) {
                    return;
                }
                Drawing.Seen seen = drawing.draw(one.scan());
                Drawing.Seen honest = drawing.draw(one.honest());
                if (seen.found().isPresent()) {
                    double contrast = Contrast.of(seen.picture(), honest.picture());
                    Truth truth = contrast >= Contrast.VISIBLE ? Truth.VISIBLE : Truth.INVISIBLE;
                    // every third goes unread, whatever it would have shown
                    boolean unread = judged.size() % 3 == 0 && count(Truth.UNREAD) < each;
                    if (unread || count(truth) < each) {
                        judge(unread ? Truth.UNREAD : truth, one, seen, contrast);
                    } else if (count(Truth.UNREAD) < each) {
                        judge(Truth.UNREAD, one, seen, contrast);
                    }
                }
            }
        }
    }

    private static List<DestinationCase> take(List<DestinationCase> cases, When when, int most) {
        return cases.stream()
                .filter(one -> one.contamination().when() == when)
                .limit(most)
                .toList();
    }

    private long count(Truth truth) {
        return judged.stream().filter(one -> one.truth() == truth).count();
    }

    private void judge(Truth truth, DestinationCase one, Drawing.Seen seen, double contrast) {
        Image image = image(one, PlaceWords.read(one.report().place()), seen);
        judged.add(judged(truth, one, Word.of(one, seed), image, contrast));
        bare.add(judged(truth, one, new Word(Box.NOT_SAID, null, one.told()), image, contrast));
        tell(judged.getLast());
    }

    private static Judged judged(Truth truth, DestinationCase one, Word word, @Nullable Image image, double contrast) {
        Evidence evidence = new Evidence(
                PlaceWords.read(one.report().place()),
                one.report().kg(),
                word.box(),
                word.sealThere(),
                Grade.NONE,
                true,
                truth == Truth.UNREAD ? 0 : 1,
                false,
                null,
                image,
                PortFacts.of(
                        word.told(),
                        one.scan().pass().at(),
                        one.visit().papers().seals().seenOn().isPresent()),
                Evidence.Ours.NONE);
        return new Judged(truth, one, evidence, Proposal.of(evidence), contrast);
    }

    private static @Nullable Image image(DestinationCase one, Place place, Drawing.Seen seen) {
        String code = one.visit().box().type().code();
        Measures measures = Measures.ofSizeType(code).orElseThrow();
        Optional<BoxInPicture> box = BoxInPicture.find(
                seen.picture(),
                seen.pixelAspect(),
                measures,
                one.visit().box().type().reefer());
        if (box.isEmpty() || place.region().isEmpty()) {
            return null;
        }
        double endPoint = one.scan().pass().model().startsWith("portal") ? 9 : 6;
        Visibility visibility = Visibility.of(
                seen.picture(),
                box.get(),
                place.region().get(),
                new Load(one.report().kg(), endPoint, place.among()),
                measures.lengthM());
        return new Image(visibility.expected(), visibility.low(), visibility.high(), visibility.observed());
    }

    /** What somebody says who asks only whether it was read, and else blames the reader. */
    private static Hypothesis blaming(Evidence evidence) {
        return evidence.decisions() == 0 ? Hypothesis.NEVER_READ : Hypothesis.VISIBLE_MISSED;
    }

    /** The same, but for a seal that is not the one before the scan. */
    private static Hypothesis lookingAtSeals(Evidence evidence) {
        PortFacts port = evidence.port();
        boolean other = port.sealBefore() != null
                && port.sealAfter() != null
                && !port.sealBefore().equals(port.sealAfter());
        return other ? Hypothesis.LOADED_AFTER : blaming(evidence);
    }

    private static void tell(Judged one) {
        Image image = one.evidence().image();
        System.out.printf(
                Locale.ROOT,
                "%-12s %-14s %-24s %5.0f kg  contrast %6.1f  image %s  %s%n",
                one.truth(),
                one.proposal().proposed().code(),
                one.of().contamination().hidden().kind(),
                one.of().report().kg(),
                one.contrast(),
                image == null
                        ? "-"
                        : String.format(
                                Locale.ROOT,
                                "d %.1f (%.1f..%.1f) z %.1f",
                                image.expected(),
                                image.expectedLow(),
                                image.expectedHigh(),
                                image.observed()),
                weights(one.proposal()));
    }

    private boolean report() {
        System.out.println();
        table(judged);
        System.out.println();
        System.out.println("By what the invented day alone tells:");
        System.out.println();
        table(bare);
        long right = rightOf(judged, one -> one.proposal().proposed());
        System.out.println();
        System.out.println("| | right | of | share, 95 % |");
        System.out.println("|---|---|---|---|");
        row("the replay, all cases", right, judged.size());
        row("the replay, where it proposes something", right, said(judged));
        row(
                "by the invented day alone, all cases",
                rightOf(bare, one -> one.proposal().proposed()),
                bare.size());
        row(
                "by the invented day alone, where it proposes something",
                rightOf(bare, one -> one.proposal().proposed()),
                said(bare));
        long blaming = rightOf(judged, one -> blaming(one.evidence()));
        row("floor: never read, else the reader missed it", blaming, judged.size());
        row(
                "floor: the same, and another seal says loaded after",
                rightOf(judged, one -> lookingAtSeals(one.evidence())),
                judged.size());
        blamed();
        double weight = judged.stream()
                .mapToDouble(
                        one -> one.proposal().weights().getOrDefault(one.truth().right(), 0.0))
                .average()
                .orElse(0);
        System.out.printf(Locale.ROOT, "%nmean weight on the truth %.2f%n", weight);
        boolean whole = judged.size() == 5L * each;
        boolean better = right > blaming;
        System.out.println(
                (whole ? 1 : 0) + (better ? 1 : 0) + " passed, " + ((whole ? 0 : 1) + (better ? 0 : 1)) + " failed");
        return whole && better;
    }

    /** The worst error: of those whom no reader could have stopped or nobody was shown, how many are laid at a reader's door. */
    private void blamed() {
        System.out.println();
        System.out.println("| a reader is blamed | wrongly, of those that were not visible to one | of those blamed |");
        System.out.println("|---|---|---|");
        blamed("the replay", judged, one -> one.proposal().proposed());
        blamed("by the invented day alone", bare, one -> one.proposal().proposed());
        blamed("floor: never read, else the reader missed it", judged, one -> blaming(one.evidence()));
        blamed("floor: the same, and another seal", judged, one -> lookingAtSeals(one.evidence()));
    }

    private static void blamed(String name, List<Judged> cases, Says says) {
        long innocent =
                cases.stream().filter(one -> one.truth() != Truth.VISIBLE).count();
        long all = cases.stream()
                .filter(one -> says.of(one) == Hypothesis.VISIBLE_MISSED)
                .count();
        long wrongly = cases.stream()
                .filter(one -> says.of(one) == Hypothesis.VISIBLE_MISSED && one.truth() != Truth.VISIBLE)
                .count();
        System.out.printf("| %s | %s | %s |%n", name, share(wrongly, innocent), share(wrongly, all));
    }

    private static String share(long part, long of) {
        Interval interval = Proportions.wilson((double) part, (double) Math.max(1, of), 0.95);
        return String.format(
                Locale.ROOT,
                "%d of %d: %.0f %% (%.0f to %.0f)",
                part,
                of,
                100 * interval.estimate(),
                100 * interval.low(),
                100 * interval.high());
    }

    private static long said(List<Judged> cases) {
        return cases.stream()
                .filter(one -> one.proposal().proposed() != Hypothesis.CANNOT_SAY)
                .count();
    }

    private interface Says {
        Hypothesis of(Judged one);
    }

    private static long rightOf(List<Judged> cases, Says says) {
        return cases.stream().filter(one -> says.of(one) == one.truth().right()).count();
    }

    private static String weights(Proposal proposal) {
        StringBuilder text = new StringBuilder();
        proposal.weights().entrySet().stream()
                .sorted((one, other) -> Double.compare(other.getValue(), one.getValue()))
                .forEach(entry -> text.append(
                        String.format(Locale.ROOT, "%s %.2f ", entry.getKey().code(), entry.getValue())));
        return text.toString().strip();
    }

    private static void row(String name, long right, long of) {
        Interval interval = Proportions.wilson((double) right, (double) of, 0.95);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.0f %% (%.0f to %.0f) |%n",
                name,
                right,
                of,
                100 * interval.estimate(),
                100 * interval.low(),
                100 * interval.high());
    }

    private static void table(List<Judged> cases) {
        List<Hypothesis> columns = List.of(
                Hypothesis.NEVER_READ,
                Hypothesis.VISIBLE_MISSED,
                Hypothesis.NOT_VISIBLE,
                Hypothesis.LOADED_AFTER,
                Hypothesis.SWAPPED,
                Hypothesis.CANNOT_SAY);
        StringBuilder head = new StringBuilder("| truth |");
        columns.forEach(column -> head.append(' ').append(column.code()).append(" |"));
        System.out.println(head.append(" right, 95 % |"));
        System.out.println("|---|" + "---|".repeat(columns.size() + 1));
        for (Truth truth : Truth.values()) {
            Map<Hypothesis, Long> counts = new EnumMap<>(Hypothesis.class);
            cases.stream()
                    .filter(one -> one.truth() == truth)
                    .forEach(one -> counts.merge(one.proposal().proposed(), 1L, Long::sum));
            StringBuilder row = new StringBuilder(
                    "| " + truth.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " |");
            columns.forEach(column ->
                    row.append(' ').append(counts.getOrDefault(column, 0L)).append(" |"));
            Interval interval = Proportions.wilson(
                    (double) counts.getOrDefault(truth.right(), 0L),
                    (double) Math.max(
                            1,
                            cases.stream().filter(one -> one.truth() == truth).count()),
                    0.95);
            System.out.println(row.append(String.format(
                    Locale.ROOT,
                    " %.0f %% (%.0f to %.0f) |",
                    100 * interval.estimate(),
                    100 * interval.low(),
                    100 * interval.high())));
        }
    }
}
