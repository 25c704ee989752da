package org.aforo.server.review.decisions;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Ids;
import org.aforo.server.review.Verdict;
import org.aforo.server.review.queue.Lease;
import org.aforo.server.scans.ScanView;
import org.aforo.server.scans.Scans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a decision together and writes its leaf. In the open stand ids, codes and the digests of the scan's files; who decided,
 * the note and the marks are only committed to.
 */
@Component
public class Recorder {

    private final Scans scans;
    private final Journal journal;
    private final Ids ids;
    private final InstantSource clock;
    private final JsonMapper json;

    public Recorder(Scans scans, Journal journal, Ids ids, InstantSource clock, JsonMapper json) {
        this.scans = scans;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    public Decision compose(Lease lease, Decision.Decider decider, Decisions.Given given) {
        UUID id = ids.next();
        ScanView scan = scans.require(lease.scanId());
        Map<String, String> open = open(scan, decider, given.verdict(), given.reasonCode());
        open.put("lease", lease.id().toString());
        open.put("secondsShown", Integer.toString(given.secondsShown()));
        Map<String, String> sealed = sealed(decider, given.note(), given.marks());
        if (given.shown() != null) {
            sealed.put("shown", given.shown());
        }
        LeafRef leaf = journal.append(new Entry("review.decided", id, open, sealed));
        return new Decision(
                id,
                lease.scanId(),
                lease.id(),
                lease.readingId(),
                given.shown(),
                given.verdict(),
                given.reasonCode(),
                given.note(),
                given.marks(),
                given.secondsShown(),
                decider,
                scan.containerNumber(),
                clock.instant(),
                null,
                null,
                null,
                leaf);
    }

    public Decision composeCorrection(Decision wrong, Actor supervisor, Decisions.Correction correction) {
        UUID id = ids.next();
        ScanView scan = scans.require(wrong.scanId());
        Decision.Decider decider = new Decision.Decider(
                supervisor.accountId(),
                supervisor.pseudonym(),
                supervisor.agency(),
                wrong.decider().legalPower());
        Map<String, String> open = open(scan, decider, correction.verdict(), correction.reasonCode());
        open.put("corrects", wrong.id().toString());
        Map<String, String> sealed = sealed(decider, correction.note(), wrong.marks());
        sealed.put("why", correction.why());
        LeafRef leaf = journal.append(new Entry("review.corrected", id, open, sealed));
        return new Decision(
                id,
                wrong.scanId(),
                null,
                null,
                null,
                correction.verdict(),
                correction.reasonCode(),
                correction.note(),
                wrong.marks(),
                0,
                decider,
                scan.containerNumber(),
                clock.instant(),
                wrong.id(),
                correction.why(),
                null,
                leaf);
    }

    private static Map<String, String> open(
            ScanView scan, Decision.Decider decider, Verdict verdict, String reasonCode) {
        Map<String, String> open = new HashMap<>();
        open.put("scan", scan.id().toString());
        open.put(
                "scanFiles",
                scan.files().stream().map(ScanView.File::digest).sorted().collect(Collectors.joining(" ")));
        open.put("verdict", verdict.code());
        open.put("reasonCode", reasonCode);
        open.put("agency", decider.agency());
        open.put("legalPower", decider.legalPower());
        return open;
    }

    private Map<String, String> sealed(Decision.Decider decider, @Nullable String note, List<Mark> marks) {
        Map<String, String> sealed = new HashMap<>();
        sealed.put("reader", decider.reader());
        sealed.put("marks", json.writeValueAsString(marks));
        if (note != null) {
            sealed.put("note", note);
        }
        return sealed;
    }
}
