package org.aforo.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The proof that a newer checkpoint's log begins with an older one's, RFC 6962 section 2.1.2, in the text a C2SP tlog-witness is
 * sent: {@code old <size>}, the hashes, an empty line, the newer signed checkpoint. Parsing checks the form only;
 * {@link ConsistencyVerification} says whether to believe it.
 *
 * @param older leaves in the older tree
 * @param path the proof's hashes
 * @param checkpoint the newer head
 */
public record ConsistencyProof(long older, List<Hash> path, SignedNote checkpoint) {

    /** Larger than any: 63 hashes and a note of at most 64 KiB. */
    public static final int MAX_BYTES = 1 << 17;

    private static final int MAX_PATH = 63;
    private static final String OLD = "old ";

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    public byte[] toBytes() {
        StringBuilder out = new StringBuilder(OLD).append(older).append('\n');
        path.forEach(hash -> out.append(StrictBase64.encode(hash.toBytes())).append('\n'));
        out.append('\n').append(checkpoint.render());
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static Parsed<ConsistencyProof> parse(byte[] bytes) {
        return Parsing.of(() -> read(bytes));
    }

    private static ConsistencyProof read(byte[] bytes) throws Malformed {
        if (bytes.length > MAX_BYTES) {
            throw new Malformed("proof", "more than " + MAX_BYTES + " bytes");
        }
        String text = StrictText.utf8(bytes, "proof");
        int blank = text.indexOf("\n\n");
        if (blank < 0 || !text.startsWith(OLD)) {
            throw new Malformed("line 1", "expected old, the older size, hashes, an empty line and a checkpoint");
        }
        String[] lines = text.substring(0, blank).split("\n", -1);
        if (lines.length - 1 > MAX_PATH) {
            throw new Malformed("proof", "longer than any tree is high");
        }
        List<Hash> path = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            path.add(StrictBase64.decodeHash(lines[i], "line " + (i + 1) + ", proof"));
        }
        ConsistencyProof proof = new ConsistencyProof(
                StrictText.decimal(lines[0].substring(OLD.length()), "line 1, size"),
                path,
                SignedNote.read(text.substring(blank + 2).getBytes(StandardCharsets.UTF_8)));
        if (!Arrays.equals(proof.toBytes(), bytes)) {
            throw new Malformed("proof", "not the one accepted spelling");
        }
        return proof;
    }
}
