package org.aforo.server.examinations.opening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.examinations.orders.Orders;
import org.aforo.server.journal.Entry;
import org.aforo.server.journal.Journal;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.ContentId;
import org.aforo.server.platform.Live;
import org.aforo.server.platform.LiveTopic;
import org.aforo.server.platform.Originals;
import org.aforo.server.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps photos as the camera made them, under their digest, if a fact names that digest: what is delivered later is what was taken then. */
@Component
class Photos {

    /** What a tablet's camera makes, twice over. */
    static final long LARGEST_BYTES = 16L << 20;

    private static final int OPENING_BYTES = 16;

    private final JdbcClient database;
    private final FactStore facts;
    private final Orders orders;
    private final Originals originals;
    private final Means means;

    Photos(JdbcClient database, FactStore facts, Orders orders, Originals originals, Means means) {
        this.database = database;
        this.facts = facts;
        this.orders = orders;
        this.originals = originals;
        this.means = means;
    }

    @Component("photoMeans")
    record Means(Journal journal, InstantSource clock, Live live) {}

    /** @param digest 64 lower-case hexadecimal digits */
    record Photo(String digest, String mediaType, long sizeBytes) {}

    /**
     * Stores the bytes, durably, before anything is said of them.
     *
     * @throws Problem {@code store.too-large} (413), {@code store.full} (507)
     */
    ContentId store(InputStream bytes) throws IOException {
        return originals.store(bytes, LARGEST_BYTES).id();
    }

    /**
     * Hangs a stored photo on the examination whose fact names it. Doing so twice is doing so once.
     *
     * @throws Problem {@code examinations.unknown} (404); {@code examinations.photo-unnamed} (409) when no fact names it yet;
     *     {@code examinations.photo-kind} (422) when it is no JPEG or PNG
     */
    @Transactional
    public Photo keep(UUID examinationId, ContentId id, Actor officer) {
        orders.lock(examinationId);
        Optional<Photo> there = find(examinationId, id.hex());
        if (there.isPresent()) {
            return there.get();
        }
        boolean named = facts.of(examinationId).stream()
                .anyMatch(each -> each.fact().photos().contains(id.hex()));
        if (!named) {
            throw Problem.caller(
                    409,
                    "examinations.photo-unnamed",
                    "Nothing recorded in this examination names a photo with this digest. Record it first.");
        }
        Path file = originals.checked(id);
        Photo photo = new Photo(id.hex(), typeOf(file), sizeOf(file));
        LeafRef leaf = means.journal()
                .append(new Entry(
                        "examinations.photo",
                        examinationId,
                        Map.of("digest", id.toString(), "type", photo.mediaType()),
                        Map.of("by", officer.pseudonym())));
        database.sql("""
                insert into examinations.photo (examination_id, digest, media_type, size_bytes, received_at, account_id, leaf)
                values (:examination, :digest, :type, :size, :now, :account, :leaf)
                """)
                .param("examination", examinationId)
                .param("digest", photo.digest())
                .param("type", photo.mediaType())
                .param("size", photo.sizeBytes())
                .param("now", Timestamp.from(means.clock().instant()))
                .param("account", officer.accountId())
                .param("leaf", leaf.pendingId())
                .update();
        means.live().announce(LiveTopic.EXAMINATIONS);
        return photo;
    }

    private static String typeOf(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return BareImage.typeOf(in.readNBytes(OPENING_BYTES))
                    .orElseThrow(() -> Problem.caller(
                            422, "examinations.photo-kind", "A photo is a JPEG or PNG file; this one is neither."));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** By the order they came. */
    List<Photo> of(UUID examinationId) {
        return database.sql(
                        "select * from examinations.photo where examination_id = :examination order by received_at, digest")
                .param("examination", examinationId)
                .query((row, number) ->
                        new Photo(row.getString("digest"), row.getString("media_type"), row.getLong("size_bytes")))
                .list();
    }

    private Optional<Photo> find(UUID examinationId, String digest) {
        return of(examinationId).stream()
                .filter(each -> each.digest().equals(digest))
                .findFirst();
    }

    /** A photo for the screen, without what the camera wrote beside the picture. */
    record Shown(String mediaType, byte[] bytes) {}

    /** @throws Problem {@code examinations.photo-unknown} (404), {@code examinations.photo-broken} (422) */
    Shown shown(UUID examinationId, String digest) {
        Photo photo = find(examinationId, digest)
                .orElseThrow(() -> Problem.notFound(
                        "examinations.photo-unknown", "There is no such photo, or it has not been delivered yet."));
        try {
            byte[] bytes = Files.readAllBytes(originals.checked(new ContentId(digest)));
            return new Shown(
                    photo.mediaType(),
                    BareImage.of(bytes)
                            .orElseThrow(() -> Problem.caller(
                                    422,
                                    "examinations.photo-broken",
                                    "The file is kept as it came, but it is no whole picture and is not shown.")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
