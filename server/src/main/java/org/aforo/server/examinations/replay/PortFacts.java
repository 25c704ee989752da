package org.aforo.server.examinations.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a box in the port that tells whether it stayed shut, before and after it was scanned.
 *
 * @param declaredSeal on the manifest
 * @param sealBefore the last read before the scan
 * @param sealAfter the last read after it
 * @param stepKg what the last scales after the scan show more than the last before it; null where one of the two is missing
 * @param scaleKg how far two weighings of this box may differ by the scales alone, one standard deviation
 * @param movesWithoutOrder after the scan
 * @param warmedC how far a reefer's air was from its set point after the scan, at most; null where nobody read it
 * @param slotDiffers whether it stood on board where the plan did not put it; null where one of the two is not told
 * @param sealOnOtherBox whether one of its seals was read on another container
 * @param hoursToLoading from the scan to the vessel; null where one of the two is not told
 */
public record PortFacts(
        @Nullable String declaredSeal,
        @Nullable String sealBefore,
        @Nullable String sealAfter,
        @Nullable Double stepKg,
        double scaleKg,
        int movesWithoutOrder,
        @Nullable Double warmedC,
        @Nullable Boolean slotDiffers,
        boolean sealOnOtherBox,
        @Nullable Double hoursToLoading) {

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

    /**
     * Gathers them.
     *
     * @param happenings members as terminals call them: {@code seal}, {@code stage}, {@code kg}, {@code craneKg}, {@code order}, {@code celsius},
     *     {@code setPoint}, {@code slot}
     * @param scannedAt null for a box that was never scanned: then all is after nothing, and what came last counts
     */
    public static PortFacts of(List<Happening> happenings, @Nullable Instant scannedAt, boolean sealOnOtherBox) {
        List<Happening> all =
                happenings.stream().sorted(Comparator.comparing(Happening::at)).toList();
        Gathering gathering = new Gathering(scannedAt);
        all.forEach(gathering::hear);
        return gathering.facts(sealOnOtherBox);
    }

    private static final class Gathering {
        private final @Nullable Instant scannedAt;
        private @Nullable String declared;
        private @Nullable String before;
        private @Nullable String after;
        private @Nullable Double kgBefore;
        private @Nullable Double kgAfter;
        private int moves;
        private @Nullable Double warmed;
        private @Nullable String planned;
        private @Nullable String stowed;
        private @Nullable Instant loaded;

        Gathering(@Nullable Instant scannedAt) {
            this.scannedAt = scannedAt;
        }

        private boolean isAfter(Instant at) {
            return scannedAt == null || at.isAfter(scannedAt);
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
                    loaded = told.at();
                }
                case "moved" -> moves += (isAfter(told.at()) && told.get("order") == null) ? 1 : 0;
                case "temperature" -> temperature(told);
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
            if (isAfter(told.at())) {
                after = seal;
            } else {
                before = seal;
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
            if (read != null && set != null && isAfter(told.at())) {
                double off = Math.abs(read - set);
                warmed = warmed == null ? off : Math.max(warmed, off);
            }
        }

        PortFacts facts(boolean elsewhere) {
            Double first = kgBefore;
            Double last = kgAfter;
            Double step = first == null || last == null ? null : last - first;
            double gross = last == null ? 20_000 : last;
            Instant at = loaded;
            Instant scan = scannedAt;
            Double hours = at == null || scan == null ? null : (at.toEpochMilli() - scan.toEpochMilli()) / 3_600_000.0;
            return new PortFacts(
                    declared,
                    before,
                    after,
                    step,
                    Math.max(LEAST_SCALE_KG, SCALE_ERROR * gross),
                    moves,
                    warmed,
                    (planned == null || stowed == null) ? null : Boolean.valueOf(!planned.equals(stowed)),
                    elsewhere,
                    hours);
        }

        private static @Nullable Double decimal(@Nullable String text) {
            try {
                return text == null ? null : Double.valueOf(text);
            } catch (NumberFormatException none) {
                return null;
            }
        }
    }

    /** Seals that were read of it, without the declared one. */
    List<String> sealsRead() {
        List<String> read = new ArrayList<>();
        if (sealBefore != null) {
            read.add(sealBefore);
        }
        if (sealAfter != null && !sealAfter.equals(sealBefore)) {
            read.add(sealAfter);
        }
        return read;
    }
}
