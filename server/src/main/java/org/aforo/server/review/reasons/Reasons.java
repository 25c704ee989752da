package org.aforo.server.review.reasons;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.aforo.server.review.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reasons a verdict may have. Supervisors add, reword and retire them; old decisions keep their code, and a verdict always keeps one
 * reason, for without one nobody could give it.
 */
@Component
public class Reasons {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 40;

    /** Beyond o the page has keys of its own: P, T, Z. */
    private static final Pattern KEY = Pattern.compile("[1-9a-o]");

    /** More does not fit beside the image on a small screen. */
    private static final int LONGEST_TEXT = 80;

    private final ReasonStore store;
    private final Journal journal;
    private final InstantSource clock;

    Reasons(ReasonStore store, Journal journal, InstantSource clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** What a supervisor asks a reason to be. */
    public record Wanted(Verdict verdict, String key, String es, String en) {

        public Wanted {
            es = es.strip();
            en = en.strip();
            if (!KEY.matcher(key).matches()) {
                throw refused("key must be one digit 1 to 9 or one letter a to o.");
            }
            for (String text : List.of(es, en)) {
                if (text.isEmpty() || text.length() > LONGEST_TEXT) {
                    throw refused("A reason has 1 to " + LONGEST_TEXT + " characters in each language.");
                }
            }
        }
    }

    /** Those that can be chosen now. */
    public List<Reason> active() {
        return store.all().stream().filter(Reason::active).toList();
    }

    /** Those that ever could be chosen, retired ones too. */
    public List<Reason> all() {
        return store.all();
    }

    /**
     * Refuses a reason that does not belong to the verdict, or had been retired when the reading began. One retired since is accepted: the
     * decision may have waited for a lost connection.
     *
     * @throws Problem {@code review.reason-unknown} (422)
     */
    public void require(Verdict verdict, String code, Instant readingBegan) {
        boolean good = store.find(code)
                .filter(reason -> reason.verdict() == verdict && reason.choosableByReadingFrom(readingBegan))
                .isPresent();
        if (!good) {
            throw Problem.caller(
                    422,
                    "review.reason-unknown",
                    "The reason does not belong to the verdict " + verdict.code() + ". Choose one of its reasons.");
        }
    }

    /**
     * Refuses a reason that cannot be given with the verdict now.
     *
     * @throws Problem {@code review.reason-unknown} (422)
     */
    public void requireNow(Verdict verdict, String code) {
        require(verdict, code, clock.instant());
    }

    /**
     * Adds the reason of this code, or rewords it.
     *
     * @throws Problem {@code review.reason-refused} (422), {@code review.reason-retired}, {@code review.reason-moved} or
     *     {@code review.reason-key-taken} (409)
     */
    @Transactional
    public Reason set(String code, Wanted wanted, Actor supervisor) {
        requireCode(code);
        store.lock();
        Optional<Reason> found = store.find(code);
        found.ifPresent(reason -> requireSame(reason, wanted));
        requireFreeKey(code, wanted);
        Instant now = clock.instant();
        if (found.isEmpty()) {
            store.add(code, wanted.verdict(), wanted.key(), now);
        } else if (unchanged(found.get(), wanted)) {
            return found.get();
        } else {
            store.setKey(code, wanted.key());
        }
        String kind = found.isEmpty() ? "review.reason-added" : "review.reason-reworded";
        LeafRef leaf = write(kind, code, wanted.verdict(), wanted, supervisor);
        store.word(code, new Reason.Wording(wanted.es(), wanted.en(), now), leaf);
        return store.find(code).orElseThrow();
    }

    /**
     * Takes a reason out of the choice for good; decisions that have it keep it.
     *
     * @throws Problem {@code review.reason-not-found} (404), {@code review.reason-retired} or {@code review.reason-last} (409)
     */
    @Transactional
    public Reason retire(String code, Actor supervisor) {
        store.lock();
        Reason reason = store.find(code)
                .orElseThrow(() -> Problem.notFound("review.reason-not-found", "There is no reason with this code."));
        if (!reason.active()) {
            throw retired();
        }
        long left = active().stream()
                .filter(other -> other.verdict() == reason.verdict())
                .count();
        if (left == 1) {
            throw Problem.caller(
                    409,
                    "review.reason-last",
                    "This is the last reason of its verdict, which could not be given without one. Add another first.");
        }
        write("review.reason-retired", code, reason.verdict(), null, supervisor);
        store.retire(code, clock.instant());
        return store.find(code).orElseThrow();
    }

    private LeafRef write(String kind, String code, Verdict verdict, @Nullable Wanted wanted, Actor supervisor) {
        Map<String, String> open = new HashMap<>(Map.of("code", code, "verdict", verdict.code()));
        Map<String, String> sealed = new HashMap<>(Map.of("by", supervisor.pseudonym()));
        if (wanted != null) {
            open.put("key", wanted.key());
            sealed.put("es", wanted.es());
            sealed.put("en", wanted.en());
        }
        UUID subject = UUID.nameUUIDFromBytes(("reason:" + code).getBytes(StandardCharsets.UTF_8));
        return journal.append(new Entry(kind, subject, open, sealed));
    }

    private void requireFreeKey(String code, Wanted wanted) {
        active().stream()
                .filter(other -> !other.code().equals(code))
                .filter(other ->
                        other.verdict() == wanted.verdict() && other.key().equals(wanted.key()))
                .findFirst()
                .ifPresent(other -> {
                    throw Problem.caller(
                                    409,
                                    "review.reason-key-taken",
                                    "Another reason of this verdict is chosen by the key " + wanted.key()
                                            + ". Choose a free one.")
                            .with("takenBy", other.code());
                });
    }

    private static void requireSame(Reason reason, Wanted wanted) {
        if (!reason.active()) {
            throw retired();
        }
        if (reason.verdict() != wanted.verdict()) {
            throw Problem.caller(
                    409,
                    "review.reason-moved",
                    "A reason stays with its verdict, " + reason.verdict().code()
                            + ": decisions have it. Add one with a new code.");
        }
    }

    private static boolean unchanged(Reason reason, Wanted wanted) {
        return reason.key().equals(wanted.key())
                && reason.wording().es().equals(wanted.es())
                && reason.wording().en().equals(wanted.en());
    }

    private static void requireCode(String code) {
        if (code.length() > LONGEST_CODE || !CODE.matcher(code).matches()) {
            throw refused(
                    "A code has 1 to " + LONGEST_CODE + " letters a to z, digits and single hyphens: dense-mass.");
        }
    }

    private static Problem retired() {
        return Problem.caller(
                409,
                "review.reason-retired",
                "This reason is retired, and stays so for the decisions that have it. Add one with a new code.");
    }

    private static Problem refused(String what) {
        return Problem.caller(422, "review.reason-refused", what);
    }
}
