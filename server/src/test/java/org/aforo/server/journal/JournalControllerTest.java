package org.aforo.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.aforo.ledger.Checkpoint;
import org.aforo.ledger.ConsistencyProof;
import org.aforo.ledger.ConsistencyVerification;
import org.aforo.ledger.Hash;
import org.aforo.ledger.Merkle;
import org.aforo.ledger.NoteVerifier;
import org.aforo.ledger.SignedNote;
import org.aforo.ledger.Tile;
import org.aforo.ledger.TilePath;
import org.aforo.ledger.TileTree;
import org.aforo.ledger.TrustedKeys;
import org.aforo.server.TestClient;
import org.aforo.server.TestServer;
import org.aforo.server.platform.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The journal over HTTP, as a stranger's tlog-tiles client sees it. */
class JournalControllerTest {

    private static final int LEAVES = 300;

    private static TestServer server;
    private static TestClient auditor;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        auditor = server.signedInAs(Role.AUDITOR);
        Journal journal = server.bean(Journal.class);
        TransactionTemplate transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
        for (int i = 0; i < LEAVES; i++) {
            Entry entry = JournalProcess.entry("leaf" + i);
            transaction.executeWithoutResult(status -> journal.append(entry));
        }
        append("last");
    }

    private static void append(String what) {
        Journal journal = server.bean(Journal.class);
        LeafRef last = new TransactionTemplate(server.bean(PlatformTransactionManager.class))
                .execute(status -> journal.append(JournalProcess.entry(what)));
        while (last != null && server.bean(Receipts.class).state(last) == Receipts.State.PENDING) {
            JournalProcess.sleep(20);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_keys_are_public_and_the_rest_is_not() {
        assertThat(NoteVerifier.parse(
                                server.client().get("/api/journal/key").text().strip())
                        .orThrow())
                .isEqualTo(server.bean(JournalKeys.class).inForce());
        assertThat(server.client().get("/api/journal/keys").text())
                .isEqualTo(server.bean(JournalKeys.class).inForce() + "\n");
        TestClient analyst = server.signedInAs(Role.ANALYST);
        for (String path : List.of("checkpoint", "entries", "audit", "tile/0/000")) {
            assertThat(server.client().get("/api/journal/" + path).status())
                    .as(path)
                    .isEqualTo(401);
            assertThat(analyst.get("/api/journal/" + path).code()).as(path).isEqualTo("access.refused");
        }
    }

    @Test
    void tiles_and_entries_lead_to_the_signed_root() {
        Checkpoint head = head();
        TileTree tree = new TileTree(head.size(), (level, index, width) -> {
            TestClient.Answer tile = auditor.get("/api/journal/" + new TilePath(level, index, width));
            assertThat(tile.status()).isEqualTo(200);
            assertThat(tile.body()).hasSize(width * Hash.BYTES);
            return new Tile(level, index, tile.body());
        });
        assertThat(Merkle.root(head.size(), tree)).isEqualTo(head.root());
        List<Hash> leaves = new ArrayList<>();
        for (long bundle = 0; bundle * Tile.WIDTH < head.size(); bundle++) {
            int width = Tile.widthIn(head.size(), 0, bundle);
            TestClient.Answer answer = auditor.get("/api/journal/" + new TilePath(TilePath.ENTRIES, bundle, width));
            ByteBuffer bytes = ByteBuffer.wrap(answer.body());
            while (bytes.hasRemaining()) {
                byte[] leaf = new byte[Short.toUnsignedInt(bytes.getShort())];
                bytes.get(leaf);
                leaves.add(Hash.ofLeaf(leaf));
            }
        }
        assertThat(leaves).hasSize(Math.toIntExact(head.size()));
        for (int index = 0; index < leaves.size(); index++) {
            assertThat(tree.hash(0, index)).isEqualTo(leaves.get(index));
        }
    }

    @Test
    void what_the_tree_does_not_have_is_not_found() {
        for (String path :
                List.of("tile/0/009", "tile/1/000", "tile/7/000", "tile/0/001.p/200", "tile/0/1", "tile/entries/009")) {
            assertThat(auditor.get("/api/journal/" + path).code()).as(path).isEqualTo("journal.tile-unknown");
        }
    }

    @Test
    void addresses_and_kinds_are_those_of_the_tile_specification() {
        assertThat(auditor.get("/api/journal/checkpoint").header("Content-Type"))
                .isEqualToIgnoringCase("text/plain;charset=utf-8");
        for (String path : List.of("tile/0/000", "tile/1/000.p/1", "tile/entries/000")) {
            TestClient.Answer answer = auditor.get("/api/journal/" + path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header("Content-Type")).as(path).isEqualTo("application/octet-stream");
            assertThat(answer.header("Cache-Control")).as(path).contains("immutable");
        }
        assertThat(auditor.get("/api/journal/tile/0/000").body()).hasSize(8192);
    }

    @Test
    void the_log_is_proven_to_have_only_grown_since_any_checkpoint() {
        NoteVerifier key = server.bean(JournalKeys.class).inForce();
        SignedNote older = checkpoint();
        Checkpoint old = Checkpoint.parse(older.text()).orThrow();
        append("one more");
        ConsistencyProof proof = ConsistencyProof.parse(auditor.get("/api/journal/consistency?from=" + old.size())
                        .body())
                .orThrow();
        assertThat(ConsistencyVerification.verify(older, proof, TrustedKeys.of(key)))
                .isInstanceOfSatisfying(
                        ConsistencyVerification.Consistent.class,
                        grown -> assertThat(grown.newer().size()).isGreaterThan(old.size()));
        ConsistencyProof same = ConsistencyProof.parse(
                        auditor.get("/api/journal/consistency?from=" + old.size() + "&to=" + old.size())
                                .body())
                .orThrow();
        assertThat(same.checkpoint().text()).isEqualTo(older.text());
    }

    @Test
    void what_cannot_be_proven_is_refused_with_what_to_do() {
        assertThat(auditor.get("/api/journal/consistency?from=-1").code()).isEqualTo("journal.sizes-wrong");
        assertThat(auditor.get("/api/journal/consistency?from=99999999").code()).isEqualTo("journal.sizes-wrong");
        assertThat(auditor.get("/api/journal/consistency?from=1&to=99999999").code())
                .isEqualTo("journal.checkpoint-unknown");
        assertThat(server.signedInAs(Role.ANALYST)
                        .get("/api/journal/consistency?from=1")
                        .code())
                .isEqualTo("access.refused");
    }

    @Test
    void entries_come_in_pages_in_the_order_of_the_tree() {
        long next = 0;
        long seen = 0;
        while (true) {
            JsonNode page =
                    auditor.get("/api/journal/entries?limit=100&from=" + next).json();
            for (JsonNode item : page.path("items")) {
                assertThat(item.path("index").asLong()).isEqualTo(seen++);
                assertThat(item.path("leafHash").asString()).hasSize(64);
                assertThat(item.path("leaf").path("open").isObject()).isTrue();
            }
            if (page.path("next").isNull()) {
                break;
            }
            next = Long.parseLong(page.path("next").asString());
        }
        assertThat(seen).isGreaterThan(LEAVES);
        assertThat(auditor.get("/api/journal/entries?limit=0").code()).isEqualTo("journal.page-wrong");
        assertThat(auditor.get("/api/journal/entries?from=-1").code()).isEqualTo("journal.page-wrong");
    }

    @Test
    void the_audit_recomputes_the_tree() {
        JsonNode report = auditor.get("/api/journal/audit").json();
        assertThat(report.path("consistent").asBoolean()).isTrue();
        assertThat(report.path("duplicates").asLong()).isZero();
        assertThat(report.path("size").asLong()).isGreaterThan(LEAVES);
        assertThat(report.path("root").asString()).matches("[0-9a-f]{64}");
    }

    private static SignedNote checkpoint() {
        return SignedNote.parse(auditor.get("/api/journal/checkpoint").body()).orThrow();
    }

    private static Checkpoint head() {
        SignedNote note = checkpoint();
        NoteVerifier key = NoteVerifier.parse(
                        server.client().get("/api/journal/key").text().strip())
                .orThrow();
        assertThat(key.verifies(note)).isTrue();
        return Checkpoint.parse(note.text()).orThrow();
    }
}
