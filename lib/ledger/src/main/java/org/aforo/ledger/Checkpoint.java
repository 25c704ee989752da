package org.aforo.ledger;

/**
 * A log's head at a size, the text of a C2SP tlog-checkpoint. We write and accept no extension lines.
 *
 * @param origin names the log
 * @param size leaves in the tree
 * @param root root of that tree
 */
public record Checkpoint(String origin, long size, Hash root) {

    public Checkpoint {
        if (size < 0 || origin.isEmpty() || origin.chars().anyMatch(c -> c < 0x20)) {
            throw new IllegalArgumentException("not a checkpoint: " + origin + " " + size);
        }
    }

    public static Parsed<Checkpoint> parse(String text) {
        return Parsing.of(() -> read(text));
    }

    static Checkpoint read(String text) throws Malformed {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4 || !lines[3].isEmpty() || lines[0].isEmpty()) {
            throw new Malformed("checkpoint", "expected three lines: origin, size, root");
        }
        long size = StrictText.decimal(lines[1], "checkpoint, line 2");
        return new Checkpoint(lines[0], size, StrictBase64.decodeHash(lines[2], "checkpoint, line 3"));
    }

    /** The three lines, as they are signed. */
    public String text() {
        return origin + "\n" + size + "\n" + StrictBase64.encode(root.toBytes()) + "\n";
    }
}
