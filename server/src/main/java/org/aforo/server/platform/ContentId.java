package org.aforo.server.platform;

/**
 * The name of bytes: their SHA-256.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ContentId(String hex) {

    public ContentId {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hex: " + hex);
        }
    }

    /** Parses {@code sha256:<hex>}. */
    public static ContentId parse(String text) {
        if (!text.startsWith("sha256:")) {
            throw new IllegalArgumentException("a content id reads sha256:<hex>, not " + text);
        }
        return new ContentId(text.substring(7));
    }

    @Override
    public String toString() {
        return "sha256:" + hex;
    }
}
