package org.aforo.server.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * The content-addressed store of originals: {@code originals/aa/bb/<sha256>}. What it has acknowledged is on the disk (file and
 * folders synced) and never changes.
 */
public interface Originals {

    /**
     * Takes the bytes in, durably, and says what they are called. Storing the same bytes twice is one file.
     *
     * @param limitBytes refuses with {@code store.too-large} beyond this
     * @throws Problem {@code store.full} (507) when the disk has no room, {@code store.too-large} (413); nothing is kept then
     * @throws IOException when the sender's stream breaks; nothing is kept then
     */
    Stored store(InputStream bytes, long limitBytes) throws IOException;

    /**
     * A file of the store, its digest checked against its name on this read.
     *
     * @throws Problem {@code store.missing}, {@code store.damaged} when the bytes no longer match their name
     */
    Path checked(ContentId id);

    /**
     * @param existed whether the store had these bytes already
     */
    record Stored(ContentId id, long sizeBytes, boolean existed) {}
}
