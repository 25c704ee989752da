package org.aforo.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Receipts of a log that changed its key, and what each verifier must say of them given the old key, the new one, or both. Receipts, keys and
 * verdicts lie in {@code src/test/resources/org/aforo/ledger/key-change}, so that the verifier of the page is held to the same; {@code
 * -Dgolden=update} writes them anew.
 */
class KeyChangeReceiptsTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/aforo/ledger/key-change");
    private static final String ORIGIN = "aforo.invented/log";
    private static final NoteSigner OLD = NoteSigner.generate(ORIGIN, new AlwaysSame(1));
    private static final NoteSigner NEW = NoteSigner.generate(ORIGIN, new AlwaysSame(2));
    private static final NoteSigner STRANGER = NoteSigner.generate("stranger.invented", new AlwaysSame(3));
    private static final NoteSigner FORGER = NoteSigner.generate(ORIGIN, new AlwaysSame(4));
    private static final TestWitness WITNESS = new TestWitness("witness.invented", new AlwaysSame(5));

    /** What is given to whoever verifies. */
    private static final Map<String, List<NoteSigner>> GIVEN = given();

    private static Map<String, List<NoteSigner>> given() {
        Map<String, List<NoteSigner>> given = new LinkedHashMap<>();
        given.put("old", List.of(OLD));
        given.put("new", List.of(NEW));
        given.put("both", List.of(OLD, NEW));
        return given;
    }

    @Test
    void every_verifier_says_of_a_receipt_what_the_keys_it_was_given_can_say() throws IOException {
        StringBuilder told = new StringBuilder();
        for (Map.Entry<String, byte[]> receipt : receipts().entrySet()) {
            golden(receipt.getKey() + ".tlog-proof", receipt.getValue());
            GIVEN.forEach((name, keys) -> told.append(receipt.getKey())
                    .append(' ')
                    .append(name)
                    .append(' ')
                    .append(verdict(receipt.getValue(), keys))
                    .append('\n'));
        }
        for (Map.Entry<String, List<NoteSigner>> keys : GIVEN.entrySet()) {
            String lines =
                    keys.getValue().stream().map(key -> key.verifier() + "\n").collect(Collectors.joining());
            golden(keys.getKey() + ".vkey", lines.getBytes(UTF_8));
        }
        assertThat(told.toString()).isEqualTo("""
                before old accepted, 1 signed, 0 passed over
                before new refused
                before both accepted, 1 signed, 0 passed over
                at old accepted, 1 signed, 1 passed over
                at new accepted, 1 signed, 1 passed over
                at both accepted, 2 signed, 0 passed over
                after old refused
                after new accepted, 1 signed, 0 passed over
                after both accepted, 1 signed, 0 passed over
                witnessed old accepted, 1 signed, 1 passed over
                witnessed new refused
                witnessed both accepted, 1 signed, 1 passed over
                strangers old accepted, 1 signed, 2 passed over
                strangers new refused
                strangers both accepted, 1 signed, 2 passed over
                falsely-named old accepted, 1 signed, 1 passed over
                falsely-named new refused
                falsely-named both refused
                forged old refused
                forged new refused
                forged both refused
                twice old refused
                twice new refused
                twice both refused
                """);
        golden("verdicts.txt", told.toString().getBytes(UTF_8));
    }

    private static String verdict(byte[] receipt, List<NoteSigner> keys) {
        TrustedKeys trusted =
                new TrustedKeys(keys.stream().map(NoteSigner::verifier).toList(), List.of());
        return switch (ReceiptVerification.verify(receipt, trusted)) {
            case ReceiptVerification.Accepted accepted ->
                "accepted, " + accepted.signedBy().size() + " signed, "
                        + accepted.passedOver().size() + " passed over";
            case ReceiptVerification.Refused _ -> "refused";
        };
    }

    private static Map<String, byte[]> receipts() {
        String head = new Checkpoint(ORIGIN, 2, root()).text();
        SignedNote.Signature old = OLD.sign(head).signatures().getFirst();
        SignedNote.Signature fresh = NEW.sign(head).signatures().getFirst();
        SignedNote.Signature forged = FORGER.sign(head).signatures().getFirst();
        SignedNote.Signature strange = STRANGER.sign(head).signatures().getFirst();
        SignedNote.Signature falselyNamed =
                new SignedNote.Signature(ORIGIN, NEW.verifier().keyId(), forged.signature());
        SignedNote.Signature witness =
                WITNESS.cosign(OLD.sign(head), 1_790_000_000L).signatures().getLast();
        Map<String, byte[]> receipts = new LinkedHashMap<>();
        receipts.put("before", receipt(head, old));
        receipts.put("at", receipt(head, old, fresh));
        receipts.put("after", receipt(head, fresh));
        receipts.put("witnessed", receipt(head, old, witness));
        receipts.put("strangers", receipt(head, strange, old, forged));
        receipts.put("falsely-named", receipt(head, old, falselyNamed));
        receipts.put("forged", receipt(head, forged));
        receipts.put("twice", receipt(head, old, old));
        return receipts;
    }

    private static byte[] receipt(String head, SignedNote.Signature... lines) {
        List<SignedNote.Signature> signatures = new ArrayList<>(Arrays.asList(lines));
        Disclosure reader = reader();
        return new Receipt(
                        leaf(),
                        new TreeMap<>(Map.of("reader", reader)),
                        1,
                        List.of(Hash.ofLeaf("another".getBytes(UTF_8))),
                        new SignedNote(head, signatures))
                .toBytes();
    }

    private static Disclosure reader() {
        return new Disclosure("0123456789abcdef".getBytes(UTF_8), "reader-7f3a");
    }

    private static Leaf leaf() {
        return new Leaf(
                UUID.fromString("019358a4-0000-7000-8000-000000000001"),
                "review.decided",
                UUID.fromString("019358a4-0000-7000-8000-000000000002"),
                Instant.parse("2026-11-24T02:21:20.123456Z"),
                new TreeMap<>(Map.of("verdict", "examine")),
                new TreeMap<>(Map.of("reader", reader().commitment("reader"))));
    }

    private static Hash root() {
        return Hash.ofNode(Hash.ofLeaf("another".getBytes(UTF_8)), Hash.ofLeaf(leaf().toBytes()));
    }

    private static void golden(String name, byte[] bytes) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(FOLDER);
            Files.write(file, bytes);
        }
        assertThat(new String(bytes, UTF_8)).as(name).isEqualTo(Files.readString(file));
    }

    /** Keys of these tests alone, the same every time. */
    private static final class AlwaysSame extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte value;

        AlwaysSame(int value) {
            this.value = (byte) value;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, value);
        }
    }
}
