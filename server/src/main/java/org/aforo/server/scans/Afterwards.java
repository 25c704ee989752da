package org.aforo.server.scans;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.ContentId;
import org.aforo.server.platform.Delivery;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.aforo.server.platform.Originals;
import org.aforo.server.platform.ServerSettings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a received file sets off in its own transaction: the leaf that says so, the task that prepares its scan, and the news for pages. */
@Component
class Afterwards {

    private final Journal journal;
    private final SchedulerClient tasks;
    private final Ids ids;
    private final InstantSource clock;
    private final Rules rules;
    private final Live live;

    Afterwards(Journal journal, SchedulerClient tasks, Ids ids, InstantSource clock, Rules rules, Live live) {
        this.journal = journal;
        this.tasks = tasks;
        this.ids = ids;
        this.clock = clock;
        this.rules = rules;
        this.live = live;
    }

    /** How large a file may be, how long a scan waits for its files, and who hears of them. */
    @Component
    record Rules(ServerSettings server, ScansSettings scans, ApplicationEventPublisher announcements) {}

    /** Larger files are refused unread; those too large for a reader are kept in quarantine. */
    long largestFile() {
        return rules.server().uploadBytesMax();
    }

    Instant now() {
        return clock.instant();
    }

    UUID newId() {
        return ids.next();
    }

    /** The leaf names the bytes and the samples; the name the sender gave is only committed to. */
    LeafRef received(UUID subject, Delivery delivery, Originals.Stored stored, Digested file) {
        Map<String, String> open = open(delivery, stored);
        open.put("format", file.acquisition().format());
        open.put(
                "pixels",
                file.pixels().stream().map(sha -> "sha256:" + sha).limit(64).collect(Collectors.joining(" ")));
        live.announce(LiveTopic.SCANS);
        return journal.append(new Entry("scans.received", subject, open, Map.of("name", delivery.name())));
    }

    LeafRef quarantined(Delivery delivery, Originals.Stored stored, List<RemarkBody> remarks) {
        Map<String, String> open = open(delivery, stored);
        open.put(
                "remarks",
                remarks.stream().map(RemarkBody::code).distinct().limit(20).collect(Collectors.joining(" ")));
        live.announce(LiveTopic.SCANS);
        return journal.append(new Entry("scans.quarantined", ids.next(), open, Map.of("name", delivery.name())));
    }

    private static Map<String, String> open(Delivery delivery, Originals.Stored stored) {
        Map<String, String> open = new HashMap<>();
        open.put("file", stored.id().toString());
        open.put("sizeBytes", Long.toString(stored.sizeBytes()));
        open.put("source", delivery.source());
        return open;
    }

    /** Tells the rooms down the road that a threat report stands beside the scan. */
    void reported(UUID scanId) {
        rules.announcements().publishEvent(new ScanReported(scanId));
    }

    /** At once when the scan is complete, else when waiting for the rest is over. One task a file, so that none is swallowed. */
    void prepare(UUID scanId, ContentId digest, boolean complete) {
        Instant due = complete ? now() : now().plus(rules.scans().completeAfter());
        tasks.scheduleIfNotExists(Preparation.TASK
                .instance(digest.hex())
                .data(new Preparation.Errand(scanId))
                .scheduledTo(due));
    }
}
