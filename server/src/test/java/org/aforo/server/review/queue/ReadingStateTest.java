package org.aforo.server.review.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingStateTest {

    @ParameterizedTest
    @CsvSource({
        "WAITING, GIVEN,    LEASED",
        "WAITING, EXPIRED,  -",
        "WAITING, RETURNED, -",
        "WAITING, DECIDED,  -",
        "LEASED,  GIVEN,    -",
        "LEASED,  EXPIRED,  WAITING",
        "LEASED,  RETURNED, WAITING",
        "LEASED,  DECIDED,  DECIDED",
        "DECIDED, GIVEN,    -",
        "DECIDED, EXPIRED,  -",
        "DECIDED, RETURNED, -",
        "DECIDED, DECIDED,  -",
    })
    void every_event_in_every_state_leads_where_the_table_says(
            ReadingState state, ReadingState.Event event, String expected) {
        if (expected.equals("-")) {
            assertThatIllegalStateException().isThrownBy(() -> state.next(event));
        } else {
            assertThat(state.next(event)).isEqualTo(ReadingState.valueOf(expected));
        }
    }
}
