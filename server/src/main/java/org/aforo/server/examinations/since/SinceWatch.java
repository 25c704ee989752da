package org.aforo.server.examinations.since;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aforo.server.examinations.ExaminationRecorded;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.manifests.VisitStated;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.aforo.server.platform.Problem;
import org.aforo.server.scans.ScanMatched;
import org.aforo.server.scans.ScanReadable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for what changed since the scan whenever something new is said or seen of a visit: what officers record at once, what others say within
 * seconds. Each change is told once.
 */
@Component
class SinceWatch {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int AT_ONCE = 100;
    private static final int LONGEST_NOTE = 2_000;

    private final Sightings sightings;
    private final SinceAlertStore store;
    private final TransactionTemplate transactions;
    private final Means means;

    SinceWatch(Sightings sightings, SinceAlertStore store, TransactionTemplate transactions, Means means) {
        this.sightings = sightings;
        this.store = store;
        this.transactions = transactions;
        this.means = means;
    }

    @Component("sinceMeans")
    record Means(Journal journal, Ids ids, InstantSource clock, Live live) {}

    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        Task<Void> watchSinceTheScan(SinceWatch watch) {
            return Tasks.recurring("examinations.since-the-scan", FixedDelay.of(EVERY))
                    .execute((instance, context) -> watch.look());
        }
    }

    @EventListener
    void stated(VisitStated visits) {
        store.stirred(visits.visitIds(), means.clock().instant());
    }

    @EventListener
    void readable(ScanReadable scan) {
        UUID visit = scan.visitId();
        if (visit != null) {
            store.stirred(Set.of(visit), means.clock().instant());
        }
    }

    @EventListener
    void matched(ScanMatched scan) {
        store.stirred(Set.of(scan.visitId()), means.clock().instant());
    }

    /** Within the transaction of the fact. */
    @EventListener
    void recorded(ExaminationRecorded examination) {
        check(examination.visitId());
    }

    /** Looks at all that waits. */
    void look() {
        while (Boolean.TRUE.equals(transactions.execute(status -> some()))) {
            // until nothing waits
        }
    }

    private boolean some() {
        List<UUID> taken = store.take(AT_ONCE);
        if (!taken.isEmpty()) {
            sightings.scanned(Set.copyOf(taken)).forEach(this::check);
        }
        return taken.size() == AT_ONCE;
    }

    private void check(UUID visitId) {
        Sightings.Gathered gathered = sightings.of(visitId);
        for (Change change : SinceScan.of(gathered.seen(), gathered.leavesByGate())) {
            String digest = digest(change);
            if (!store.known(visitId, digest)) {
                raise(visitId, change, digest);
            }
        }
    }

    private void raise(UUID visitId, Change change, String digest) {
        UUID id = means.ids().next();
        LeafRef leaf = means.journal()
                .append(new Entry(
                        "examinations.changed-since-scan",
                        id,
                        Map.of("kind", change.kind()),
                        Map.of(
                                "visit", visitId.toString(),
                                "before", change.before().toString(),
                                "after", change.after().toString())));
        store.insert(
                new SinceAlertStore.Alert(id, visitId, change, means.clock().instant(), null), digest, leaf);
        means.live().announce(LiveTopic.EXAMINATIONS);
    }

    /** What is told once is the change, not when somebody looked. */
    private static String digest(Change change) {
        String text = change.kind() + "\n" + change.before() + "\n" + change.after();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /**
     * Somebody has taken note.
     *
     * @throws Problem {@code examinations.alert-unknown} (404), {@code examinations.alert-noted} (409), {@code examinations.why} (422)
     */
    @Transactional
    public void note(UUID id, String note, Actor by) {
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            throw Problem.caller(
                    422, "examinations.why", "Say in 1 to " + LONGEST_NOTE + " characters what comes of it.");
        }
        SinceAlertStore.Alert alert = store.locked(id)
                .orElseThrow(() -> Problem.notFound("examinations.alert-unknown", "There is no alert with this id."));
        if (alert.noted() != null) {
            throw Problem.caller(
                    409, "examinations.alert-noted", "Somebody has taken note already. Load the page again.");
        }
        LeafRef leaf = means.journal()
                .append(new Entry(
                        "examinations.change-noted", id, Map.of(), Map.of("by", by.pseudonym(), "note", note.strip())));
        store.note(
                id,
                new SinceAlertStore.Noted(
                        by.pseudonym(), note.strip(), means.clock().instant()),
                leaf);
        means.live().announce(LiveTopic.EXAMINATIONS);
    }
}
