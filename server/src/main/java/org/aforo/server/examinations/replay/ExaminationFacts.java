package org.aforo.server.examinations.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aforo.server.examinations.opening.Fact;
import org.aforo.server.examinations.opening.RecordedFacts.Recorded;
import org.aforo.server.examinations.replay.PortFacts.Happening;
import org.jspecify.annotations.Nullable;

/**
 * What our own examination tells of how a load passed: a seal we put on is not one that somebody changed, and a place we looked at was looked at.
 *
 * <p>Of an examination that stopped nothing is told but, without being shown, that the doors were ours to open: what it met is an emergency and
 * nobody's history. Signs of somebody inside are not told of any.
 *
 * @param happenings kinds begin with {@link #OURS}; those that are {@link #isSilent silent} are weighed and never shown
 * @param opening null where nobody looked anywhere, or where nothing may be told of it
 */
record ExaminationFacts(
        List<Happening> happenings, @Nullable Opening opening) {

    static final String OURS = "exam-";
    private static final String SILENT = "silent";

    ExaminationFacts {
        happenings = List.copyOf(happenings);
    }

    /**
     * One opening, or a look from outside.
     *
     * @param closedAt when our new seal was on it; when the last was done, where nobody recorded one
     * @param nothing codes of places that were looked at and held nothing
     * @param something of those that did
     */
    record Opening(Instant openedAt, Instant closedAt, Set<String> nothing, Set<String> something) {
        Opening {
            nothing = Set.copyOf(nothing);
            something = Set.copyOf(something);
        }
    }

    static boolean isSilent(Happening happening) {
        return happening.get(SILENT) != null;
    }

    /** Of one examination, facts in their order. */
    static ExaminationFacts of(List<Recorded> facts) {
        Gathering gathering = new Gathering();
        facts.forEach(each -> gathering.hear(each.fact(), each.takenAt()));
        return gathering.stopped ? gathering.silent() : gathering.told();
    }

    private static final class Gathering {
        private final List<Happening> all = new ArrayList<>();
        private final Set<String> nothing = new TreeSet<>();
        private final Set<String> something = new TreeSet<>();
        private @Nullable Instant openedAt;
        private @Nullable Instant lastAt;
        private @Nullable Instant closedAt;
        private boolean stopped;

        void hear(Fact fact, Instant at) {
            switch (fact) {
                case Fact.Begun _ -> tell(at, "begun", Map.of());
                case Fact.Identity identity ->
                    identity.seals().stream()
                            .flatMap(seal -> Optional.ofNullable(seal.number()).stream())
                            .findFirst()
                            .ifPresent(number -> tell(at, "sealed", Map.of("seal", number)));
                case Fact.Weight weight -> {
                    Double kg = weight.kg();
                    if (kg != null) {
                        tell(at, "weighed", Map.of("kg", Long.toString(Math.round(kg))));
                    }
                }
                case Fact.Cold cold -> tell(cold.at(), "cold", Map.of("on", Boolean.toString(cold.on())));
                case Fact.Opened _ -> {
                    began(at);
                    tell(at, "opened", Map.of());
                }
                case Fact.Looked looked -> {
                    began(at);
                    looked(looked);
                }
                case Fact.Found found -> found(found, at);
                case Fact.Result result -> tell(at, "result", Map.of("result", result.result()));
                case Fact.Resealed resealed -> {
                    closedAt = at;
                    tell(at, "resealed", Map.of("seal", resealed.seal()));
                }
                case Fact.Stopped _ -> stopped = true;
                case Fact.Air _, Fact.Protection _, Fact.Located _, Fact.Ended _ -> {
                    // tells nothing of how a load passed
                }
            }
        }

        private void began(Instant at) {
            openedAt = openedAt == null ? at : openedAt;
            lastAt = at;
        }

        private void looked(Fact.Looked looked) {
            String place = looked.place().code();
            nothing.remove(place);
            if (looked.outcome().equals("nothing")) {
                nothing.add(place);
            } else if (looked.outcome().equals("something")) {
                something.add(place);
            }
        }

        private void found(Fact.Found found, Instant at) {
            something.add(found.place().code());
            Map<String, String> said = new TreeMap<>(
                    Map.of("what", found.what(), "where", found.place().code()));
            Double kg = found.kg();
            if (kg != null) {
                said.put("kg", Long.toString(Math.round(kg)));
            }
            tell(at, "found", said);
        }

        private void tell(Instant at, String kind, Map<String, String> said) {
            all.add(new Happening(at, OURS + kind, said));
        }

        ExaminationFacts told() {
            Instant opened = openedAt;
            Instant closed = closedAt == null ? lastAt : closedAt;
            nothing.removeAll(something);
            return new ExaminationFacts(
                    all,
                    opened == null ? null : new Opening(opened, closed == null ? opened : closed, nothing, something));
        }

        ExaminationFacts silent() {
            Set<String> doors = Set.of(OURS + "opened", OURS + "resealed", OURS + "cold");
            return new ExaminationFacts(
                    all.stream()
                            .filter(each -> doors.contains(each.kind()))
                            .map(Gathering::silenced)
                            .toList(),
                    null);
        }

        private static Happening silenced(Happening told) {
            Map<String, String> said = new TreeMap<>(told.said());
            said.put(SILENT, "yes");
            return new Happening(told.at(), told.kind(), said);
        }
    }
}
