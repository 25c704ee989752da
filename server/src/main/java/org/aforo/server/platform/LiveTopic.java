package org.aforo.server.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What pages can be told has changed. Hearing of a topic needs the action that seeing its pages needs. */
public enum LiveTopic {
    /** Files that came in, and scans made of them. */
    SCANS(Action.SCAN_SEE),
    /** Visits, and what is said of them. */
    VISITS(Action.VISIT_SEE),
    /** What the rules say of visits. */
    ASSESSMENTS(Action.TARGETING_SEE),
    /** Scans that wait to be read. */
    WAITING(Action.UNREAD_SEE),
    /** Decisions recorded. */
    DECISIONS(Action.REVIEW_SUPERVISE),
    /** Holds and how far the terminals have come with them. */
    HOLDS(Action.HOLD_SEE),
    /** Persons suspected in containers. */
    ALARMS(Action.ALARM_RECEIPT),
    /** Boxes to be opened, and what differs since their scan. */
    EXAMINATIONS(Action.EXAMINATION_SEE),
    /** What terminals are told. */
    NOTICES(Action.NOTICE_RECEIPT),
    /** Scans that repeat an earlier one. */
    REPEATS(Action.REPEAT_SEE),
    /** What was taken and read. */
    COVERAGE(Action.COVERAGE_SEE),
    /** How the scanners run. */
    FLEET(Action.FLEET_SEE),
    /** Exhibits that are offered, taken or changed. */
    EVIDENCE(Action.EVIDENCE_SEE);

    private final Action action;

    LiveTopic(Action action) {
        this.action = action;
    }

    /** What an actor must be allowed to do to hear of it. */
    public Action action() {
        return action;
    }

    /** The name used on the wire: {@code waiting}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LiveTopic> of(String code) {
        return Arrays.stream(values())
                .filter(topic -> topic.code().equals(code))
                .findFirst();
    }
}
