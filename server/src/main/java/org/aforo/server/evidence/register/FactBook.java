package org.aforo.server.evidence.register;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.ledger.Disclosure;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.LiveTopic;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records facts. In the open of a leaf stand ids, kinds and digests; the fact itself is sealed. Each person is only committed to, with a salt
 * that is kept beside the name and nowhere else: erasing both leaves a digest that leads to nobody.
 */
@Service
public class FactBook {

    private static final Set<String> ROLES = Set.of("finder", "witness", "expert", "official");
    private static final int MOST_PERSONS = 20;
    private static final int MOST_PAPERS = 50;

    private final RegisterStore store;
    private final FactStore factStore;
    private final PaperStore papers;
    private final Journal journal;
    private final Sealing sealing;

    FactBook(RegisterStore store, FactStore factStore, PaperStore papers, Journal journal, Sealing sealing) {
        this.store = store;
        this.factStore = factStore;
        this.papers = papers;
        this.journal = journal;
        this.sealing = sealing;
    }

    /** How facts become bytes and names become digests. */
    @org.springframework.stereotype.Component
    record Sealing(SecureRandom random, JsonMapper json, Register.Around around) {
        Disclosure open(String name) {
            byte[] salt = new byte[Disclosure.MIN_SALT_BYTES];
            random.nextBytes(salt);
            return new Disclosure(salt, name);
        }
    }

    public record Named(String role, String name) {
        public Named {
            if (!ROLES.contains(Said.required("role", role))) {
                throw Said.refused("a person's role is one of "
                        + String.join(", ", ROLES.stream().sorted().toList()));
            }
            name = Said.line("name", name);
        }
    }

    /** What stands beside a fact: persons it names, photos and papers that show it. */
    public record Beside(List<Named> persons, List<UUID> papers) {

        public static final Beside NOTHING = new Beside(List.of(), List.of());

        public Beside {
            persons = List.copyOf(persons);
            papers = List.copyOf(papers);
            if (persons.size() > MOST_PERSONS || papers.size() > MOST_PAPERS) {
                throw Said.refused("at most " + MOST_PERSONS + " persons and " + MOST_PAPERS + " papers");
            }
        }
    }

    /** @param why why the corrected fact was wrong */
    public record Correction(UUID corrects, String why) {
        public Correction {
            why = Said.textOrNone("why", why);
            if (why.isEmpty()) {
                throw Said.refused("a correction says why the other was wrong");
            }
        }
    }

    public record NewOne(
            UUID seizureId,
            @Nullable UUID exhibitId,
            Fact fact,
            Beside beside,
            @Nullable Correction correction) {}

    /**
     * Records a fact, or corrects an earlier one by it; both stay visible.
     *
     * @throws Problem {@code evidence.fact-refused} (422), {@code evidence.fact-unknown} (404), {@code evidence.already-corrected} (409), {@code
     *     evidence.paper-missing} (422) for a judge's order without its paper
     */
    @Transactional
    public UUID record(NewOne wanted, Actor by) {
        FactKind kind = FactKind.of(wanted.fact());
        if (!kind.fits(wanted.exhibitId() != null)) {
            throw Said.refused(
                    kind.code() + " is not said of " + (wanted.exhibitId() == null ? "a seizure" : "an exhibit"));
        }
        if (kind == FactKind.DESTRUCTION_ORDER && wanted.beside().papers().isEmpty()) {
            throw Problem.caller(
                    422, "evidence.paper-missing", "A judge's order needs a scan of its paper. Add it first.");
        }
        Correction correction = wanted.correction();
        if (correction != null) {
            requireCorrectable(wanted, kind, correction.corrects());
        }
        UUID id = sealing.around().id();
        Instant now = sealing.around().now();
        String body = sealing.json().writeValueAsString(wanted.fact());
        List<FactStore.NewPerson> persons = wanted.beside().persons().stream()
                .map(named -> new FactStore.NewPerson(sealing.around().id(), named.role(), sealing.open(named.name())))
                .toList();
        LeafRef leaf = journal.append(entry(id, wanted, kind, body, persons, by));
        store.add(
                new FactStore.NewFact(
                        id,
                        wanted.seizureId(),
                        wanted.exhibitId(),
                        kind,
                        body,
                        now,
                        by,
                        correction == null ? null : correction.corrects(),
                        correction == null ? null : correction.why(),
                        leaf),
                PictureWords.indexed(wanted.fact().searched()));
        persons.forEach(person -> factStore.add(id, person));
        wanted.beside().papers().stream().distinct().forEach(paper -> papers.attachToFact(paper, id));
        sealing.around().live().announce(LiveTopic.EVIDENCE);
        return id;
    }

    private void requireCorrectable(NewOne wanted, FactKind kind, UUID corrects) {
        store.lock(wanted.seizureId());
        Recorded wrong = factStore
                .fact(corrects)
                .filter(fact -> fact.seizureId().equals(wanted.seizureId())
                        && java.util.Objects.equals(fact.exhibitId(), wanted.exhibitId()))
                .orElseThrow(() -> Problem.notFound("evidence.fact-unknown", "There is no such fact here to correct."));
        if (wrong.kind() != kind) {
            throw Said.refused("a " + wrong.kind().code() + " is corrected by another "
                    + wrong.kind().code());
        }
        if (!wrong.stands()) {
            throw Problem.caller(
                    409, "evidence.already-corrected", "This is corrected already. Correct the later one.");
        }
    }

    private Entry entry(
            UUID id, NewOne wanted, FactKind kind, String body, List<FactStore.NewPerson> persons, Actor by) {
        UUID exhibit = wanted.exhibitId();
        Map<String, String> open = new TreeMap<>(Map.of(
                "fact", id.toString(),
                "kind", kind.code(),
                "seizure", wanted.seizureId().toString(),
                "agency", by.agency(),
                "by", by.pseudonym()));
        Map<String, String> sealed = new TreeMap<>(Map.of("content", body));
        Correction correction = wanted.correction();
        if (correction != null) {
            open.put("corrects", correction.corrects().toString());
            sealed.put("why", correction.why());
        }
        if (!wanted.beside().papers().isEmpty()) {
            open.put(
                    "papers",
                    wanted.beside().papers().stream()
                            .distinct()
                            .map(paper -> papers.find(paper)
                                    .orElseThrow(() -> Said.refused("there is no photo or paper " + paper))
                                    .digest())
                            .collect(Collectors.joining(" ")));
        }
        persons.forEach(
                person -> open.put("person." + person.id(), Base64.getEncoder().encodeToString(person.commitment())));
        return new Entry("evidence.fact-recorded", exhibit == null ? wanted.seizureId() : exhibit, open, sealed);
    }

    public List<Recorded> ofSeizure(UUID seizureId) {
        return factStore.ofSeizure(seizureId);
    }

    public List<Recorded> ofExhibit(UUID exhibitId) {
        return factStore.ofExhibit(exhibitId);
    }

    /** A fact of this kind out of what somebody sent. */
    public static Fact read(FactKind kind, tools.jackson.databind.JsonNode sent, JsonMapper json) {
        try {
            return json.treeToValue(sent, kind.type());
        } catch (tools.jackson.core.JacksonException unreadable) {
            if (unreadable.getCause() instanceof Problem refused) {
                throw refused;
            }
            throw Said.refused("the members of a " + kind.code() + " are wrong or missing");
        }
    }
}
