package org.aforo.server.evidence.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of photos and scanned papers. */
@Component
class PaperStore {

    private final JdbcClient database;

    PaperStore(JdbcClient database) {
        this.database = database;
    }

    void add(Recorded.PaperRef paper, Instant at, Actor by) {
        database.sql("""
                insert into evidence.paper (id, digest, name, media_type, size_bytes, taken_in, account_id, pseudonym, leaf)
                values (:id, :digest, :name, :type, :size, :at, :account, :by, :leaf)
                """)
                .param("id", paper.id())
                .param("digest", paper.digest())
                .param("name", paper.name())
                .param("type", paper.mediaType())
                .param("size", paper.sizeBytes())
                .param("at", Timestamp.from(at))
                .param("account", by.accountId())
                .param("by", by.pseudonym())
                .param("leaf", paper.leaf().pendingId())
                .update();
    }

    Optional<Recorded.PaperRef> find(UUID id) {
        return database.sql("select * from evidence.paper where id = :id")
                .param("id", id)
                .query((row, n) -> ref(row))
                .optional();
    }

    void attachToFact(UUID paperId, UUID factId) {
        database.sql("insert into evidence.paper_of (paper_id, fact_id) values (:paper, :fact)")
                .param("paper", paperId)
                .param("fact", factId)
                .update();
    }

    void attachToTransfer(UUID paperId, UUID transferId) {
        database.sql("insert into evidence.paper_of (paper_id, transfer_id) values (:paper, :transfer)")
                .param("paper", paperId)
                .param("transfer", transferId)
                .update();
    }

    /** With the transfer each belongs to. */
    List<OfTransfer> ofTransfers(Collection<UUID> transfers) {
        return transfers.isEmpty()
                ? List.of()
                : database.sql("""
                        select o.transfer_id, p.* from evidence.paper_of o join evidence.paper p on p.id = o.paper_id
                        where o.transfer_id in (:transfers) order by p.taken_in, p.id
                        """)
                        .param("transfers", transfers)
                        .query((row, n) -> new OfTransfer(row.getObject("transfer_id", UUID.class), ref(row)))
                        .list();
    }

    record OfTransfer(UUID transferId, Recorded.PaperRef paper) {}

    static Recorded.PaperRef ref(ResultSet row) throws SQLException {
        return new Recorded.PaperRef(
                row.getObject("id", UUID.class),
                row.getString("digest"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                new LeafRef(row.getLong("leaf")));
    }
}
