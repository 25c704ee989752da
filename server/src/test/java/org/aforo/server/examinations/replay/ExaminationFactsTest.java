package org.aforo.server.examinations.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aforo.server.examinations.opening.Fact;
import org.aforo.server.examinations.opening.Place;
import org.aforo.server.examinations.opening.RecordedFacts.Recorded;
import org.junit.jupiter.api.Test;

class ExaminationFactsTest {

    private static final Instant BEGUN = Instant.parse("2026-11-21T08:00:00Z");

    private static ExaminationFacts of(Fact... facts) {
        List<Recorded> recorded = new ArrayList<>();
        for (Fact fact : facts) {
            recorded.add(new Recorded(
                    UUID.randomUUID(), UUID.randomUUID(), fact, BEGUN.plusSeconds(60L * recorded.size()), "officer-1"));
        }
        return ExaminationFacts.of(recorded);
    }

    @Test
    void places_that_were_looked_at_are_told_by_what_was_met_there() {
        ExaminationFacts told = of(
                new Fact.Begun(),
                new Fact.Opened(List.of()),
                new Fact.Looked(Place.DOORS, "nothing", null),
                new Fact.Looked(Place.FLOOR, "something", null),
                new Fact.Looked(Place.ROOF, "not-done", "no ladder"),
                new Fact.Resealed("ZZ900", List.of()));
        ExaminationFacts.Opening opening = Objects.requireNonNull(told.opening());
        assertThat(opening.nothing()).containsExactly("doors");
        assertThat(opening.something()).containsExactly("floor");
        assertThat(opening.closedAt()).isEqualTo(BEGUN.plusSeconds(300));
        assertThat(told.happenings())
                .extracting(PortFacts.Happening::kind)
                .containsExactly("exam-begun", "exam-opened", "exam-resealed");
    }

    @Test
    void of_an_examination_that_stopped_nothing_is_shown_and_of_signs_of_somebody_nothing_is_told() {
        ExaminationFacts stopped = of(
                new Fact.Begun(),
                new Fact.Air(false, 20.9, null, null, null, null, null, true, List.of("sound")),
                new Fact.Opened(List.of()),
                new Fact.Looked(Place.DOORS, "something", null),
                new Fact.Stopped());
        assertThat(stopped.opening()).isNull();
        assertThat(stopped.happenings()).hasSize(1).allMatch(ExaminationFacts::isSilent);
        assertThat(PortMoments.moments(stopped.happenings(), null)).isEmpty();
        assertThat(of(new Fact.Begun(), new Fact.Air(false, 20.9, null, null, null, null, null, true, List.of("sound")))
                        .happenings())
                .hasSize(1);
    }
}
