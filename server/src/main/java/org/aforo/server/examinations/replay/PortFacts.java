package org.aforo.server.examinations.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a box in the port that tells whether it stayed shut, before and after it was scanned.
 *
 * @param declaredSeal on the manifest
 * @param sealAsCame the last read before the scan, and before we put one of ours on
 * @param sealBefore the last read before the scan, or the one we put on after opening it ourselves
 * @param sealAfter the last read after that
 * @param changedBeforeUs whether it bore another seal than at the scan when we came to open it
 * @param stepKg what the last scales after the scan show more than the last before it; null where one of the two is missing
 * @param scaleKg how far two weighings of this box may differ by the scales alone, one standard deviation
 * @param movesWithoutOrder after the scan
 * @param warmedC how far a reefer's air was from its set point after the scan, at most, the doors not being open by us; null where nobody read it
 * @param slotDiffers whether it stood on board where the plan did not put it; null where one of the two is not told
 * @param sealOnOtherBox whether one of its seals was read on another container
 */
public record PortFacts(
        @Nullable String declaredSeal,
        @Nullable String sealAsCame,
        @Nullable String sealBefore,
        @Nullable String sealAfter,
        boolean changedBeforeUs,
        @Nullable Double stepKg,
        double scaleKg,
        int movesWithoutOrder,
        @Nullable Double warmedC,
        @Nullable Boolean slotDiffers,
        boolean sealOnOtherBox) {

    /** Something told of the box, by a terminal or a message. */
    public record Happening(Instant at, String kind, Map<String, String> said) {
        public Happening {
            said = Map.copyOf(said);
        }

        @Nullable
        String get(String member) {
            String value = said.get(member);
            return value == null || value.isBlank() ? null : value;
        }
    }

    /** Scales of a terminal err by about this share of what they weigh; they are read in tens of kilograms. */
    private static final double SCALE_ERROR = 0.0035;

    private static final double LEAST_SCALE_KG = 30;

    /** A reefer we had open, or without its cold, is back at its set point by then. */
    private static final Duration COLD_AGAIN = Duration.ofHours(6);

    /**
     * Gathers them.
     *
     * @param happenings members as terminals call them: {@code seal}, {@code stage}, {@code kg}, {@code craneKg}, {@code order}, {@code celsius},
     *     {@code setPoint}, {@code slot}; what we did ourselves as {@link ExaminationFacts} calls it
     * @param scannedAt null for a box that was never scanned: then all is after nothing, and what came last counts
     */
    public static PortFacts of(List<Happening> happenings, @Nullable Instant scannedAt, boolean sealOnOtherBox) {
        return of(happenings, scannedAt, scannedAt, sealOnOtherBox);
    }

    /**
     * The same, where we looked at the place ourselves and found nothing: what happened before that says nothing of what was found there.
     *
     * @param from the scan, or when we shut the box again
     */
    static PortFacts of(
            List<Happening> happenings, @Nullable Instant scannedAt, @Nullable Instant from, boolean sealOnOtherBox) {
        List<Happening> all =
                happenings.stream().sorted(Comparator.comparing(Happening::at)).toList();
        Gathering gathering = new Gathering(scannedAt, from);
        all.forEach(gathering::hear);
        return gathering.facts(sealOnOtherBox);
    }

    private static final class Gathering {
        private final @Nullable Instant scannedAt;
        private final @Nullable Instant from;
        private @Nullable String declared;
        private @Nullable String came;
        private @Nullable String before;
        private @Nullable String after;
        private @Nullable Double kgBefore;
        private @Nullable Double kgAfter;
        private int moves;
        private @Nullable Double warmed;
        private @Nullable String planned;
        private @Nullable String stowed;
        private boolean open;
        private boolean resealed;
        private boolean changed;
        private @Nullable Instant coldAgain;

        Gathering(@Nullable Instant scannedAt, @Nullable Instant from) {
            this.scannedAt = scannedAt;
            this.from = from;
        }

        private boolean isAfter(Instant at) {
            return from == null || at.isAfter(from);
        }

        void hear(Happening told) {
            switch (told.kind()) {
                case "declared" -> declared = Objects.requireNonNullElse(told.get("seal"), declared);
                case "planned" ->
                    planned = Optional.ofNullable(told.get("slot")).orElse(planned);
                case "sealed" -> {
                    if (!"register".equals(told.get("stage"))) {
                        seal(told);
                    }
                }
                case "weighed" -> weigh(told.at(), told.get("kg"));
                case "gate-in", "gate-out", "discharged" -> {
                    seal(told);
                    weigh(told.at(), told.get("craneKg"));
                }
                case "loaded" -> {
                    seal(told);
                    weigh(told.at(), told.get("craneKg"));
                    stowed = Optional.ofNullable(told.get("slot")).orElse(stowed);
                }
                case "moved" -> moves += (isAfter(told.at()) && told.get("order") == null) ? 1 : 0;
                case "temperature" -> temperature(told);
                case "exam-sealed" -> {
                    if (!open) {
                        seal(told);
                    }
                }
                case "exam-weighed" -> weigh(told.at(), told.get("kg"));
                case "exam-found" -> {
                    // what was taken out is missing from every scale afterwards
                    kgBefore = null;
                    kgAfter = null;
                }
                case "exam-cold" -> cold(told.at(), "true".equals(told.get("on")));
                case "exam-opened" -> {
                    open = true;
                    coldAgain = Instant.MAX;
                }
                case "exam-resealed" -> {
                    ours(told.get("seal"));
                    coldAgain = told.at().plus(COLD_AGAIN);
                }
                default -> {
                    // tells nothing of the doors
                }
            }
        }

        private void seal(Happening told) {
            String seal = told.get("seal");
            if (seal == null) {
                return;
            }
            if (open) {
                // nobody recorded which seal we put on: the first one read after our opening is taken for it
                ours(seal);
            } else if (isAfter(told.at())) {
                after = seal;
            } else {
                before = seal;
                came = resealed || (scannedAt != null && told.at().isAfter(scannedAt)) ? came : seal;
            }
        }

        /** We put it on: from here on it is the one to compare with. */
        private void ours(@Nullable String seal) {
            String first = before == null ? declared : before;
            changed |= first != null && after != null && !same(first, after);
            before = seal;
            after = null;
            open = false;
            resealed = true;
        }

        private void cold(Instant at, boolean on) {
            if (!on) {
                coldAgain = Instant.MAX;
            } else if (!open) {
                coldAgain = at.plus(COLD_AGAIN);
            }
        }

        private void weigh(Instant at, @Nullable String text) {
            Double kg = decimal(text);
            if (kg == null) {
                return;
            }
            if (isAfter(at)) {
                kgAfter = kg;
            } else {
                kgBefore = kg;
            }
        }

        private void temperature(Happening told) {
            Double read = decimal(told.get("celsius"));
            Double set = decimal(told.get("setPoint"));
            Instant again = coldAgain;
            boolean byUs = again != null && told.at().isBefore(again);
            if (read != null && set != null && isAfter(told.at()) && !byUs) {
                double off = Math.abs(read - set);
                warmed = warmed == null ? off : Math.max(warmed, off);
            }
        }

        PortFacts facts(boolean elsewhere) {
            Double first = kgBefore;
            Double last = kgAfter;
            Double step = first == null || last == null ? null : last - first;
            double gross = last == null ? 20_000 : last;
            return new PortFacts(
                    declared,
                    came,
                    before,
                    after,
                    changed,
                    step,
                    Math.max(LEAST_SCALE_KG, SCALE_ERROR * gross),
                    moves,
                    warmed,
                    (planned == null || stowed == null) ? null : Boolean.valueOf(!planned.equals(stowed)),
                    elsewhere);
        }

        private static @Nullable Double decimal(@Nullable String text) {
            try {
                return text == null ? null : Double.valueOf(text);
            } catch (NumberFormatException none) {
                return null;
            }
        }
    }

    /** Whether two readings name one seal, however they were written down. */
    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String seal) {
        return seal.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** Whether a seal was changed that we did not change. */
    boolean sealChanged() {
        return changedBeforeUs || (sealBefore != null && sealAfter != null && !same(sealBefore, sealAfter));
    }

    /** Seals that were read of it, without the declared one. */
    List<String> sealsRead() {
        return Stream.of(sealAsCame, sealBefore, sealAfter)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }
}
