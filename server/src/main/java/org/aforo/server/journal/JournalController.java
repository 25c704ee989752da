package org.aforo.server.journal;

import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.ledger.ConsistencyProof;
import org.aforo.ledger.Hash;
import org.aforo.ledger.Leaf;
import org.aforo.ledger.Merkle;
import org.aforo.ledger.Parsed;
import org.aforo.ledger.Tile;
import org.aforo.ledger.TilePath;
import org.aforo.ledger.TileTree;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The journal over HTTP: the public key for everybody; checkpoint, tiles and leaves (C2SP tlog-tiles) for those who may see it. */
@RestController
@RequestMapping("/api/journal")
class JournalController {

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
    private static final int MAX_PAGE = 500;

    private final Access access;
    private final JournalReader reader;
    private final TileShelf tiles;
    private final JournalAudit audit;
    private final JournalKeys keys;

    JournalController(Access access, JournalReader reader, TileShelf tiles, JournalAudit audit, JournalKeys keys) {
        this.access = access;
        this.reader = reader;
        this.tiles = tiles;
        this.audit = audit;
        this.keys = keys;
    }

    /** One leaf as the list shows it. */
    record EntryView(long index, String kind, UUID subject, String at, String leafHash, LeafView leaf) {}

    /** The leaf's own members. */
    record LeafView(UUID id, SortedMap<String, String> open, SortedMap<String, String> sealed) {}

    /** A page of leaves. */
    record Page(List<EntryView> items, @Nullable String next) {}

    /** Public: whoever wants to verify a receipt needs it, and needs it beforehand. */
    @GetMapping("/key")
    ResponseEntity<String> key() {
        return ResponseEntity.ok().contentType(TEXT).body(keys.inForce() + "\n");
    }

    /** Public too: every key the log has had, one a line, oldest first, as {@code --key FILE} takes them. */
    @GetMapping("/keys")
    ResponseEntity<String> keys() {
        String all = keys.history().stream().map(each -> each.key() + "\n").collect(Collectors.joining());
        return ResponseEntity.ok().contentType(TEXT).body(all);
    }

    @GetMapping("/checkpoint")
    ResponseEntity<String> checkpoint(Actor actor) {
        access.require(actor, Action.JOURNAL_SEE);
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .body(newest().note().render());
    }

    @GetMapping("/tile/{*path}")
    ResponseEntity<byte[]> tile(Actor actor, @PathVariable String path) {
        access.require(actor, Action.JOURNAL_SEE);
        if (!(TilePath.parse("tile" + path) instanceof Parsed.Value<TilePath>(TilePath tile))) {
            throw noTile(path);
        }
        int level = Math.max(0, tile.level());
        if (Tile.widthIn(newest().head().size(), level, tile.index()) < tile.width()) {
            throw noTile(path);
        }
        byte[] body = tile.level() == TilePath.ENTRIES
                ? LogCopy.bundle(reader.entries(tile.index() * Tile.WIDTH, tile.width()))
                : tiles.tile(level, tile.index(), tile.width()).hashes();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofDays(365))
                        .cachePrivate()
                        .immutable())
                .body(body);
    }

    /**
     * The proof that the log of {@code to} leaves begins with that of {@code from}, as a C2SP tlog-witness is sent it. Both are sizes;
     * {@code to} is the newest checkpoint's when left out, and else that of a checkpoint that was signed.
     */
    @GetMapping("/consistency")
    ResponseEntity<byte[]> consistency(
            Actor actor, @RequestParam long from, @RequestParam(required = false) @Nullable Long to) {
        access.require(actor, Action.JOURNAL_SEE);
        JournalReader.Signed newer = to == null
                ? newest()
                : reader.checkpoint(to)
                        .orElseThrow(() -> Problem.notFound(
                                "journal.checkpoint-unknown", "No checkpoint of " + to + " leaves was signed."));
        long size = newer.head().size();
        if (from < 0 || from > size) {
            throw Problem.caller(
                    400,
                    "journal.sizes-wrong",
                    "from is a size from 0 to " + size + ", the newer checkpoint's. Correct the request.");
        }
        List<Hash> path = Merkle.consistency(from, size, new TileTree(size, tiles));
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .body(new ConsistencyProof(from, path, newer.note()).toBytes());
    }

    @GetMapping("/entries")
    Page entries(
            Actor actor, @RequestParam(defaultValue = "0") long from, @RequestParam(defaultValue = "100") int limit) {
        access.require(actor, Action.JOURNAL_SEE);
        if (from < 0 || limit < 1 || limit > MAX_PAGE) {
            throw Problem.caller(
                    400, "journal.page-wrong", "from is 0 or more, limit 1 to " + MAX_PAGE + ". Correct the request.");
        }
        List<EntryView> items = reader.entries(from, limit).stream()
                .map(JournalController::view)
                .toList();
        return new Page(items, items.size() < limit ? null : Long.toString(from + limit));
    }

    /** Recomputes the whole tree from the leaves; takes seconds per million of them. */
    @GetMapping("/audit")
    JournalAudit.Report audit(Actor actor) {
        access.require(actor, Action.JOURNAL_SEE);
        return audit.audit();
    }

    private JournalReader.Signed newest() {
        return reader.newestCheckpoint()
                .orElseThrow(() -> Problem.notFound("journal.empty", "Nothing has been journalled yet."));
    }

    private static Problem noTile(String path) {
        return Problem.notFound(
                "journal.tile-unknown", "The tree under the newest checkpoint has no tile " + path + ".");
    }

    private static EntryView view(JournalReader.Stored stored) {
        Leaf leaf = Leaf.parse(stored.leaf()).orThrow();
        SortedMap<String, String> sealed = new TreeMap<>();
        leaf.sealed()
                .forEach((name, hash) -> sealed.put(name, Base64.getEncoder().encodeToString(hash.toBytes())));
        return new EntryView(
                stored.index(),
                leaf.kind(),
                leaf.subject(),
                leaf.at().toString(),
                Hash.ofLeaf(stored.leaf()).toString(),
                new LeafView(leaf.id(), leaf.open(), sealed));
    }
}
