package org.aforo.server.oversight.edition;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.oversight.coverage.Coverage;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Problem;
import org.aforo.server.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafting and releasing what is published. A supervisor and an auditor stand for each edition, in either order: one drafts, the other releases
 * exactly these bytes. Who may is asked by whoever calls.
 */
@Service
class Editions {

    private final EditionStore store;
    private final Coverage coverage;
    private final EditionPress press;
    private final Journal journal;
    private final Ids ids;

    Editions(EditionStore store, Coverage coverage, EditionPress press, Journal journal, Ids ids) {
        this.store = store;
        this.coverage = coverage;
        this.press = press;
        this.journal = journal;
        this.ids = ids;
    }

    /**
     * Drafts the edition of the period that begins on this day.
     *
     * @throws Problem {@code oversight.period-unknown} (422) when none begins then, {@code oversight.edition-early} (409) with the time from
     *     which it may be, {@code oversight.edition-there} (409) when some day of it is in an edition, {@code oversight.too-few} (409)
     */
    @Transactional
    public Edition draft(@Nullable LocalDate first, Actor actor) {
        Period period = press.period(first);
        Instant from = press.earliest(period);
        Instant now = press.now();
        if (now.isBefore(from)) {
            throw Problem.caller(
                            409,
                            "oversight.edition-early",
                            "This period is too recent. Draft its edition from " + from + ".")
                    .with("from", from.toString());
        }
        store.lock();
        if (store.overlaps(period)) {
            throw Problem.caller(
                    409,
                    "oversight.edition-there",
                    "Days of this period are in an edition or a draft. A draft can be discarded, an edition cannot.");
        }
        Coverage.Answer counted =
                coverage.of(period.from(press.zone()), period.until(press.zone()), Coverage.By.TERMINAL, null);
        byte[] content = press.print(period, counted.rows(), counted.total());
        String digest = digest(content);
        UUID id = ids.next();
        Edition.Signature by = signature(actor, now);
        LeafRef leaf = journal.append(leaf("oversight.edition-drafted", id, period, digest, by));
        Edition edition =
                new Edition(id, period, period.end(), digest, Edition.State.DRAFTED, by, null, null, leaf.pendingId());
        store.insert(edition, content);
        return edition;
    }

    /**
     * Releases the draft to everybody.
     *
     * @param digest of the bytes this person has read
     * @throws Problem {@code oversight.edition-unknown} (404), {@code oversight.edition-judged} (409), {@code oversight.edition-digest} (409) when
     *     the draft is not these bytes, {@code oversight.second-person} (409) when the two are not a supervisor and an auditor
     */
    @Transactional
    public Edition release(UUID id, @Nullable String digest, Actor actor) {
        Edition draft = drafted(id);
        if (!draft.digest().equals(digest)) {
            throw Problem.caller(
                    409, "oversight.edition-digest", "The draft is not what was read. Load it again and read it.");
        }
        Edition.Signature by = signature(actor, press.now());
        if (by.accountId().equals(draft.drafted().accountId())
                || by.role().equals(draft.drafted().role())) {
            throw Problem.caller(
                    409,
                    "oversight.second-person",
                    "An edition is released by two persons, one a duty supervisor and one an auditor. Ask the other.");
        }
        LeafRef leaf = journal.append(leaf("oversight.edition-released", id, draft.period(), draft.digest(), by));
        store.judged(id, Edition.State.RELEASED, by, null, leaf);
        return require(id);
    }

    /**
     * Takes a draft back, by either person; the period can be drafted anew.
     *
     * @throws Problem {@code oversight.edition-unknown} (404), {@code oversight.edition-judged} (409), {@code oversight.reason-missing} (422)
     */
    @Transactional
    public Edition discard(UUID id, @Nullable String why, Actor actor) {
        Edition draft = drafted(id);
        if (why == null || why.isBlank() || why.length() > 1_000) {
            throw Problem.caller(422, "oversight.reason-missing", "Say why, in 1 to 1000 characters.");
        }
        Edition.Signature by = signature(actor, press.now());
        LeafRef leaf = journal.append(
                leaf("oversight.edition-discarded", id, draft.period(), draft.digest(), by, Map.of("why", why)));
        store.judged(id, Edition.State.DISCARDED, by, why.strip(), leaf);
        return require(id);
    }

    private Edition drafted(UUID id) {
        store.lock();
        Edition draft = require(id);
        if (draft.state() != Edition.State.DRAFTED) {
            throw Problem.caller(
                    409, "oversight.edition-judged", "This draft has been released or discarded meanwhile.");
        }
        return draft;
    }

    Edition require(UUID id) {
        return store.find(id).orElseThrow(Editions::unknown);
    }

    /** The bytes of an edition or a draft. */
    byte[] content(UUID id) {
        return store.content(id);
    }

    static Problem unknown() {
        return Problem.notFound("oversight.edition-unknown", "There is no edition with this id.");
    }

    /** One role alone can stand for an edition: nobody is supervisor and auditor at once. */
    private static Edition.Signature signature(Actor actor, Instant now) {
        Role as = actor.roles().contains(Role.AUDITOR) ? Role.AUDITOR : Role.DUTY_SUPERVISOR;
        return new Edition.Signature(actor.accountId(), actor.pseudonym(), as.code(), now);
    }

    private static Entry leaf(String kind, UUID id, Period period, String digest, Edition.Signature by) {
        return leaf(kind, id, period, digest, by, Map.of());
    }

    private static Entry leaf(
            String kind, UUID id, Period period, String digest, Edition.Signature by, Map<String, String> sealed) {
        Map<String, String> members = new HashMap<>(sealed);
        members.put("by", by.pseudonym());
        return new Entry(
                kind,
                id,
                Map.of(
                        "digest",
                        digest,
                        "period",
                        period.kind().code(),
                        "first",
                        period.first().toString(),
                        "role",
                        by.role()),
                members);
    }

    static String digest(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
