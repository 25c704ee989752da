package org.aforo.server.targeting;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aforo.selectivity.chance.Draw;
import org.aforo.selectivity.chance.Reveal;
import org.aforo.selectivity.chance.Seed;
import org.aforo.selectivity.chance.Share;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Ids;
import org.aforo.server.platform.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seeds of chance: committed to in the journal before they are used, split between two custodians, and proven afterwards by laying their
 * shares together.
 */
@Service
class Periods {

    private static final int SHARE_DIGITS = 2 * Seed.BYTES;

    private final PeriodStore store;
    private final SelectionStore selections;
    private final Journal journal;
    private final Means means;

    Periods(PeriodStore store, SelectionStore selections, Journal journal, Means means) {
        this.store = store;
        this.selections = selections;
        this.journal = journal;
        this.means = means;
    }

    /** Ids, time, chance, and the rooms that draw by it. */
    @org.springframework.stereotype.Component
    record Means(Ids ids, InstantSource clock, SecureRandom random, ObjectProvider<DrawsOfPeriod> elsewhere) {}

    Optional<PeriodStore.Period> current() {
        return store.current();
    }

    /** The one that runs; the first begins by itself, since chance must never be missing. */
    PeriodStore.Period running() {
        return store.current().orElseGet(this::open);
    }

    /** Begins another; the one before ends. */
    @Transactional
    public PeriodStore.Period begin(Actor actor) {
        PeriodStore.Period period = open();
        journal.append(new Entry("targeting.period-begun", period.id(), Map.of(), Map.of("by", actor.pseudonym())));
        return period;
    }

    private PeriodStore.Period open() {
        Seed seed = Seed.draw(means.random());
        PeriodStore.Period period = new PeriodStore.Period(
                means.ids().next(), means.clock().instant(), seed.commitment(), seed, null, null, null);
        store.insert(period, seed.split(means.random()));
        journal.append(Entry.of(
                "targeting.committed",
                period.id(),
                Map.of("commitment", period.commitment().hex())));
        return period;
    }

    /** A share, and which it is. */
    record HandedOut(int number, String share) {}

    /**
     * Hands one share to a custodian, once; the other goes to somebody else.
     *
     * @throws Problem {@code targeting.share-held} (409) when both are out, or this person has one
     */
    @Transactional
    public HandedOut share(UUID periodId, Actor actor) {
        PeriodStore.Period period = store.locked(periodId).orElseThrow(Periods::unknown);
        boolean holds = actor.accountId().equals(period.holderOne())
                || actor.accountId().equals(period.holderTwo());
        boolean first = period.holderOne() == null;
        if (holds || (!first && period.holderTwo() != null)) {
            throw Problem.caller(
                    409,
                    "targeting.share-held",
                    holds
                            ? "You hold a share of this seed already; the other goes to another person."
                            : "Both shares of this seed have been handed out.");
        }
        byte[] share = store.handOut(periodId, first, actor.accountId());
        journal.append(new Entry(
                "targeting.share-handed-out",
                periodId,
                Map.of("share", first ? "1" : "2"),
                Map.of("to", actor.pseudonym())));
        return new HandedOut(first ? 1 : 2, HexFormat.of().formatHex(share));
    }

    /**
     * What laying the shares together showed.
     *
     * @param fits whether they make the seed that was committed to
     * @param draws that the period's selections rest on
     * @param repeated of them, drawn again with the same result
     * @param differing with another
     */
    record Proof(boolean fits, int draws, int repeated, int differing) {}

    /**
     * Lays two shares together and repeats every draw of the period.
     *
     * @throws Problem {@code targeting.share-malformed} (422)
     */
    @Transactional
    public Proof reveal(UUID periodId, String one, String other, Actor actor) {
        PeriodStore.Period period = store.locked(periodId).orElseThrow(Periods::unknown);
        Reveal reveal = Reveal.of(period.commitment(), parse(one), parse(other));
        if (!(reveal instanceof Reveal.Opened opened)) {
            journal.append(new Entry("targeting.reveal-refused", periodId, Map.of(), Map.of("by", actor.pseudonym())));
            return new Proof(false, 0, 0, 0);
        }
        Draw draw = new Draw(opened.seed());
        List<DrawsOfPeriod.Kept> kept = drawsOf(periodId);
        int repeated = (int) kept.stream()
                .filter(each ->
                        draw.uniform(each.purpose(), each.of(), each.subject().toString()) == each.uniform())
                .count();
        Instant now = means.clock().instant();
        store.revealed(periodId, now);
        journal.append(new Entry(
                "targeting.revealed",
                periodId,
                Map.of(
                        "seed", HexFormat.of().formatHex(opened.seed().toBytes()),
                        "draws", Integer.toString(kept.size()),
                        "repeated", Integer.toString(repeated)),
                Map.of("by", actor.pseudonym())));
        return new Proof(true, kept.size(), repeated, kept.size() - repeated);
    }

    /** Seats of this room, and what the rooms down the road drew. */
    private List<DrawsOfPeriod.Kept> drawsOf(UUID periodId) {
        List<DrawsOfPeriod.Kept> kept = new ArrayList<>();
        selections.ofPeriod(periodId).stream()
                .map(row -> new DrawsOfPeriod.Kept("random seat", row.terminal(), row.visit(), row.uniform()))
                .forEach(kept::add);
        means.elsewhere().forEach(room -> kept.addAll(room.ofPeriod(periodId)));
        return kept;
    }

    private static Share parse(String hex) {
        String digits = hex.replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT);
        if (!digits.matches("[0-9a-f]{" + SHARE_DIGITS + "}")) {
            throw Problem.caller(
                    422, "targeting.share-malformed", "A share has " + SHARE_DIGITS + " hexadecimal digits.");
        }
        return Share.parse(digits);
    }

    private static Problem unknown() {
        return Problem.notFound("targeting.period-unknown", "There is no period with this id.");
    }
}
