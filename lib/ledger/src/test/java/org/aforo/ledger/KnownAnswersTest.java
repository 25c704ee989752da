package org.aforo.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What others publish about trees, proofs, notes and co-signatures; each says whose it is. */
class KnownAnswersTest {

    /** Google Argon 2020, see resources argon2020/SOURCE.txt. */
    private static final long ARGON_SIZE = 961_984_013L;

    private static final Hash ARGON_ROOT = hash("dwlueapdd7LaOEnX2W2Wp9v2XE+KzejHRQGHwEx0oaM=");
    private static final long ARGON_OLDER = 3_654_490L;
    private static final Hash ARGON_OLDER_ROOT = hash("AuIZ5V6sDUj1vn3Y1K85oOaQ7y+FJJKtyRTl1edIKBQ=");

    @Test
    void an_entry_of_a_real_certificate_log_of_a_thousand_million_leaves_is_proven() {
        Hash leaf = argon("leaf-hash.txt").getFirst();
        List<Hash> path = argon("inclusion.txt");
        assertThat(Merkle.verifyInclusion(leaf, 10_000, ARGON_SIZE, path, ARGON_ROOT))
                .isTrue();
        assertThat(Merkle.verifyInclusion(leaf, 10_001, ARGON_SIZE, path, ARGON_ROOT))
                .isFalse();
        for (int at = 0; at < path.size(); at++) {
            assertThat(Merkle.verifyInclusion(leaf, 10_000, ARGON_SIZE, spoiled(path, at), ARGON_ROOT))
                    .isFalse();
        }
    }

    @Test
    void that_real_log_is_proven_to_have_only_grown() {
        List<Hash> path = argon("consistency.txt");
        assertThat(Merkle.verifyConsistency(ARGON_OLDER, ARGON_OLDER_ROOT, ARGON_SIZE, ARGON_ROOT, path))
                .isTrue();
        assertThat(Merkle.verifyConsistency(ARGON_OLDER + 1, ARGON_OLDER_ROOT, ARGON_SIZE, ARGON_ROOT, path))
                .isFalse();
        for (int at = 0; at < path.size(); at++) {
            assertThat(Merkle.verifyConsistency(
                            ARGON_OLDER, ARGON_OLDER_ROOT, ARGON_SIZE, ARGON_ROOT, spoiled(path, at)))
                    .isFalse();
        }
    }

    /** The tree of seven leaves of RFC 6962 section 2.1.3 and RFC 9162 section 2.1.5, nodes named by its letters. */
    @Test
    void the_example_tree_of_the_rfc_has_the_proofs_the_rfc_says() {
        List<Hash> d = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            d.add(Hash.ofLeaf(("d" + i).getBytes(UTF_8)));
        }
        Hash a = d.get(0);
        Hash b = d.get(1);
        Hash c = d.get(2);
        Hash leafD = d.get(3);
        Hash e = d.get(4);
        Hash f = d.get(5);
        Hash j = d.get(6);
        Hash g = Hash.ofNode(a, b);
        Hash h = Hash.ofNode(c, leafD);
        Hash i = Hash.ofNode(e, f);
        Hash k = Hash.ofNode(g, h);
        Hash l = Hash.ofNode(i, j);
        NaiveTree tree = new NaiveTree(d);
        assertThat(Merkle.root(7, tree)).isEqualTo(Hash.ofNode(k, l));
        assertThat(Merkle.inclusion(0, 7, tree)).containsExactly(b, h, l);
        assertThat(Merkle.inclusion(3, 7, tree)).containsExactly(c, g, l);
        assertThat(Merkle.inclusion(4, 7, tree)).containsExactly(f, j, k);
        assertThat(Merkle.inclusion(6, 7, tree)).containsExactly(i, k);
        assertThat(Merkle.consistency(3, 7, tree)).containsExactly(c, leafD, g, l);
        assertThat(Merkle.consistency(4, 7, tree)).containsExactly(l);
        assertThat(Merkle.consistency(6, 7, tree)).containsExactly(i, j, k);
    }

    /** Certificate Transparency's reference tree of eight leaves, in the tests of transparency-dev/merkle. */
    @ParameterizedTest
    @CsvSource({
        "1,8,96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 "
                + "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
                + "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6,8,0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a "
                + "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 "
                + "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
    })
    void the_reference_tree_has_its_published_consistency_proofs(int older, int newer, String proof) {
        List<Hash> leaves = MerkleTest.KNOWN_LEAVES.stream()
                .map(hex -> Hash.ofLeaf(HexFormat.of().parseHex(hex)))
                .toList();
        assertThat(Merkle.consistency(older, newer, new NaiveTree(leaves)))
                .map(Hash::toString)
                .containsExactly(proof.split(" "));
    }

    /** Go's sumdb/note: two keys over one text; each alone is enough, a line spoiled is not. */
    @Test
    void a_note_of_go_with_two_signatures_is_judged_as_go_judges_it() {
        NoteVerifier peter = NoteVerifier.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
                .orThrow();
        NoteVerifier enoch = NoteVerifier.parse("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop")
                .orThrow();
        String note = """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                \u2014 EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=
                """;
        SignedNote parsed = SignedNote.parse(note.getBytes(UTF_8)).orThrow();
        assertThat(peter.verifies(parsed)).isTrue();
        assertThat(enoch.verifies(parsed)).isTrue();
        SignedNote spoiled = SignedNote.parse(note.replace("5n2tiO", "5n2tiP").getBytes(UTF_8))
                .orThrow();
        assertThat(peter.verifies(spoiled)).isTrue();
        assertThat(enoch.verifies(spoiled)).isFalse();
    }

    /** Go's sumdb/note: keys of wrong length and of an unknown kind, their ids adjusted. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void keys_go_refuses_are_refused(String vkey) {
        assertThat(NoteVerifier.parse(vkey)).isInstanceOf(Parsed.Refused.class);
        assertThat(WitnessVerifier.parse(vkey)).isInstanceOf(Parsed.Refused.class);
    }

    /** The examples of c2sp.org/tlog-tiles: an address, and the tiles of trees of 70,000 and of 256 leaves. */
    @Test
    void the_examples_of_the_tile_specification_hold() {
        assertThat(new TilePath(0, 1_234_067, Tile.WIDTH)).hasToString("tile/0/x001/x234/067");
        assertThat(Tile.widthIn(70_000, 0, 272)).isEqualTo(256);
        assertThat(Tile.widthIn(70_000, 0, 273)).isEqualTo(112);
        assertThat(Tile.widthIn(70_000, 0, 274)).isZero();
        assertThat(Tile.widthIn(70_000, 1, 0)).isEqualTo(256);
        assertThat(Tile.widthIn(70_000, 1, 1)).isEqualTo(17);
        assertThat(Tile.widthIn(70_000, 2, 0)).isEqualTo(1);
        assertThat(Tile.widthIn(256, 0, 0)).isEqualTo(256);
        assertThat(Tile.widthIn(256, 1, 0)).isEqualTo(1);
    }

    /** The request of c2sp.org/tlog-witness, whose signatures are of keys not given there: the form is read and written back. */
    @Test
    void the_example_of_the_witness_specification_reads_back_byte_for_byte() {
        byte[] request = """
                old 20852014
                PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
                jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
                5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
                /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

                example.com/behind-the-sofa
                20852163
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                \u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                \u2014 example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
                """.getBytes(UTF_8);
        ConsistencyProof proof = ConsistencyProof.parse(request).orThrow();
        assertThat(proof.older()).isEqualTo(20_852_014L);
        assertThat(proof.path()).hasSize(4);
        assertThat(Checkpoint.parse(proof.checkpoint().text()).orThrow().size()).isEqualTo(20_852_163L);
        assertThat(proof.toBytes()).isEqualTo(request);
    }

    /** The example of c2sp.org/tlog-cosignature says how the signed message reads. */
    @Test
    void a_witness_signs_the_message_of_the_specification() {
        assertThat(WitnessVerifier.message(
                        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                        1_679_315_147L))
                .asString(UTF_8)
                .isEqualTo("""
                        cosignature/v1
                        time 1679315147
                        example.com/behind-the-sofa
                        20852163
                        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
                        """);
    }

    private static List<Hash> spoiled(List<Hash> path, int at) {
        List<Hash> spoiled = new ArrayList<>(path);
        byte[] changed = path.get(at).toBytes();
        changed[7] ^= 1;
        spoiled.set(at, Hash.of(changed));
        return spoiled;
    }

    private static List<Hash> argon(String file) {
        try (InputStream in = KnownAnswersTest.class.getResourceAsStream("argon2020/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the test data lack " + file);
            }
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(KnownAnswersTest::hash)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Hash hash(String base64) {
        try {
            return StrictBase64.decodeHash(base64, "test data");
        } catch (Malformed wrong) {
            throw new IllegalArgumentException(wrong.reason());
        }
    }
}
