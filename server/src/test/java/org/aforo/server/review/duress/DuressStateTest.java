package org.aforo.server.review.duress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.aforo.server.review.duress.DuressState.Step;
import org.junit.jupiter.api.Test;

class DuressStateTest {

    @Test
    void what_may_follow_what_is_this_table_and_nothing_else() {
        assertThat(DuressState.OPEN.next(Step.TAKEN_UP)).contains(DuressState.TAKEN_UP);
        assertThat(DuressState.OPEN.next(Step.RESOLVED)).as("nobody has it yet").isEqualTo(Optional.empty());
        assertThat(DuressState.TAKEN_UP.next(Step.TAKEN_UP))
                .as("the next shift takes it over")
                .contains(DuressState.TAKEN_UP);
        assertThat(DuressState.TAKEN_UP.next(Step.RESOLVED)).contains(DuressState.RESOLVED);
        assertThat(DuressState.RESOLVED.next(Step.TAKEN_UP)).isEmpty();
        assertThat(DuressState.RESOLVED.next(Step.RESOLVED)).isEmpty();
    }
}
