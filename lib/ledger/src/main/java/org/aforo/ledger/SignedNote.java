package org.aforo.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A C2SP signed note: text and the signatures over it. Parsing checks the form only; whom to believe is a {@link NoteVerifier}.
 *
 * @param text ends in a newline
 */
public record SignedNote(String text, List<Signature> signatures) {

    static final int MAX_BYTES = 1 << 16;
    static final int MAX_SIGNATURES = 16;
    static final String DASH = "\u2014 ";

    /**
     * One signature line.
     *
     * @param keyName name of the key
     * @param keyId first four bytes of the key's hash, big endian
     */
    public record Signature(String keyName, int keyId, byte[] signature) {

        String line() {
            byte[] joined = ByteBuffer.allocate(4 + signature.length)
                    .putInt(keyId)
                    .put(signature)
                    .array();
            return DASH + keyName + " " + StrictBase64.encode(joined) + "\n";
        }
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    public static Parsed<SignedNote> parse(byte[] bytes) {
        return Parsing.of(() -> read(bytes));
    }

    static SignedNote read(byte[] bytes) throws Malformed {
        if (bytes.length > MAX_BYTES) {
            throw new Malformed("note", "more than " + MAX_BYTES + " bytes");
        }
        String note = StrictText.utf8(bytes, "note");
        if (note.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new Malformed("note", "holds a control character");
        }
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || blank + 2 == note.length()) {
            throw new Malformed("note", "expected text, a blank line, and signature lines each ending in a newline");
        }
        String lines = note.substring(blank + 2, note.length() - 1);
        List<Signature> signatures = new ArrayList<>();
        for (String line : lines.split("\n", -1)) {
            if (signatures.size() == MAX_SIGNATURES) {
                throw new Malformed("note", "more than " + MAX_SIGNATURES + " signatures");
            }
            signatures.add(signature(line, "note, signature line " + (signatures.size() + 1)));
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    private static Signature signature(String line, String where) throws Malformed {
        String[] words = line.split(" ", -1);
        if (words.length != 3 || !line.startsWith(DASH) || !StrictText.isKeyName(words[1])) {
            throw new Malformed(where, "expected an em dash, a key name and a Base64 signature");
        }
        ByteBuffer joined = ByteBuffer.wrap(StrictBase64.decode(words[2], where));
        if (joined.remaining() < 5) {
            throw new Malformed(where, "too short for key id and signature");
        }
        int keyId = joined.getInt();
        byte[] signature = new byte[joined.remaining()];
        joined.get(signature);
        return new Signature(words[1], keyId, signature);
    }

    public String render() {
        StringBuilder out = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> out.append(signature.line()));
        return out.toString();
    }

    public byte[] toBytes() {
        return render().getBytes(StandardCharsets.UTF_8);
    }
}
