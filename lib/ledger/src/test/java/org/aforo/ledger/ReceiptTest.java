package org.aforo.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {

    private static final NoteSigner SIGNER = NoteSigner.generate("aforo.local/test", new SecureRandom());
    private static final int SIZE = 11;
    private static final int INDEX = 6;
    private static final Disclosure NOTE =
            new Disclosure(new byte[16], "Carga sospechosa, \u00f1and\u00fa \ud83d\ude00");
    private static final Disclosure READER = new Disclosure("0123456789abcdef".getBytes(UTF_8), "reader-7f3a");

    @Test
    void a_receipt_proves_leaf_place_and_disclosed_members() {
        ReceiptVerification.Accepted accepted = accepted(receipt(SIGNER).toBytes());
        assertThat(accepted.leaf()).isEqualTo(leaf());
        assertThat(accepted.index()).isEqualTo(INDEX);
        assertThat(accepted.checkpoint().size()).isEqualTo(SIZE);
        assertThat(accepted.disclosed()).containsExactlyEntriesOf(new TreeMap<>(Map.of("note", NOTE.value())));
    }

    @Test
    void a_receipt_with_any_bit_of_any_byte_changed_is_refused() {
        byte[] good = receipt(SIGNER).toBytes();
        for (int at = 0; at < good.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = good.clone();
                changed[at] ^= (byte) (1 << bit);
                assertThat(verify(changed))
                        .as("byte %d bit %d", at, bit)
                        .isInstanceOf(ReceiptVerification.Refused.class);
            }
        }
    }

    @Test
    void a_receipt_cut_off_lengthened_or_with_a_byte_put_in_is_refused() {
        byte[] good = receipt(SIGNER).toBytes();
        for (int at = 0; at <= good.length; at++) {
            String text = new String(good, ISO_8859_1);
            for (String put : List.of("\n", " ", "A", "=", "0", "\r", "\u0000")) {
                byte[] longer = (text.substring(0, at) + put + text.substring(at)).getBytes(ISO_8859_1);
                assertThat(verify(longer)).as("%s at %d", put, at).isInstanceOf(ReceiptVerification.Refused.class);
            }
            if (at < good.length) {
                assertThat(verify(Arrays.copyOf(good, at))).isInstanceOf(ReceiptVerification.Refused.class);
                byte[] shorter = (text.substring(0, at) + text.substring(at + 1)).getBytes(ISO_8859_1);
                assertThat(verify(shorter)).as("without %d", at).isInstanceOf(ReceiptVerification.Refused.class);
            }
        }
    }

    @Test
    void a_receipt_signed_again_with_another_key_of_the_same_name_is_refused() {
        NoteSigner forger = NoteSigner.generate("aforo.local/test", new SecureRandom());
        assertThat(verify(receipt(forger).toBytes()))
                .isInstanceOfSatisfying(
                        ReceiptVerification.Refused.class,
                        refused -> assertThat(refused.where()).isEqualTo("checkpoint signature"));
    }

    @Test
    void a_forged_key_id_does_not_help() {
        NoteSigner forger = NoteSigner.generate("aforo.local/test", new SecureRandom());
        Receipt receipt = receipt(forger);
        SignedNote.Signature forged = receipt.checkpoint().signatures().getFirst();
        SignedNote renamed = new SignedNote(
                receipt.checkpoint().text(),
                List.of(new SignedNote.Signature(
                        forged.keyName(), SIGNER.verifier().keyId(), forged.signature())));
        assertThat(verify(with(receipt, renamed).toBytes())).isInstanceOf(ReceiptVerification.Refused.class);
    }

    @Test
    void a_second_signature_by_a_stranger_is_passed_over_told_and_does_not_stand_for_the_first() {
        Receipt receipt = receipt(SIGNER);
        NoteSigner stranger = NoteSigner.generate("witness.example", new SecureRandom());
        List<SignedNote.Signature> two = new ArrayList<>(receipt.checkpoint().signatures());
        two.addAll(stranger.sign(receipt.checkpoint().text()).signatures());
        Receipt changed = with(receipt, new SignedNote(receipt.checkpoint().text(), two));
        assertThat(accepted(changed.toBytes()).passedOver())
                .extracting(SignedNote.Signature::keyName)
                .containsExactly("witness.example");
        Receipt alone = with(receipt, new SignedNote(receipt.checkpoint().text(), two.subList(1, 2)));
        assertThat(verify(alone.toBytes())).isInstanceOf(ReceiptVerification.Refused.class);
    }

    @Test
    void a_bit_changed_anywhere_but_in_a_strangers_line_is_refused_beside_such_a_line_too() {
        Receipt receipt = receipt(SIGNER);
        List<SignedNote.Signature> two = new ArrayList<>(receipt.checkpoint().signatures());
        two.addAll(NoteSigner.generate("witness.example", new SecureRandom())
                .sign(receipt.checkpoint().text())
                .signatures());
        byte[] good =
                with(receipt, new SignedNote(receipt.checkpoint().text(), two)).toBytes();
        int strangers = receipt(SIGNER).toBytes().length;
        for (int at = 0; at < strangers; at++) {
            byte[] changed = good.clone();
            changed[at] ^= 1;
            assertThat(verify(changed)).as("byte %d", at).isInstanceOf(ReceiptVerification.Refused.class);
        }
    }

    @Test
    void a_checkpoint_of_another_log_signed_by_the_same_key_is_refused() {
        Receipt receipt = receipt(SIGNER);
        SignedNote other = SIGNER.sign(receipt.checkpoint().text().replace("aforo.local/test", "aforo.local/else"));
        assertThat(verify(with(receipt, other).toBytes()))
                .isInstanceOfSatisfying(
                        ReceiptVerification.Refused.class,
                        refused -> assertThat(refused.where()).isEqualTo("checkpoint origin"));
    }

    @Test
    void a_disclosed_value_salt_or_name_that_the_leaf_did_not_commit_to_is_refused() {
        assertRefusedDisclosure("note", new Disclosure(NOTE.salt(), "Nothing to see"));
        assertRefusedDisclosure("note", new Disclosure(new byte[17], NOTE.value()));
        assertRefusedDisclosure("reader", NOTE);
        assertRefusedDisclosure("unknown", NOTE);
    }

    @Test
    void both_members_or_none_can_be_disclosed() {
        Receipt receipt = receipt(SIGNER);
        assertThat(accepted(disclosing(receipt, Map.of()).toBytes()).disclosed())
                .isEmpty();
        assertThat(accepted(disclosing(receipt, Map.of("note", NOTE, "reader", READER))
                                .toBytes())
                        .disclosed())
                .hasSize(2);
    }

    /** The same leaf in another spelling, or with more in it than a leaf has, must not pass as the proven one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"leaf\":LEAF,\"disclosed\":{}}",
                "{\"disclosed\":{},\"leaf\":LEAF,\"more\":1}",
                "{\"leaf\":LEAF}",
                "{\"disclosed\":[],\"leaf\":LEAF}",
                "{\"disclosed\":null,\"leaf\":LEAF}",
                "{\"disclosed\":{}, \"leaf\":LEAF}",
                "{\"disclosed\":{},\"leaf\":[LEAF]}",
                "{\"disclosed\":{},\"leaf\":LEAF}{}",
                "LEAF",
                "[]",
                ""
            })
    void an_extra_line_of_another_shape_is_refused(String shape) {
        String extra = shape.replace("LEAF", new String(leaf().toBytes(), UTF_8));
        String[] lines = new String(disclosing(receipt(SIGNER), Map.of()).toBytes(), UTF_8).split("\n", -1);
        lines[1] = "extra " + Base64.getEncoder().encodeToString(extra.getBytes(UTF_8));
        assertThat(verify(String.join("\n", lines).getBytes(UTF_8))).isInstanceOf(ReceiptVerification.Refused.class);
    }

    @Test
    void hostile_input_is_refused_quickly() {
        assertThat(verify(new byte[0])).isInstanceOf(ReceiptVerification.Refused.class);
        assertThat(verify(new byte[Receipt.MAX_BYTES + 1])).isInstanceOf(ReceiptVerification.Refused.class);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes("c2sp.org/tlog-proof@v1\n".getBytes(UTF_8));
        lines.writeBytes("A\n".repeat(400_000).getBytes(UTF_8));
        lines.writeBytes("\n".getBytes(UTF_8));
        assertThat(verify(lines.toByteArray())).isInstanceOf(ReceiptVerification.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"v\":1|\"v\":2", "2026-11-24T02:21:20.123456Z|2026-11-24T02:21:20.1234560Z",
                        "2026-11-24T02|2026-11-24T3",
                "0000-7000|0000-700G", "\"open\":{|\"open\":{\"zz\":1,", "\"kind\":\"review.decided\"|\"kind\":1"
            })
    void a_leaf_of_another_form_is_refused(String change) {
        String[] fromTo = change.split("\\|", 2);
        String leaf = new String(leaf().toBytes(), UTF_8);
        assertThat(leaf).contains(fromTo[0]);
        assertThat(Leaf.parse(leaf.replace(fromTo[0], fromTo[1]).getBytes(UTF_8)))
                .isInstanceOf(Parsed.Refused.class);
    }

    @Test
    void a_leaf_reads_back_as_itself() {
        assertThat(Leaf.parse(leaf().toBytes()).orThrow()).isEqualTo(leaf());
    }

    private static void assertRefusedDisclosure(String name, Disclosure disclosure) {
        byte[] changed = disclosing(receipt(SIGNER), Map.of(name, disclosure)).toBytes();
        assertThat(verify(changed))
                .isInstanceOfSatisfying(
                        ReceiptVerification.Refused.class,
                        refused -> assertThat(refused.where()).isEqualTo("disclosed, " + name));
    }

    private static ReceiptVerification verify(byte[] receipt) {
        return ReceiptVerification.verify(receipt, SIGNER.verifier());
    }

    private static ReceiptVerification.Accepted accepted(byte[] receipt) {
        ReceiptVerification result = verify(receipt);
        assertThat(result).isInstanceOf(ReceiptVerification.Accepted.class);
        return (ReceiptVerification.Accepted) result;
    }

    private static Receipt with(Receipt receipt, SignedNote checkpoint) {
        return new Receipt(receipt.leaf(), receipt.disclosed(), receipt.index(), receipt.path(), checkpoint);
    }

    private static Receipt disclosing(Receipt receipt, Map<String, Disclosure> disclosed) {
        return new Receipt(
                receipt.leaf(), new TreeMap<>(disclosed), receipt.index(), receipt.path(), receipt.checkpoint());
    }

    private static Leaf leaf() {
        SortedMap<String, Hash> sealed =
                new TreeMap<>(Map.of("note", NOTE.commitment("note"), "reader", READER.commitment("reader")));
        return new Leaf(
                UUID.fromString("019358a4-0000-7000-8000-000000000001"),
                "review.decided",
                UUID.fromString("019358a4-0000-7000-8000-000000000002"),
                Instant.parse("2026-11-24T02:21:20.123456Z"),
                new TreeMap<>(Map.of("scan", "sha256:" + "ab".repeat(32), "verdict", "examine")),
                sealed);
    }

    private static Receipt receipt(NoteSigner signer) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            leaves.add(Hash.ofLeaf(i == INDEX ? leaf().toBytes() : new byte[] {(byte) i}));
        }
        NaiveTree tree = new NaiveTree(leaves);
        Checkpoint head = new Checkpoint(signer.verifier().name(), SIZE, tree.root(0, SIZE));
        return new Receipt(
                leaf(),
                new TreeMap<>(Map.of("note", NOTE)),
                INDEX,
                Merkle.inclusion(INDEX, SIZE, tree),
                signer.sign(head.text()));
    }
}
