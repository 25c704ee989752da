package org.aforo.server.review.holds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aforo.server.review.holds.HoldStage.Event;
import org.aforo.server.review.holds.HoldStage.State;
import org.junit.jupiter.api.Test;

class HoldStageTest {

    /** Rows are states, columns events in their order; a dash changes nothing, {@code +1} is one level louder. */
    private static final String TABLE = """
            state            sent          fetched  acknowledged  already-loaded  escalated  time-up   settled          held-again  moved
            ordered          sent          -        -             -               +1         too-late  released         -           -
            sent             -             fetched  acknowledged  too-late        +1         too-late  release-ordered  -           ordered
            fetched          -             -        acknowledged  too-late        +1         too-late  release-ordered  -           ordered
            acknowledged     -             -        -             too-late        -          -         release-ordered  -           ordered
            release-ordered  release-sent  -        -             -               -          -         -                ordered     -
            release-sent     -             -        released      -               -          -         -                ordered     release-ordered
            released         -             -        -             -               -          -         -                -           -
            too-late         -             -        acknowledged  -               -          -         closed           -           ordered
            closed           -             -        -             -               -          -         -                -           -
            """;

    private static List<List<String>> table() {
        Pattern blanks = Pattern.compile("\\s+");
        return TABLE.lines()
                .map(line -> blanks.splitAsStream(line.strip()).toList())
                .toList();
    }

    @Test
    void every_event_leads_from_every_state_where_the_table_says() {
        List<List<String>> rows = table();
        List<String> head = rows.getFirst();
        assertThat(head.subList(1, head.size()))
                .as("no event is left out")
                .isEqualTo(Stream.of(Event.values()).map(Event::code).toList());
        assertThat(rows.stream().skip(1).map(List::getFirst).toList())
                .as("no state is left out")
                .isEqualTo(Stream.of(State.values()).map(State::code).toList());
        rows.stream().skip(1).forEach(cells -> {
            State from = State.of(cells.getFirst());
            for (Event event : Event.values()) {
                assertThat(outcome(new HoldStage(from, 1), event))
                        .as(from + " and " + event)
                        .isEqualTo(cells.get(head.indexOf(event.code())));
            }
        });
    }

    private static String outcome(HoldStage from, Event event) {
        return from.next(event)
                .map(to -> to.state() == from.state() && to.level() == from.level() + 1
                        ? "+1"
                        : to.state().code())
                .orElse("-");
    }

    @Test
    void an_answer_and_a_release_quieten_and_the_loudest_gets_no_louder() {
        HoldStage loud = new HoldStage(State.FETCHED, HoldStage.HIGHEST_LEVEL);
        assertThat(loud.next(Event.ESCALATED)).isEmpty();
        assertThat(loud.next(Event.ACKNOWLEDGED)).contains(new HoldStage(State.ACKNOWLEDGED, 0));
        assertThat(loud.next(Event.SETTLED)).contains(new HoldStage(State.RELEASE_ORDERED, 0));
        assertThat(loud.next(Event.TIME_UP)).contains(new HoldStage(State.TOO_LATE, 3));
    }

    @Test
    void a_hold_that_is_over_stays_over() {
        Map<State, Boolean> over = Stream.of(State.values()).collect(Collectors.toMap(state -> state, State::over));
        over.forEach((state, isOver) -> {
            boolean moves = Stream.of(Event.values())
                    .anyMatch(event -> new HoldStage(state, 0).next(event).isPresent());
            assertThat(moves).as(state.code()).isNotEqualTo(isOver);
        });
    }
}
