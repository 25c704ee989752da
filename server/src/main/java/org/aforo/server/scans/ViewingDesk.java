package org.aforo.server.scans;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows tiles and thumbnails to whoever may see the scan; what is missing or damaged on the disk is made again first. */
@Component
class ViewingDesk {

    private final Access access;
    private final List<ViewingRights> rights;
    private final Derived derived;
    private final Preparation preparation;
    private final JdbcClient database;

    ViewingDesk(
            Access access, List<ViewingRights> rights, Derived derived, Preparation preparation, JdbcClient database) {
        this.access = access;
        this.rights = List.copyOf(rights);
        this.derived = derived;
        this.preparation = preparation;
        this.database = database;
    }

    /**
     * The one question asked before anything of a scan is shown.
     *
     * @throws Problem 403 {@code access.refused}
     */
    void requireView(Actor actor, UUID scanId) {
        if (rights.stream().noneMatch(right -> right.mayView(actor, scanId))) {
            access.require(actor, Action.SCAN_SEE);
        }
    }

    /** A tile as compressed on disk, with the revision it is of. */
    record Shown(byte[] compressed, int revision) {}

    Shown tile(UUID scanId, int view, Derived.Place place) {
        int revision = revision(scanId, view);
        byte[] compressed = again(scanId, revision, () -> derived.tile(scanId, revision, view, place))
                .orElseThrow(() -> Problem.notFound("scans.tile-unknown", "The view has no tile at this place."));
        return new Shown(compressed, revision);
    }

    byte[] thumbnail(UUID scanId, int view) {
        int revision = revision(scanId, view);
        return again(scanId, revision, () -> derived.readThumbnail(scanId, revision, view));
    }

    private int revision(UUID scanId, int view) {
        return database.sql("select revision from scans.view where scan_id = :scan and index = :view")
                .param("scan", scanId)
                .param("view", view)
                .query(Integer.class)
                .optional()
                .orElseThrow(() ->
                        Problem.notFound("scans.view-unknown", "The scan has no such view, or it is not ready yet."));
    }

    private interface Look<T> {
        T at() throws IOException;
    }

    private <T> T again(UUID scanId, int revision, Look<T> look) {
        try {
            return look.at();
        } catch (IOException missingOrDamaged) {
            preparation.makeAgain(scanId, revision);
        }
        try {
            return look.at();
        } catch (IOException still) {
            throw Problem.capacity(
                    507, "scans.tiles-unavailable", "The tiles cannot be read or made again: " + still.getMessage());
        }
    }

    /** Whether a file belongs to the scan. */
    boolean holds(UUID scanId, String digest) {
        Optional<Integer> found = database.sql("select 1 from scans.file where digest = :digest and scan_id = :scan")
                .param("digest", digest)
                .param("scan", scanId)
                .query(Integer.class)
                .optional();
        return found.isPresent();
    }

    /** The leaf of the scan's first file. */
    Optional<Long> leafOf(UUID scanId) {
        return database.sql("select leaf from scans.file where scan_id = :scan order by received_at, digest limit 1")
                .param("scan", scanId)
                .query(Long.class)
                .optional();
    }
}
