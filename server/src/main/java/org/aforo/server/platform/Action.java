package org.aforo.server.platform;

import java.util.Locale;

/** Everything a person can ask the server to do. Access is decided per action, never per route. */
public enum Action {
    /** See and change agencies, units, accounts, vetting, duty posts. */
    PEOPLE_ADMINISTER,
    /** See the list of accounts with their vetting (supervision, audit), without changing it. */
    PEOPLE_SEE,
    /** Add a visit by hand or by file. */
    VISIT_WRITE,
    /** Search and read visits. */
    VISIT_SEE,
    /** Deliver a file of cargo messages or of what happened in a port. */
    MESSAGE_DELIVER,
    /** Read what was declared for a visit, with its parties, and the messages themselves. */
    DECLARATION_SEE,
    /** Tell a terminal not to load a visit, or that it may, and see what no terminal has receipted. */
    NOTICE_SEND,
    /** Fetch what one's own terminal is told, and say that it has it. */
    NOTICE_RECEIPT,
    /** See which visits the rules rank how and why, the rules, budgets and results. */
    TARGETING_SEE,
    /** Propose rules. */
    RULES_PROPOSE,
    /** Approve or reject rules somebody else proposed. */
    RULES_APPROVE,
    /** Set how many visits a terminal opens a day, begin a period of chance, and see what rules and what chance took. */
    BUDGET_SET,
    /** Hold a share of a seed, and lay shares together. */
    SEED_HOLD,
    /** Record what opening a visit showed. */
    OUTCOME_RECORD,
    /** Deliver a scan file. */
    SCAN_DELIVER,
    /** See the list of scans and any scan's images outside a lease. */
    SCAN_SEE,
    /** See what was kept in quarantine. */
    QUARANTINE_SEE,
    /** See which scans repeat an earlier one. */
    REPEAT_SEE,
    /** Say what a repeat is. */
    REPEAT_CONCLUDE,
    /** Link a scan to a visit at the matching desk. */
    SCAN_MATCH,
    /** Be given the next scan, look at it under the lease, decide on it. */
    REVIEW_READ,
    /** See decisions of others, and how groups read. */
    REVIEW_SUPERVISE,
    /** See how much waits unread until when, and what these hands will leave unread, by hour. */
    UNREAD_SEE,
    /** Have an analyst given scans again who had passed on as many as there may be, having spoken to them. */
    LOCK_LIFT,
    /** Record a correction that names the decision it corrects. */
    REVIEW_CORRECT,
    /** Propose in which order scans are read and how many are read twice. */
    REVIEW_POLICY_PROPOSE,
    /** Approve or reject a reading policy somebody else proposed. */
    REVIEW_POLICY_APPROVE,
    /** Say which reasons a verdict may have. */
    REASONS_SET,
    /** See which visits are held, and how far the terminal has come with it. */
    HOLD_SEE,
    /** Hold a visit, and release a hold. */
    HOLD_ORDER,
    /** See which boxes are to be opened and what opening them showed. */
    EXAMINATION_SEE,
    /** Order a box to be opened, plan it, and cancel the order. */
    EXAMINATION_PLAN,
    /** See and add to the record of people found in containers: all of them with the power to hold, one's own without. */
    PROTECTION_SEE,
    /** Be told at once of a possible person in a container, and say that one has heard. */
    ALARM_RECEIPT,
    /** Hear that a reader has signalled being under duress. */
    DURESS_SEE,
    /** Learn, on a logged request, which person a pseudonym stands for. */
    READER_UNSEAL,
    /** See what was taken, read and not read, by terminal, hour and vessel. */
    COVERAGE_SEE,
    /** Release the delayed, aggregated edition of what was read, as one of two. */
    COVERAGE_PUBLISH,
    /** See how the scanners run and how good their images are. */
    FLEET_SEE,
    /** Say why a scanner stood still. */
    FLEET_REPORT,
    /** Obtain the receipt of a fact, on a logged request. */
    RECEIPT_OBTAIN,
    /** See seizures, exhibits and their custody. */
    EVIDENCE_SEE,
    /** Open a seizure, enter exhibits and what is found out about them, and correct by adding. */
    EVIDENCE_RECORD,
    /** Hold exhibits: take them, hand them on, receive them. */
    CUSTODY_HOLD,
    /** Carry out what a judge ordered: give sight of a matter, destroy, erase a name. */
    EVIDENCE_ORDER,
    /** See, on a logged request, what belongs to the matters one was given sight of. */
    MATTER_SEE,
    /** Take out an evidence package. */
    EVIDENCE_PACKAGE,
    /** See seizures made elsewhere and what we did with their visits: who read what, for how long, and what is proposed. */
    REPLAY_SEE,
    /** Enter a seizure made elsewhere, correct it by addition, say which visit it is of. */
    REPLAY_ENTER,
    /** Conclude how a load passed us: a label, a lesson, a lead. */
    REPLAY_CONCLUDE,
    /** See leads about the integrity of our own. */
    INTEGRITY_LEAD_SEE,
    /** Read the journal's leaves, tiles and checkpoints. */
    JOURNAL_SEE;

    /** The name used on the wire: {@code review-read}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
