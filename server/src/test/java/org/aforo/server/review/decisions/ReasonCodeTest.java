package org.aforo.server.review.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.aforo.server.review.Verdict;
import org.junit.jupiter.api.Test;

class ReasonCodeTest {

    @Test
    void every_verdict_has_reasons_of_its_own() {
        assertThat(Arrays.stream(ReasonCode.values()).map(ReasonCode::verdict).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Verdict.values());
    }

    @Test
    void a_reason_is_refused_for_another_verdict() {
        assertThat(ReasonCode.allowed(Verdict.EXAMINE, "dense-mass")).isTrue();
        assertThat(ReasonCode.allowed(Verdict.CLEAR, "dense-mass")).isFalse();
        assertThat(ReasonCode.allowed(Verdict.CLEAR, "no-such-reason")).isFalse();
    }

    @Test
    void every_reason_speaks_both_languages() {
        for (ReasonCode reason : ReasonCode.values()) {
            assertThat(reason.spanish()).as(reason.code()).isNotBlank();
            assertThat(reason.english()).as(reason.code()).isNotBlank().isNotEqualTo(reason.spanish());
        }
    }
}
