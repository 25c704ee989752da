package org.aforo.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Role;
import org.junit.jupiter.api.Test;

class PolicyTest {

    /** {@code .} never, {@code +} by the role alone, {@code v} while vetted, {@code d} while vetted and on duty. */
    private static final String TABLE = """
                                  ANA DUT TAR EXA CUS INV LIA TRA COU PRO AUD TER ADM
            people-administer     .   .   .   .   .   .   .   .   .   .   .   .   +
            people-see            .   v   .   .   .   .   .   .   .   .   +   .   +
            visit-write           .   v   +   .   .   .   .   .   .   .   .   +   .
            visit-see             .   v   +   +   v   .   .   .   .   .   +   +   .
            message-deliver       .   v   +   .   .   .   .   .   .   .   .   +   .
            declaration-see       .   v   v   v   .   .   .   .   .   .   v   .   .
            notice-send           .   v   .   .   .   .   .   .   .   .   .   .   .
            notice-receipt        .   .   .   .   .   .   .   .   .   .   .   +   .
            targeting-see         .   v   v   .   .   .   .   .   .   .   v   .   .
            rules-propose         .   .   v   .   .   .   .   .   .   .   .   .   .
            rules-approve         .   v   v   .   .   .   .   .   .   .   .   .   .
            budget-set            .   v   .   .   .   .   .   .   .   .   .   .   .
            seed-hold             .   v   .   .   .   .   .   .   .   .   v   .   .
            outcome-record        .   .   .   v   .   .   .   .   .   .   .   .   .
            scan-deliver          .   .   .   .   .   .   .   .   .   .   .   +   .
            scan-see              .   v   v   v   .   .   .   .   .   .   v   .   .
            quarantine-see        .   v   .   .   .   .   .   .   .   .   v   .   .
            repeat-see            .   v   .   .   .   .   .   .   .   .   v   .   .
            repeat-conclude       .   v   .   .   .   .   .   .   .   .   .   .   .
            scan-match            .   v   v   .   .   .   .   .   .   .   .   .   .
            review-read           d   .   .   .   .   .   .   .   .   .   .   .   .
            review-supervise      .   v   .   .   .   .   .   .   .   .   v   .   .
            unread-see            .   d   .   .   .   .   .   .   .   .   v   .   .
            lock-lift             .   v   .   .   .   .   .   .   .   .   .   .   .
            review-correct        .   v   .   .   .   .   .   .   .   .   .   .   .
            review-policy-propose .   v   .   .   .   .   .   .   .   .   .   .   .
            review-policy-approve .   v   v   .   .   .   .   .   .   .   .   .   .
            reasons-set           .   v   .   .   .   .   .   .   .   .   .   .   .
            hold-see              .   v   .   v   .   .   .   .   .   .   v   .   .
            hold-order            .   v   .   .   .   .   .   .   .   .   .   .   .
            examination-see       .   v   .   v   .   .   .   .   .   .   v   .   .
            examination-plan      .   v   .   .   .   .   .   .   .   .   .   .   .
            protection-see        .   v   .   v   .   .   .   .   .   .   .   .   .
            alarm-receipt         .   v   .   +   .   .   .   .   .   .   .   +   .
            duress-see            .   v   .   .   .   .   .   .   .   .   v   .   .
            reader-unseal         .   .   .   .   .   .   .   .   .   .   v   .   .
            coverage-see          .   d   .   .   .   .   .   .   .   .   v   .   .
            coverage-publish      .   v   .   .   .   .   .   .   .   .   v   .   .
            fleet-see             .   v   .   .   .   .   .   .   .   .   v   +   .
            fleet-report          .   v   .   .   .   .   .   .   .   .   .   +   .
            receipt-obtain        .   v   .   .   .   .   .   .   +   .   v   .   .
            evidence-see          .   .   .   v   v   .   .   .   .   .   v   .   .
            evidence-record       .   .   .   v   v   .   .   .   .   .   .   .   .
            custody-hold          .   .   .   v   v   .   .   .   .   .   .   .   .
            evidence-order        .   .   .   .   v   .   .   .   .   .   .   .   .
            matter-see            .   .   .   .   .   .   .   .   +   +   .   .   .
            evidence-package      .   .   .   .   v   .   .   .   +   +   v   .   .
            replay-see            .   v   .   .   .   .   .   .   .   .   v   .   .
            replay-enter          .   v   .   .   .   .   .   .   .   .   .   .   .
            replay-conclude       .   v   .   .   .   .   .   .   .   .   .   .   .
            integrity-lead-see    .   .   .   .   .   .   .   .   .   .   v   .   .
            journal-see           .   .   .   .   .   .   .   .   .   .   +   .   .
            """;

    @Test
    void every_role_may_do_what_the_table_says_and_nothing_else() {
        StringBuilder table = new StringBuilder(" ".repeat(21));
        for (Role role : Role.values()) {
            table.append(' ').append(role.name(), 0, 3);
        }
        for (Action action : Action.values()) {
            String cells =
                    Arrays.stream(Role.values()).map(role -> cell(role, action)).collect(Collectors.joining("   "));
            table.append(String.format(Locale.ROOT, "%n%-21s %s", action.code(), cells));
        }
        assertThat(table.append('\n').toString()).isEqualToNormalizingNewlines(TABLE);
    }

    private static String cell(Role role, Action action) {
        boolean bare = allowed(role, action, false, false);
        boolean vetted = allowed(role, action, true, false);
        boolean onDuty = allowed(role, action, false, true);
        boolean both = allowed(role, action, true, true);
        return switch (List.of(bare, vetted, onDuty, both).toString()) {
            case "[false, false, false, false]" -> ".";
            case "[true, true, true, true]" -> "+";
            case "[false, true, false, true]" -> "v";
            case "[false, false, false, true]" -> "d";
            default -> "?";
        };
    }

    private static boolean allowed(Role role, Action action, boolean vetted, boolean onDuty) {
        return Policy.rule(new Standing(Set.of(role), vetted, onDuty, false), action)
                .allowed();
    }

    @Test
    void a_suspended_account_may_do_nothing_whatever_its_roles() {
        for (Action action : Action.values()) {
            Standing standing = new Standing(EnumSet.allOf(Role.class), true, true, true);
            assertThat(Policy.rule(standing, action)).isEqualTo(Policy.Ruling.SUSPENDED);
        }
    }

    @Test
    void an_account_without_roles_may_do_nothing() {
        for (Action action : Action.values()) {
            Standing standing = new Standing(Set.of(), true, true, false);
            assertThat(Policy.rule(standing, action)).isEqualTo(Policy.Ruling.NO_ROLE_FOR_IT);
        }
    }

    @Test
    void the_refusal_says_what_is_missing() {
        assertThat(Policy.rule(new Standing(Set.of(Role.ANALYST), false, true, false), Action.REVIEW_READ))
                .isEqualTo(Policy.Ruling.NOT_VETTED);
        assertThat(Policy.rule(new Standing(Set.of(Role.ANALYST), true, false, false), Action.REVIEW_READ))
                .isEqualTo(Policy.Ruling.OFF_DUTY);
    }

    @Test
    void who_reads_never_obtains_a_receipt_even_if_another_role_slipped_in() {
        Standing both = new Standing(Set.of(Role.ANALYST, Role.DUTY_SUPERVISOR), true, true, false);
        assertThat(Policy.rule(both, Action.RECEIPT_OBTAIN)).isEqualTo(Policy.Ruling.READERS_OBTAIN_NO_RECEIPTS);
    }

    @Test
    void who_reads_never_takes_out_a_package_even_if_another_role_slipped_in() {
        Standing both = new Standing(Set.of(Role.ANALYST, Role.CUSTODIAN), true, true, false);
        assertThat(Policy.rule(both, Action.EVIDENCE_PACKAGE)).isEqualTo(Policy.Ruling.READERS_OBTAIN_NO_RECEIPTS);
    }

    @Test
    void duties_that_must_be_kept_apart_conflict() {
        assertThat(conflicts(Role.ANALYST, Role.DUTY_SUPERVISOR)).isTrue();
        assertThat(conflicts(Role.ANALYST, Role.TARGETING_OFFICER)).isTrue();
        assertThat(conflicts(Role.ANALYST, Role.EXAMINING_OFFICER)).isTrue();
        assertThat(conflicts(Role.ANALYST, Role.CUSTODIAN)).isTrue();
        assertThat(conflicts(Role.ADMINISTRATOR, Role.LIAISON)).isTrue();
        assertThat(conflicts(Role.TERMINAL_OPERATOR, Role.CUSTODIAN)).isTrue();
        assertThat(conflicts(Role.AUDITOR, Role.DUTY_SUPERVISOR)).isTrue();
        assertThat(conflicts(Role.COURT, Role.INVESTIGATOR)).isTrue();
        assertThat(conflicts(Role.PROSECUTOR, Role.CUSTODIAN)).isTrue();
        assertThat(conflicts(Role.DUTY_SUPERVISOR, Role.TARGETING_OFFICER)).isFalse();
        assertThat(conflicts(Role.ANALYST, Role.TRAINER)).isFalse();
        for (Role role : Role.values()) {
            assertThat(Policy.conflict(Set.of(role))).isEmpty();
        }
    }

    private static boolean conflicts(Role one, Role other) {
        boolean forth = Policy.conflict(EnumSet.of(one, other)).isPresent();
        assertThat(Policy.conflict(Set.of(other, one)).isPresent()).isEqualTo(forth);
        return forth;
    }
}
