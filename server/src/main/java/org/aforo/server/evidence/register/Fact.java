package org.aforo.server.evidence.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be said of a seizure or an exhibit. A fact names no person: finders, witnesses and experts stand beside it and can be erased. */
public sealed interface Fact {

    /** Everything in it that people search by. */
    default Stream<String> searched() {
        return Stream.of();
    }

    /** How the seizure came about; of the seizure. */
    record Circumstances(String place, String legalBasis, String note) implements Fact {
        public Circumstances {
            place = Said.line("place", place);
            legalBasis = Said.lineOrNone("legalBasis", legalBasis);
            note = Said.textOrNone("note", note);
        }

        @Override
        public Stream<String> searched() {
            return Stream.of(place, legalBasis, note);
        }
    }

    /**
     * What the exhibit is.
     *
     * @param packages how many bricks, bags, drums; 0 when it is not counted
     * @param marks what is written on them
     * @param pictures what is drawn or stamped on them, as picture words: {@code crown}, {@code horse}
     * @param position where in the container: one of {@link #POSITIONS}
     * @param fromDoorCm from the inside of the doors; null when not measured
     */
    record Description(
            String substance,
            String packaging,
            int packages,
            List<String> marks,
            List<String> pictures,
            String position,
            @Nullable Integer fromDoorCm,
            String note)
            implements Fact {

        public static final Set<String> POSITIONS = Set.of(
                "cargo",
                "behind-doors",
                "floor",
                "roof",
                "side-wall",
                "front-wall",
                "door",
                "reefer-unit",
                "structure",
                "other");

        private static final int MOST = 50;

        public Description {
            substance = Said.line("substance", substance);
            packaging = Said.lineOrNone("packaging", packaging);
            note = Said.textOrNone("note", note);
            marks = lines("marks", marks);
            pictures = lines("pictures", pictures);
            if (packages < 0 || packages > 1_000_000) {
                throw Said.refused("packages is 0 to a million");
            }
            if (!POSITIONS.contains(Said.required("position", position))) {
                throw Said.refused("position is one of "
                        + String.join(", ", POSITIONS.stream().sorted().toList()));
            }
            if (fromDoorCm != null && (fromDoorCm < 0 || fromDoorCm > 2_000)) {
                throw Said.refused("fromDoorCm is 0 to 2000");
            }
        }

        private static List<String> lines(String name, @Nullable List<String> given) {
            List<String> lines = given == null ? List.of() : given;
            if (lines.size() > MOST) {
                throw Said.refused(name + " are at most " + MOST);
            }
            return lines.stream().map(line -> Said.line(name, line)).toList();
        }

        @Override
        public Stream<String> searched() {
            return Stream.concat(
                    Stream.of(substance, packaging, note), Stream.concat(marks.stream(), pictures.stream()));
        }
    }

    /**
     * What a balance said.
     *
     * @param occasion {@code seizure}, {@code deposit}, {@code laboratory}, {@code control}, {@code destruction}
     */
    record Weighing(
            String occasion, @Nullable Mass gross, @Nullable Mass net, String balance, Instant at) implements Fact {

        public static final Set<String> OCCASIONS =
                Set.of("seizure", "deposit", "laboratory", "control", "destruction");

        public Weighing {
            if (!OCCASIONS.contains(Said.required("occasion", occasion))) {
                throw Said.refused("occasion is one of "
                        + String.join(", ", OCCASIONS.stream().sorted().toList()));
            }
            balance = Said.line("balance", balance);
            Said.required("at", at);
            if (gross == null && net == null) {
                throw Said.refused("a weighing has a gross or a net mass");
            }
            if (gross != null && net != null && net.grams().compareTo(gross.grams()) > 0) {
                throw Said.refused("the net mass is more than the gross mass");
            }
        }
    }

    /** @param result {@code positive}, {@code negative} or {@code inconclusive} */
    record FieldTest(String reagent, String lot, String result, String note) implements Fact {
        public FieldTest {
            reagent = Said.line("reagent", reagent);
            lot = Said.lineOrNone("lot", lot);
            note = Said.textOrNone("note", note);
            if (!Set.of("positive", "negative", "inconclusive").contains(Said.required("result", result))) {
                throw Said.refused("result is positive, negative or inconclusive");
            }
        }
    }

    /** In which bag, under which seal; a new one says which seal it replaces by being the later. */
    record Sealing(String bag, String seal, String note) implements Fact {
        public Sealing {
            bag = Said.line("bag", bag);
            seal = Said.line("seal", seal);
            note = Said.textOrNone("note", note);
        }

        @Override
        public Stream<String> searched() {
            return Stream.of(bag, seal);
        }
    }

    /** Where it lies within the holder's house. */
    record Storage(String place, String shelf) implements Fact {
        public Storage {
            place = Said.line("place", place);
            shelf = Said.lineOrNone("shelf", shelf);
        }

        @Override
        public Stream<String> searched() {
            return Stream.of(place, shelf);
        }
    }

    /**
     * That a part was taken out as a sample, which is an exhibit of its own from then on.
     *
     * @param sample place of the sample within the seizure, {@code 1.2}
     */
    record SampleDrawn(String sample, String purpose, Mass net) implements Fact {
        public SampleDrawn {
            sample = Said.line("sample", sample);
            purpose = Said.line("purpose", purpose);
            Said.required("net", net);
        }
    }

    /** @param purityPercent by mass; null where it was not determined */
    record LaboratoryResult(
            String laboratory,
            String report,
            String method,
            String substance,
            @Nullable BigDecimal purityPercent,
            @Nullable BigDecimal purityUncertainty,
            String note)
            implements Fact {
        public LaboratoryResult {
            laboratory = Said.line("laboratory", laboratory);
            report = Said.line("report", report);
            method = Said.lineOrNone("method", method);
            substance = Said.line("substance", substance);
            note = Said.textOrNone("note", note);
            if (outside(purityPercent) || outside(purityUncertainty)) {
                throw Said.refused("a purity and its uncertainty are 0 to 100 per cent");
            }
        }

        private static boolean outside(@Nullable BigDecimal percent) {
            return percent != null && (percent.signum() < 0 || percent.compareTo(new BigDecimal(100)) > 0);
        }

        @Override
        public Stream<String> searched() {
            return Stream.of(laboratory, report, substance);
        }
    }

    /**
     * What a judge ordered, and until when it must be done.
     *
     * @param names exhibits that the order itself names, such as {@code S-12/1.2}; a witness sample is destroyed by an order that names it only
     * @param witnessWaiver the judge's words that goods are destroyed without a witness sample; empty where nothing is said
     */
    record DestructionOrder(
            String court, String order, LocalDate decidedOn, LocalDate destroyBy, String names, String witnessWaiver)
            implements Fact {
        public DestructionOrder {
            names = Said.lineOrNone("names", names);
            witnessWaiver = Said.textOrNone("witnessWaiver", witnessWaiver);
            court = Said.line("court", court);
            order = Said.line("order", order);
            if (Said.required("destroyBy", destroyBy).isBefore(Said.required("decidedOn", decidedOn))) {
                throw Said.refused("the deadline is before the decision");
            }
        }

        @Override
        public Stream<String> searched() {
            return Stream.of(court, order);
        }
    }

    /** That it was destroyed, and the certificate that says so. */
    record Destruction(String method, String place, Instant at, String certificate) implements Fact {
        public Destruction {
            method = Said.line("method", method);
            place = Said.line("place", place);
            Said.required("at", at);
            certificate = Said.line("certificate", certificate);
        }

        @Override
        public Stream<String> searched() {
            return Stream.of(place, certificate);
        }
    }

    /** Anything else, with photos or papers or without. */
    record Remark(String text) implements Fact {
        public Remark {
            text = Said.textOrNone("text", text);
            if (text.isEmpty()) {
                throw Said.refused("a remark says something");
            }
        }

        @Override
        public Stream<String> searched() {
            return Stream.of(text);
        }
    }
}
