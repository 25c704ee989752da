package org.aforo.server.examinations.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aforo.server.examinations.replay.Evidence.Image;
import org.aforo.server.examinations.replay.Evidence.Opened;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence says about how a load passed us, for a person to confirm or to contradict. Pure.
 *
 * <p>Three times are weighed against each other by Bayes' rule: put in before the scan, after it, or another box in its place. A share is taken
 * for each from what is usual for such a place in a box, and every piece of evidence multiplies it by how likely that evidence would be. What
 * was in the box before the scan then divides by facts: whether anybody read a scan of it, whether that reading sent it to be opened, and how
 * visible it was. The shares and likelihoods are estimates and stand here, each with its reason, and in {@code docs/methods/replay.md}.
 *
 * @param weights sum to 1; {@code CANNOT_SAY} has none
 * @param proposed the heaviest, or {@code CANNOT_SAY} when it carries less than {@link #ENOUGH}, or than {@link #ENOUGH_TO_BLAME} where it
 *     blames a reader
 * @param open where nothing is proposed: the heaviest, together of at least {@link #ENOUGH_TO_BLAME}, which the evidence does not tell apart
 * @param reasons what moved the weights, the strongest first
 */
public record Proposal(
        Map<Hypothesis, Double> weights, Hypothesis proposed, List<Hypothesis> open, List<Reason> reasons) {

    /** A weight below this is no ground to propose anything. */
    public static final double ENOUGH = 0.55;

    /**
     * To say that a reader missed what was to be seen, wrongly, is the worst a proposal can do, and is held to be four times as bad as not to say
     * it where it is so: one in five may be wrong.
     */
    public static final double ENOUGH_TO_BLAME = 0.8;

    /** A deviation that tells of an open door, degrees Celsius; a closed reefer stays within one. */
    private static final double WARMED_C = 3;

    /** What stands out so far is seen by a reader half of the time. */
    private static final double SEEN_HALF = 3;

    /** How unlike readers and pictures are, in the same unit. */
    private static final double SEEN_SPREAD = 1.2;

    /** What was on screen for less was not shown. */
    private static final double SHOWN_SECONDS = 1;

    /** How far another box, packed to pass for this one, weighs something else; one standard deviation. */
    private static final double OTHER_BOX_KG = 800;

    public Proposal {
        weights = Map.copyOf(weights);
        open = List.copyOf(open);
        reasons = List.copyOf(reasons);
    }

    /** When it was put in. */
    public enum Time {
        BEFORE,
        AFTER,
        SWAPPED
    }

    /**
     * One piece of evidence.
     *
     * @param code what it is
     * @param likelihoods how likely it would be for each time, up to a common factor; the largest is 1
     * @param values numbers and names for the sentence that tells it
     */
    public record Reason(String code, Map<Time, Double> likelihoods, Map<String, String> values) {
        public Reason {
            likelihoods = Map.copyOf(likelihoods);
            values = Map.copyOf(values);
        }

        /** How far it can move the weights, as a natural logarithm. */
        public double strength() {
            double least = likelihoods.values().stream()
                    .mapToDouble(each -> each)
                    .min()
                    .orElse(1);
            return -Math.log(Math.max(1e-6, least));
        }
    }

    /** Weighs it. */
    public static Proposal of(Evidence evidence) {
        Weighing weighing = new Weighing(evidence);
        Map<Time, Double> times = weighing.times();
        Map<Hypothesis, Double> weights = weighing.divided(times);
        Hypothesis proposed = weights.entrySet().stream()
                .filter(each ->
                        each.getValue() >= (each.getKey() == Hypothesis.VISIBLE_MISSED ? ENOUGH_TO_BLAME : ENOUGH))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Hypothesis.CANNOT_SAY);
        List<Reason> reasons = new ArrayList<>(weighing.reasons);
        reasons.sort((one, other) -> Double.compare(other.strength(), one.strength()));
        return new Proposal(
                weights, proposed, proposed == Hypothesis.CANNOT_SAY ? notToldApart(weights) : List.of(), reasons);
    }

    private static List<Hypothesis> notToldApart(Map<Hypothesis, Double> weights) {
        List<Hypothesis> open = new ArrayList<>();
        double sum = 0;
        for (Map.Entry<Hypothesis, Double> each : weights.entrySet().stream()
                .sorted(Map.Entry.<Hypothesis, Double>comparingByValue().reversed())
                .toList()) {
            if (sum < ENOUGH_TO_BLAME) {
                open.add(each.getKey());
                sum += each.getValue();
            }
        }
        return open;
    }

    private static final class Weighing {

        private final Evidence evidence;
        private final List<Reason> reasons = new ArrayList<>();

        Weighing(Evidence evidence) {
            this.evidence = evidence;
        }

        Map<Time, Double> times() {
            place();
            seals();
            scales();
            yard();
            box();
            grade();
            notShown();
            openedByUs();
            sinceTheScan();
            picture();
            Map<Time, Double> weights = new EnumMap<>(Time.class);
            double sum = 0;
            for (Time time : Time.values()) {
                double weight = 1;
                for (Reason reason : reasons) {
                    weight *= reason.likelihoods().getOrDefault(time, 1.0);
                }
                weights.put(time, weight);
                sum += weight;
            }
            double whole = sum;
            weights.replaceAll((time, weight) -> weight / whole);
            return weights;
        }

        /** Behind the doors and in the machine about as much is put in after the scan as before it; elsewhere hardly anything can be. */
        private void place() {
            String part = Place.code(evidence.place().part());
            evidence.place()
                    .reachedWithinMinutes()
                    .ifPresentOrElse(
                            quick -> add(
                                    quick ? "place-quick" : "place-slow",
                                    quick ? of(0.52, 0.42, 0.06) : of(0.91, 0.02, 0.07),
                                    Map.of("part", part)),
                            () -> add("place-unknown", of(0.72, 0.2, 0.08), Map.of()));
        }

        private void seals() {
            PortFacts port = evidence.port();
            String before = port.sealBefore() == null ? port.declaredSeal() : port.sealBefore();
            if (evidence.scanned() && before != null && port.sealAfter() != null) {
                boolean same = PortFacts.same(before, port.sealAfter());
                add(
                        same ? "seal-same-after" : "seal-changed-after",
                        same ? of(0.97, 0.75, 0.7) : of(0.03, 0.25, 0.3),
                        Map.of("before", before, "after", port.sealAfter()));
            }
            if (evidence.scanned() && port.changedBeforeUs()) {
                add("seal-changed-before-us", of(0.03, 0.25, 0.3), Map.of());
            }
            if (port.declaredSeal() != null
                    && port.sealAsCame() != null
                    && !PortFacts.same(port.declaredSeal(), port.sealAsCame())) {
                add(
                        "seal-differs-before",
                        of(0.1, 0.03, 0.04),
                        Map.of("declared", port.declaredSeal(), "read", port.sealAsCame()));
            }
            if (port.sealOnOtherBox()) {
                add("seal-on-other", of(0.06, 0.1, 0.15), Map.of());
            }
            String last = port.sealAfter() == null ? before : port.sealAfter();
            if (evidence.sealThere() != null && last != null) {
                boolean same = PortFacts.same(evidence.sealThere(), last);
                add(
                        same ? "seal-there-same" : "seal-there-differs",
                        told(same ? of(0.9, 0.55, 0.5) : of(0.1, 0.45, 0.5)),
                        Map.of("last", last, "there", evidence.sealThere()));
            }
        }

        /** What was put in between two scales adds its kilograms; another box weighs something else. */
        private void scales() {
            Double step = evidence.port().stepKg();
            Double kg = evidence.kg();
            if (step == null || !evidence.scanned()) {
                return;
            }
            double sd = evidence.port().scaleKg();
            double none = normal(step, 0, sd) + 0.02 * normal(step, 0, 10 * sd);
            double added = kg == null ? normal(step, 300, 400) : normal(step, kg, sd + 0.05 * kg);
            double other = normal(step, 0, OTHER_BOX_KG);
            add(
                    Math.abs(step) > 2.5 * sd ? "scales-step" : "scales-same",
                    of(none, 0.7 * added + 0.3 * none, 0.7 * other + 0.3 * none),
                    Map.of("kg", whole(step), "sd", whole(sd)));
        }

        private void yard() {
            PortFacts port = evidence.port();
            if (!evidence.scanned()) {
                return;
            }
            if (port.movesWithoutOrder() > 0) {
                add(
                        "moved-without-order",
                        of(0.04, 0.25, 0.25),
                        Map.of("moves", Integer.toString(port.movesWithoutOrder())));
            }
            if (port.warmedC() != null && port.warmedC() >= WARMED_C) {
                add("reefer-warmed", of(0.04, 0.2, 0.05), Map.of("degrees", tenth(port.warmedC())));
            }
            if (Boolean.TRUE.equals(port.slotDiffers())) {
                add("slot-differs", of(0.03, 0.08, 0.2), Map.of());
            }
        }

        /** As the destination tells it: the less its report is worth, the less it says. */
        private Map<Time, Double> told(Map<Time, Double> likelihoods) {
            Map<Time, Double> graded = new EnumMap<>(Time.class);
            likelihoods.forEach((time, each) ->
                    graded.put(time, Math.pow(each, evidence.grade().power())));
            return graded;
        }

        private void grade() {
            String code = evidence.grade().code();
            boolean tells = evidence.box() != Evidence.Box.NOT_SAID || evidence.sealThere() != null;
            if (code != null && tells && evidence.grade().power() < 1) {
                add("graded-low", of(1, 1, 1), Map.of("grade", code));
            }
        }

        private void box() {
            switch (evidence.box()) {
                case DIFFERS -> add("box-differs", told(of(0.02, 0.02, 0.9)), Map.of());
                case MATCHES -> add("box-matches", told(of(0.98, 0.98, 0.15)), Map.of());
                case NOT_SAID -> {
                    // says nothing
                }
            }
        }

        /** Where we looked and found nothing, it was hidden from us as well, or came later; behind the doors it is hardly overlooked. */
        private void openedByUs() {
            Opened opened = evidence.ours().opened();
            if (opened == null) {
                return;
            }
            Set<String> there = evidence.place().lookedAtAs();
            Map<Time, Double> nothing = of(1, 1, 1);
            if (there.stream().anyMatch(opened.something()::contains)) {
                add("opened-found", nothing, Map.of());
            } else if (there.isEmpty() || !opened.nothing().containsAll(there)) {
                add("opened-not-there", nothing, Map.of());
            } else if (!opened.sinceScan()) {
                add("opened-before-scan", of(0.6, 0.8, 0.8), Map.of());
            } else {
                boolean quick = evidence.place().reachedWithinMinutes().orElse(false);
                add("opened-looked", quick ? of(0.15, 0.8, 0.8) : of(0.4, 0.8, 0.8), Map.of());
            }
        }

        private void sinceTheScan() {
            if (!evidence.scanned()) {
                return;
            }
            for (String change : new TreeSet<>(evidence.ours().changes())) {
                switch (change) {
                    case "seal-state" -> add("since-seal-state", of(0.04, 0.25, 0.1), Map.of());
                    case "gate" -> add("since-gate", of(0.02, 0.12, 0.25), Map.of());
                    case "number" -> add("since-number", of(0.05, 0.05, 0.4), Map.of());
                    case "door" -> add("since-door", of(0.04, 0.25, 0.08), Map.of());
                    default -> {
                        // seals, scales, moves and the cold are weighed as such
                    }
                }
            }
            switch (evidence.ours().rescan()) {
                case DIFFERS -> add("rescan-differs", of(1, 0.3, 0.3), Map.of());
                case DIFFERS_BY_US -> add("rescan-differs-by-us", of(1, 1, 1), Map.of());
                case NOTHING -> {
                    // two scans that agree say nothing of what came after both
                }
            }
        }

        /**
         * One picture without another to lay beside it tells little of whether something was there: what stands out may be the goods themselves,
         * and a load may be packed so that nothing does. What should be plain and is not there weighs somewhat against it, what stands out about
         * as it should somewhat for it.
         */
        private void picture() {
            Image image = evidence.image();
            if (image == null || !evidence.scanned()) {
                return;
            }
            boolean plain = image.expectedLow() >= SEEN_HALF;
            boolean clean = plain && image.observed() < 1;
            boolean shows = image.observed() >= SEEN_HALF
                    && image.observed() >= 0.3 * image.expected()
                    && image.observed() <= 3 * image.expected();
            add(
                    shows ? "picture-shows" : clean ? "picture-clean" : "picture-open",
                    shows ? of(1, 0.7, 0.7) : clean ? of(0.6, 1, 1) : of(1, 1, 1),
                    Map.of("expected", tenth(image.expected()), "observed", tenth(image.observed())));
        }

        /** Whether the readings recorded what was on screen, and this place was not. */
        private boolean unseen() {
            Double seconds = evidence.inSightSeconds();
            return seconds != null && seconds < SHOWN_SECONDS;
        }

        private void notShown() {
            if (evidence.scanned() && evidence.decisions() > 0 && unseen()) {
                add("not-shown", of(1, 1, 1), Map.of());
            }
        }

        Map<Hypothesis, Double> divided(Map<Time, Double> times) {
            Map<Hypothesis, Double> weights = new EnumMap<>(Hypothesis.class);
            double before = times.getOrDefault(Time.BEFORE, 0.0);
            double after = times.getOrDefault(Time.AFTER, 0.0);
            if (!evidence.scanned()) {
                // there is no scan that it could have come after
                weights.put(Hypothesis.NEVER_READ, before + after);
            } else {
                weights.put(Hypothesis.LOADED_AFTER, after);
                if (evidence.sentToOpen()) {
                    weights.put(Hypothesis.NOT_STOPPED, before);
                } else if (evidence.decisions() == 0) {
                    weights.put(Hypothesis.NEVER_READ, before);
                } else {
                    double seen = unseen() ? 0 : visible(evidence.image());
                    weights.put(Hypothesis.VISIBLE_MISSED, before * seen);
                    weights.put(Hypothesis.NOT_VISIBLE, before * (1 - seen));
                }
            }
            weights.put(Hypothesis.SWAPPED, times.getOrDefault(Time.SWAPPED, 0.0));
            return weights;
        }

        /** Where nothing could be reckoned, as much as not; else the mean over the ways it may have been packed. */
        private static double visible(@Nullable Image image) {
            if (image == null) {
                return 0.5;
            }
            return (seen(image.expectedLow()) + 2 * seen(image.expected()) + seen(image.expectedHigh())) / 4;
        }

        private static double seen(double index) {
            return 1 / (1 + Math.exp(-(index - SEEN_HALF) / (SEEN_SPREAD * 0.6)));
        }

        private void add(String code, Map<Time, Double> likelihoods, Map<String, String> values) {
            double most = likelihoods.values().stream()
                    .mapToDouble(each -> each)
                    .max()
                    .orElse(1);
            Map<Time, Double> scaled = new EnumMap<>(Time.class);
            likelihoods.forEach((time, each) -> scaled.put(time, most <= 0 ? 1 : Math.max(1e-6, each / most)));
            reasons.add(new Reason(code, scaled, new TreeMap<>(values)));
        }

        private static Map<Time, Double> of(double before, double after, double swapped) {
            return Map.of(Time.BEFORE, before, Time.AFTER, after, Time.SWAPPED, swapped);
        }

        private static double normal(double x, double mean, double sd) {
            double z = (x - mean) / sd;
            return Math.exp(-z * z / 2) / sd;
        }

        private static String whole(double value) {
            return Long.toString(Math.round(value));
        }

        private static String tenth(double value) {
            return Double.toString(Math.round(10 * value) / 10.0);
        }
    }
}
