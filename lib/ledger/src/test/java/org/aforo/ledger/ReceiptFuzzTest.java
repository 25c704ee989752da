package org.aforo.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Mutated receipts, keys and notes: never an exception, never accepted. {@code -Daforo.fuzz.seconds} for longer runs. */
class ReceiptFuzzTest {

    private static final NoteSigner SIGNER = NoteSigner.generate("aforo.local/fuzz", new SecureRandom());

    @Test
    void mutated_receipts_are_refused_and_nothing_throws() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        byte[] good = receipt();
        assertThat(ReceiptVerification.verify(good, SIGNER.verifier()))
                .isInstanceOf(ReceiptVerification.Accepted.class);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.getLong("aforo.fuzz.seconds", 2));
        do {
            byte[] mutated = mutate(good, random);
            boolean same = Arrays.equals(good, mutated);
            assertThat(ReceiptVerification.verify(mutated, SIGNER.verifier()) instanceof ReceiptVerification.Accepted)
                    .as("seed %d", seed)
                    .isEqualTo(same);
            String text = new String(mutated, UTF_8);
            NoteVerifier.parse(text);
            TilePath.parse(text);
            CanonicalJson.parse(mutate(leaf().toBytes(), random));
            Leaf.parse(mutate(leaf().toBytes(), random));
            SignedNote.parse(mutated);
        } while (System.nanoTime() < end);
    }

    private static byte[] mutate(byte[] original, Random random) {
        byte[] bytes = original;
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times && bytes.length > 2; i++) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
            bytes = switch (random.nextInt(4)) {
                case 0 -> replaced(bytes, at, (byte) random.nextInt(256));
                case 1 -> spliced(bytes, at, length, 0);
                case 2 -> spliced(bytes, at, 0, length);
                default ->
                    spliced(bytes, random.nextInt(bytes.length - length + 1), length, length * random.nextInt(3));
            };
        }
        return bytes;
    }

    private static byte[] replaced(byte[] bytes, int at, byte value) {
        byte[] changed = bytes.clone();
        changed[at] = value;
        return changed;
    }

    /** Leaves out {@code out} bytes and puts in {@code in} bytes copied from the beginning. */
    private static byte[] spliced(byte[] bytes, int at, int out, int in) {
        byte[] changed = new byte[bytes.length - out + in];
        System.arraycopy(bytes, 0, changed, 0, at);
        System.arraycopy(bytes, 0, changed, at, Math.min(in, bytes.length));
        System.arraycopy(bytes, at + out, changed, at + in, bytes.length - at - out);
        return changed;
    }

    private static Leaf leaf() {
        Disclosure note = new Disclosure(new byte[16], "text");
        return new Leaf(
                new UUID(1, 1),
                "test.happened",
                new UUID(1, 2),
                Instant.parse("2026-11-24T02:21:20.5Z"),
                new TreeMap<>(Map.of("a", "\u00f1\n", "b", "")),
                new TreeMap<>(Map.of("note", note.commitment("note"))));
    }

    private static byte[] receipt() {
        Hash one = Hash.ofLeaf(leaf().toBytes());
        Hash other = Hash.ofLeaf(new byte[] {1});
        Checkpoint head = new Checkpoint("aforo.local/fuzz", 2, Hash.ofNode(one, other));
        return new Receipt(
                        leaf(),
                        new TreeMap<>(Map.of("note", new Disclosure(new byte[16], "text"))),
                        0,
                        List.of(other),
                        SIGNER.sign(head.text()))
                .toBytes();
    }
}
