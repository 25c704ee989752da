package org.aforo.server.people;

import static org.aforo.server.people.Policy.Condition.NONE;
import static org.aforo.server.people.Policy.Condition.VETTED;
import static org.aforo.server.people.Policy.Condition.VETTED_ON_DUTY;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Role;

/**
 * Who may do what: the whole of it. What is not granted here is denied. Pure: the same standing and action always give the same
 * ruling, and the table in the test shows every one of them.
 */
final class Policy {

    /** What must hold besides the role. */
    enum Condition {
        NONE,
        VETTED,
        VETTED_ON_DUTY
    }

    /** Allowed, or why not. */
    enum Ruling {
        ALLOWED,
        SUSPENDED,
        NO_ROLE_FOR_IT,
        NOT_VETTED,
        OFF_DUTY,
        READERS_OBTAIN_NO_RECEIPTS;

        boolean allowed() {
            return this == ALLOWED;
        }
    }

    private static final Map<Role, Map<Action, Condition>> GRANTS = grants();

    /**
     * Roles nobody may hold beside another: the machine's keeper reads nothing, the terminal sees no decision, and who checks
     * others has no part in what is checked.
     */
    private static final Set<Role> ALONE =
            EnumSet.of(Role.ADMINISTRATOR, Role.TERMINAL_OPERATOR, Role.AUDITOR, Role.COURT, Role.PROSECUTOR);

    /** With these an analyst could pick what to look at, or prove to a buyer what was decided. */
    private static final Set<Role> NOT_BESIDE_ANALYST =
            EnumSet.of(Role.DUTY_SUPERVISOR, Role.TARGETING_OFFICER, Role.EXAMINING_OFFICER, Role.CUSTODIAN);

    /** What carries proof of a decision out of the house: nothing of it is for somebody who reads. */
    private static final Set<Action> NOT_FOR_READERS = EnumSet.of(Action.RECEIPT_OBTAIN, Action.EVIDENCE_PACKAGE);

    private Policy() {}

    static Ruling rule(Standing standing, Action action) {
        if (standing.suspended()) {
            return Ruling.SUSPENDED;
        }
        if (NOT_FOR_READERS.contains(action) && standing.roles().contains(Role.ANALYST)) {
            return Ruling.READERS_OBTAIN_NO_RECEIPTS;
        }
        Ruling nearest = Ruling.NO_ROLE_FOR_IT;
        for (Role role : standing.roles()) {
            Ruling ruling = rule(role, standing, action);
            if (ruling.allowed()) {
                return ruling;
            }
            // the refusal nearest to allowance is the one worth telling
            nearest = ruling.compareTo(nearest) > 0 ? ruling : nearest;
        }
        return nearest;
    }

    private static Ruling rule(Role role, Standing standing, Action action) {
        Condition condition = GRANTS.getOrDefault(role, Map.of()).get(action);
        if (condition == null) {
            return Ruling.NO_ROLE_FOR_IT;
        }
        return switch (condition) {
            case NONE -> Ruling.ALLOWED;
            case VETTED -> standing.vetted() ? Ruling.ALLOWED : Ruling.NOT_VETTED;
            case VETTED_ON_DUTY ->
                !standing.vetted() ? Ruling.NOT_VETTED : standing.onDuty() ? Ruling.ALLOWED : Ruling.OFF_DUTY;
        };
    }

    /** Two of the roles that no account may hold together, if there are such. */
    static Optional<Set<Role>> conflict(Set<Role> roles) {
        for (Role role : roles) {
            for (Role other : roles) {
                boolean alone = role != other && ALONE.contains(role);
                boolean chosen = role == Role.ANALYST && NOT_BESIDE_ANALYST.contains(other);
                if (alone || chosen) {
                    return Optional.of(EnumSet.of(role, other));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<Role, Map<Action, Condition>> grants() {
        Map<Role, Map<Action, Condition>> grants = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            grants.put(role, grantsOf(role));
        }
        return grants;
    }

    /** Roles that wait for their rooms (cases, releases, exercises) are granted nothing until those rooms are there. */
    private static Map<Action, Condition> grantsOf(Role role) {
        return switch (role) {
            case ANALYST -> Map.of(Action.REVIEW_READ, VETTED_ON_DUTY);
            case DUTY_SUPERVISOR -> dutySupervisor();
            case TARGETING_OFFICER ->
                Map.of(
                        Action.VISIT_WRITE, NONE,
                        Action.VISIT_SEE, NONE,
                        Action.MESSAGE_DELIVER, NONE,
                        Action.DECLARATION_SEE, VETTED,
                        Action.TARGETING_SEE, VETTED,
                        Action.RULES_PROPOSE, VETTED,
                        Action.RULES_APPROVE, VETTED,
                        Action.REVIEW_POLICY_APPROVE, VETTED,
                        Action.SCAN_SEE, VETTED,
                        Action.SCAN_MATCH, VETTED);
            case EXAMINING_OFFICER -> examiningOfficer();
            case CUSTODIAN ->
                with(
                        VETTED,
                        Action.VISIT_SEE,
                        Action.EVIDENCE_SEE,
                        Action.EVIDENCE_RECORD,
                        Action.CUSTODY_HOLD,
                        Action.EVIDENCE_ORDER,
                        Action.EVIDENCE_PACKAGE);
            case COURT -> with(NONE, Action.RECEIPT_OBTAIN, Action.MATTER_SEE, Action.EVIDENCE_PACKAGE);
            case PROSECUTOR -> with(NONE, Action.MATTER_SEE, Action.EVIDENCE_PACKAGE);
            case AUDITOR -> auditor();
            case TERMINAL_OPERATOR ->
                with(
                        NONE,
                        Action.SCAN_DELIVER,
                        Action.MESSAGE_DELIVER,
                        Action.NOTICE_RECEIPT,
                        Action.ALARM_RECEIPT,
                        Action.FLEET_SEE,
                        Action.FLEET_REPORT,
                        Action.VISIT_WRITE,
                        Action.VISIT_SEE);
            case ADMINISTRATOR -> Map.of(Action.PEOPLE_ADMINISTER, NONE, Action.PEOPLE_SEE, NONE);
            case INVESTIGATOR, LIAISON, TRAINER -> Map.of();
        };
    }

    private static Map<Action, Condition> examiningOfficer() {
        Map<Action, Condition> grants = with(
                VETTED,
                Action.DECLARATION_SEE,
                Action.OUTCOME_RECORD,
                Action.HOLD_SEE,
                Action.EXAMINATION_SEE,
                Action.PROTECTION_SEE,
                Action.SCAN_SEE,
                Action.EVIDENCE_SEE,
                Action.EVIDENCE_RECORD,
                Action.CUSTODY_HOLD);
        grants.putAll(with(NONE, Action.VISIT_SEE, Action.ALARM_RECEIPT));
        return grants;
    }

    /** What is unread is a map of the hole: it is shown to the supervisor whose shift it is, and to no other. */
    private static Map<Action, Condition> dutySupervisor() {
        Map<Action, Condition> grants = with(
                VETTED,
                Action.PEOPLE_SEE,
                Action.VISIT_WRITE,
                Action.VISIT_SEE,
                Action.MESSAGE_DELIVER,
                Action.DECLARATION_SEE,
                Action.NOTICE_SEND,
                Action.TARGETING_SEE,
                Action.RULES_APPROVE,
                Action.BUDGET_SET,
                Action.SEED_HOLD,
                Action.SCAN_SEE,
                Action.QUARANTINE_SEE,
                Action.REPEAT_SEE,
                Action.REPEAT_CONCLUDE,
                Action.SCAN_MATCH,
                Action.REVIEW_SUPERVISE,
                Action.LOCK_LIFT,
                Action.REVIEW_CORRECT,
                Action.RECEIPT_OBTAIN,
                Action.REVIEW_POLICY_PROPOSE,
                Action.REVIEW_POLICY_APPROVE,
                Action.REASONS_SET,
                Action.HOLD_SEE,
                Action.HOLD_ORDER,
                Action.EXAMINATION_SEE,
                Action.EXAMINATION_PLAN,
                Action.PROTECTION_SEE,
                Action.ALARM_RECEIPT,
                Action.DURESS_SEE,
                Action.COVERAGE_PUBLISH,
                Action.REPLAY_SEE,
                Action.REPLAY_ENTER,
                Action.REPLAY_CONCLUDE,
                Action.FLEET_SEE,
                Action.FLEET_REPORT);
        grants.putAll(with(VETTED_ON_DUTY, Action.COVERAGE_SEE, Action.UNREAD_SEE));
        return grants;
    }

    private static Map<Action, Condition> auditor() {
        Map<Action, Condition> grants = with(
                VETTED,
                Action.DECLARATION_SEE,
                Action.TARGETING_SEE,
                Action.SEED_HOLD,
                Action.SCAN_SEE,
                Action.QUARANTINE_SEE,
                Action.REPEAT_SEE,
                Action.REVIEW_SUPERVISE,
                Action.UNREAD_SEE,
                Action.HOLD_SEE,
                Action.EXAMINATION_SEE,
                Action.DURESS_SEE,
                Action.READER_UNSEAL,
                Action.COVERAGE_SEE,
                Action.COVERAGE_PUBLISH,
                Action.REPLAY_SEE,
                Action.INTEGRITY_LEAD_SEE,
                Action.FLEET_SEE,
                Action.EVIDENCE_SEE,
                Action.EVIDENCE_PACKAGE,
                Action.RECEIPT_OBTAIN);
        grants.putAll(with(NONE, Action.PEOPLE_SEE, Action.VISIT_SEE, Action.JOURNAL_SEE));
        return grants;
    }

    private static Map<Action, Condition> with(Condition condition, Action... actions) {
        Map<Action, Condition> grants = new EnumMap<>(Action.class);
        for (Action action : actions) {
            grants.put(action, condition);
        }
        return grants;
    }
}
