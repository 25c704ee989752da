package org.aforo.server.scans;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which leaf of the journal says that an image file of a scan came in, for rooms that must prove it to a court. */
@Service
public class FilesReceived {

    private final JdbcClient database;

    FilesReceived(JdbcClient database) {
        this.database = database;
    }

    /**
     * An image file as it came in. Its leaf is of the kind {@code scans.received}, names the scan as its subject and the file's bytes in
     * the member {@code file}.
     *
     * @param digest {@code sha256:<hex>}
     */
    public record FileReceived(String digest, UUID scanId, LeafRef leaf) {}

    /** Image files of these scans. Reports of other systems are left out: they may have come before the scan they belong to. */
    public List<FileReceived> ofScans(Collection<UUID> scans) {
        return database.sql("""
                        select digest, scan_id, leaf from scans.file
                        where status = 'accepted' and scan_id = any(cast(:scans as uuid[])) order by leaf
                        """)
                .param("scans", scans.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new FileReceived(
                        row.getString("digest"),
                        row.getObject("scan_id", UUID.class),
                        new LeafRef(row.getLong("leaf"))))
                .list();
    }
}
