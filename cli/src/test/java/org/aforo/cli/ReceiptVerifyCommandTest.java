package org.aforo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.aforo.ledger.CanonicalJson;
import org.aforo.ledger.Checkpoint;
import org.aforo.ledger.Disclosure;
import org.aforo.ledger.Hash;
import org.aforo.ledger.Json;
import org.aforo.ledger.Leaf;
import org.aforo.ledger.NoteSigner;
import org.aforo.ledger.Receipt;
import org.aforo.ledger.bag.BagWriter;
import org.aforo.ledger.bag.PackageVerification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReceiptVerifyCommandTest {

    private static final NoteSigner SIGNER = NoteSigner.generate("aforo.local/cli", new SecureRandom());

    @TempDir
    Path folder;

    private Path receipt = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        receipt = Files.write(folder.resolve("r.tlog-proof"), receipt());
    }

    @Test
    void an_accepted_receipt_is_told_in_plain_words() {
        assertThat(run("--key", SIGNER.verifier().toString(), receipt.toString()))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "ACCEPTED",
                        "review.decided",
                        "2026-11-24T02:21:20Z",
                        "verdict = examine",
                        "leaf 0 of the first 1")
                .contains("disclosed note = one\uFFFDtwo", "withheld  reader", "signed by aforo.local/cli")
                .doesNotContain("\u001b");
    }

    @Test
    void the_key_may_stand_in_a_file() throws IOException {
        Path key = Files.writeString(folder.resolve("key.txt"), SIGNER.verifier() + "\n");
        assertThat(run("--key", key.toString(), receipt.toString())).isZero();
    }

    @Test
    void json_is_one_document_with_files() {
        assertThat(run("--json", "--key", SIGNER.verifier().toString(), receipt.toString()))
                .isZero();
        Json document = CanonicalJson.parse(out.toString().strip().getBytes(StandardCharsets.UTF_8))
                .orThrow();
        assertThat(CanonicalJson.write(document)).contains("\"accepted\":true", "\"files\":[{", "\"index\":0");
    }

    @Test
    void a_changed_receipt_is_refused_with_reason_and_place() throws IOException {
        byte[] changed = receipt();
        changed[40] ^= 1;
        Files.write(receipt, changed);
        assertThat(run("--key", SIGNER.verifier().toString(), receipt.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("REFUSED", "where", "why", "proves nothing");
        out.getBuffer().setLength(0);
        assertThat(run("--json", "--key", SIGNER.verifier().toString(), receipt.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("\"accepted\":false", "\"reason\":", "\"where\":");
    }

    @Test
    void another_key_refuses_it() {
        String other = NoteSigner.generate("aforo.local/cli", new SecureRandom())
                .verifier()
                .toString();
        assertThat(run("--key", other, receipt.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("another key");
    }

    @Test
    void a_package_is_told_in_plain_words_and_as_json() throws IOException {
        Path bag = Files.write(folder.resolve("package.zip"), bag());
        assertThat(run("--key", SIGNER.verifier().toString(), bag.toString())).isZero();
        assertThat(out.toString())
                .contains("ACCEPTED", "aforo-S-1", "files     2", "leaf 0 of the first 1")
                .contains("signed by aforo.local/cli", "every byte of this package");
        out.getBuffer().setLength(0);
        assertThat(run("--json", "--key", SIGNER.verifier().toString(), bag.toString()))
                .isZero();
        assertThat(out.toString()).contains("\"accepted\":true", "\"package\":\"aforo-S-1\"", "\"files\":2");
    }

    @Test
    void a_package_is_refused_with_any_byte_changed_or_gone_and_under_another_key() throws IOException {
        byte[] whole = bag();
        Path bag = folder.resolve("package.zip");
        String key = SIGNER.verifier().toString();
        for (int at = 4; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(bag, changed);
            assertThat(run("--key", key, bag.toString())).as("byte " + at).isEqualTo(1);
        }
        assertThat(out.toString())
                .contains("REFUSED", "This package proves nothing.")
                .doesNotContain("ACCEPTED");
        Files.write(bag, Arrays.copyOf(whole, whole.length - 1));
        assertThat(run("--key", key, bag.toString())).isEqualTo(1);
        Files.write(bag, whole);
        String other = NoteSigner.generate("aforo.local/cli", new SecureRandom())
                .verifier()
                .toString();
        assertThat(run("--key", other, bag.toString())).isEqualTo(1);
    }

    @Test
    void wrong_usage_is_exit_2_and_says_what_is_wrong() {
        assertThat(run(receipt.toString())).isEqualTo(2);
        assertThat(run("--key", "nonsense", receipt.toString())).isEqualTo(2);
        assertThat(run("--key", "a+b+c", receipt.toString())).isEqualTo(2);
        assertThat(run("--key", SIGNER.verifier().toString(), "/no/such/file")).isEqualTo(2);
        assertThat(run("--key", SIGNER.verifier().toString(), folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no such file", "it is a folder");
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "verify";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new CommandLine(new ReceiptCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }

    private static byte[] receipt() {
        Disclosure note = new Disclosure(new byte[16], "one\u001btwo");
        Disclosure reader = new Disclosure(new byte[16], "reader-1");
        return receipt(
                new Leaf(
                        new UUID(1, 1),
                        "review.decided",
                        new UUID(1, 2),
                        Instant.parse("2026-11-24T02:21:20Z"),
                        new TreeMap<>(Map.of("verdict", "examine")),
                        new TreeMap<>(Map.of("note", note.commitment("note"), "reader", reader.commitment("reader")))),
                new TreeMap<>(Map.of("note", note)));
    }

    /** A package of one text and an empty record. */
    private static byte[] bag() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BagWriter bag = new BagWriter(bytes, "aforo-S-1");
        bag.payload(
                "record.json", "{\"claims\":[],\"files\":[],\"persons\":[],\"v\":1}".getBytes(StandardCharsets.UTF_8));
        bag.payload("report.txt", "invented".getBytes(StandardCharsets.UTF_8));
        byte[] info = BagWriter.info(Map.of("Payload-Oxum", bag.oxum()));
        Leaf made = new Leaf(
                new UUID(1, 1),
                PackageVerification.KIND,
                new UUID(1, 2),
                Instant.parse("2026-11-24T02:21:20Z"),
                new TreeMap<>(Map.of("manifest", bag.manifestDigest(), "info", BagWriter.hex(info))),
                new TreeMap<>());
        bag.finish(info, receipt(made, new TreeMap<>()));
        return bytes.toByteArray();
    }

    private static byte[] receipt(Leaf leaf, SortedMap<String, Disclosure> disclosed) {
        Hash root = Hash.ofLeaf(leaf.toBytes());
        String head = new Checkpoint("aforo.local/cli", 1, root).text();
        return new Receipt(leaf, disclosed, 0, List.of(), SIGNER.sign(head)).toBytes();
    }
}
