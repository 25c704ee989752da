package org.aforo.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A C2SP tlog-proof of one leaf, whose {@code extra} carries the leaf and what is disclosed of its sealed members. Parsing checks
 * the form; {@link ReceiptVerification} says whether to believe it.
 *
 * @param disclosed sealed members opened for the reader of this receipt
 * @param index number of the leaf in the log
 * @param path inclusion proof, from the leaf's sibling upwards
 */
public record Receipt(
        Leaf leaf, SortedMap<String, Disclosure> disclosed, long index, List<Hash> path, SignedNote checkpoint) {

    public static final int MAX_BYTES = 1 << 20;
    /** A tree of up to 2^63 leaves is at most this high. */
    static final int MAX_PATH = 63;

    private static final String HEADER = "c2sp.org/tlog-proof@v1";

    public Receipt {
        disclosed = Collections.unmodifiableSortedMap(new TreeMap<>(disclosed));
        path = List.copyOf(path);
    }

    public byte[] toBytes() {
        Json extra = Json.Members.of(Map.of("leaf", leaf.toJson(), "disclosed", Disclosure.toJson(disclosed)));
        StringBuilder out = new StringBuilder(HEADER)
                .append("\nextra ")
                .append(StrictBase64.encode(CanonicalJson.bytes(extra)))
                .append("\nindex ")
                .append(index)
                .append('\n');
        path.forEach(hash -> out.append(StrictBase64.encode(hash.toBytes())).append('\n'));
        out.append('\n').append(checkpoint.render());
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static Parsed<Receipt> parse(byte[] bytes) {
        return Parsing.of(() -> read(bytes));
    }

    static Receipt read(byte[] bytes) throws Malformed {
        if (bytes.length > MAX_BYTES) {
            throw new Malformed("receipt", "more than " + MAX_BYTES + " bytes");
        }
        String text = StrictText.utf8(bytes, "receipt");
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new Malformed("receipt", "no empty line between proof and checkpoint; it may be cut off");
        }
        String[] lines = text.substring(0, blank).split("\n", -1);
        if (!lines[0].equals(HEADER)) {
            throw new Malformed("line 1", "expected " + HEADER);
        }
        if (lines.length < 3) {
            throw new Malformed("line " + (lines.length + 1), "expected an extra line and an index line");
        }
        SortedMap<String, Json> extra = extra(word("extra ", lines[1], "line 2"));
        long index = StrictText.decimal(word("index ", lines[2], "line 3"), "line 3, index");
        Receipt receipt = new Receipt(
                Leaf.read(required(extra, "leaf")),
                Disclosure.read(required(extra, "disclosed")),
                index,
                path(lines),
                SignedNote.read(text.substring(blank + 2).getBytes(StandardCharsets.UTF_8)));
        if (!Arrays.equals(receipt.toBytes(), bytes)) {
            throw new Malformed("receipt", "not the one accepted spelling");
        }
        return receipt;
    }

    private static Json required(SortedMap<String, Json> extra, String name) throws Malformed {
        Json value = extra.get(name);
        if (value == null) {
            throw new Malformed("extra", "has no " + name);
        }
        return value;
    }

    private static String word(String start, String line, String where) throws Malformed {
        if (!line.startsWith(start)) {
            throw new Malformed(where, "expected a line starting with " + start.strip());
        }
        return line.substring(start.length());
    }

    private static SortedMap<String, Json> extra(String base64) throws Malformed {
        byte[] bytes = StrictBase64.decode(base64, "line 2, extra");
        return JsonShape.exactly(Set.of("disclosed", "leaf"), CanonicalJson.read(bytes, "extra"), "extra");
    }

    private static List<Hash> path(String[] lines) throws Malformed {
        if (lines.length - 3 > MAX_PATH) {
            throw new Malformed("proof", "longer than any tree is high");
        }
        List<Hash> path = new ArrayList<>();
        for (int i = 3; i < lines.length; i++) {
            path.add(StrictBase64.decodeHash(lines[i], "line " + (i + 1) + ", proof"));
        }
        return path;
    }
}
