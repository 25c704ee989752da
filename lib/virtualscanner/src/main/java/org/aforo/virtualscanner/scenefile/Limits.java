package org.aforo.virtualscanner.scenefile;

/**
 * How much of a scene file is read before it is refused. Each has a name, because each is refused by its name.
 *
 * @param bytes of the file
 * @param values JSON values: numbers, texts, objects, arrays
 * @param depth of nested objects and arrays
 * @param repetitions of one {@code repeat}
 * @param parts of the whole scene after expansion
 */
public record Limits(int bytes, int values, int depth, int repetitions, int parts) {

    /** Room for scenes ten times the size of a full container, and no more than some 100 MB of memory. */
    public static final Limits DEFAULT = new Limits(4 << 20, 400_000, 40, 100_000, 100_000);

    public Limits {
        if (bytes < 1 || values < 1 || depth < 1 || depth > 200 || repetitions < 1 || parts < 1) {
            throw new IllegalArgumentException("limits are > 0, and depth <= 200");
        }
    }
}
