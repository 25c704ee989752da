package org.aforo.server.manifests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.aforo.cargo.comparison.Role;
import org.aforo.cargo.message.DeclaredBill;
import org.aforo.cargo.message.MessageHead;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.platform.ContentId;
import org.aforo.server.platform.Delivery;
import org.aforo.server.platform.Originals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables of files, messages and bills. */
@Component
class MessageStore {

    private final JdbcClient database;
    private final JsonMapper json;

    MessageStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Until the transaction ends, the same bytes are taken in by one and messages of a voyage one after the other. */
    void lock(String subject) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('manifests ' || :subject, 0))")
                .param("subject", subject)
                .query((row, number) -> number)
                .single();
    }

    /** A file that was received before. */
    record KnownFile(
            UUID id,
            String digest,
            String name,
            String source,
            long sizeBytes,
            Instant receivedAt,
            ReceivedMessages.Status status,
            List<MessageRemark> remarks,
            int messages,
            long leaf) {}

    private static final String FILES = """
            select f.*, (select count(*) from manifests.message m where m.file_id = f.id) as messages
            from manifests.message_file f
            """;

    Optional<KnownFile> known(ContentId digest) {
        return database.sql(FILES + "where f.digest = :digest")
                .param("digest", digest.toString())
                .query(this::file)
                .optional();
    }

    Optional<KnownFile> find(UUID fileId) {
        return database.sql(FILES + "where f.id = :id")
                .param("id", fileId)
                .query(this::file)
                .optional();
    }

    /** Newest first, before a place. */
    List<KnownFile> before(Instant at, UUID id, int limit) {
        return database.sql(FILES + """
                        where (f.received_at, f.id) < (:at, :id) order by f.received_at desc, f.id desc limit :limit
                        """)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .param("limit", limit)
                .query(this::file)
                .list();
    }

    private KnownFile file(ResultSet row, int number) throws SQLException {
        return new KnownFile(
                row.getObject("id", UUID.class),
                row.getString("digest"),
                row.getString("name"),
                row.getString("source"),
                row.getLong("size_bytes"),
                row.getTimestamp("received_at").toInstant(),
                ReceivedMessages.Status.of(row.getString("status")),
                List.of(json.readValue(row.getString("remarks"), MessageRemark[].class)),
                row.getInt("messages"),
                row.getLong("leaf"));
    }

    /** A message as lists show it. */
    record MessageView(
            UUID id,
            String standard,
            String type,
            @Nullable String reference,
            @Nullable String carrier,
            @Nullable String voyage,
            @Nullable String function,
            int bills,
            int containers,
            String state,
            @Nullable UUID replacedBy) {}

    List<MessageView> messagesOf(UUID fileId) {
        return database.sql("select * from manifests.message where file_id = :file order by place limit 200")
                .param("file", fileId)
                .query((row, number) -> new MessageView(
                        row.getObject("id", UUID.class),
                        row.getString("standard"),
                        row.getString("type"),
                        row.getString("reference"),
                        row.getString("carrier"),
                        row.getString("voyage"),
                        row.getString("function"),
                        row.getInt("bills"),
                        row.getInt("containers"),
                        row.getString("state"),
                        row.getObject("replaced_by", UUID.class)))
                .list();
    }

    void insertFile(
            UUID id,
            Delivery delivery,
            Originals.Stored stored,
            Instant now,
            ReceivedMessages.Status status,
            List<MessageRemark> remarks,
            LeafRef leaf) {
        database.sql("""
                insert into manifests.message_file (digest, id, name, source, size_bytes, received_at, account_id, status, remarks, leaf)
                values (:digest, :id, :name, :source, :size, :now, :account, :status, cast(:remarks as jsonb), :leaf)
                """)
                .param("digest", stored.id().toString())
                .param("id", id)
                .param("name", delivery.name())
                .param("source", delivery.source())
                .param("size", stored.sizeBytes())
                .param("now", Timestamp.from(now))
                .param("account", delivery.accountId())
                .param("status", status.code())
                .param("remarks", json.writeValueAsString(remarks))
                .param("leaf", leaf.pendingId())
                .update();
    }

    /** A message as its table has it. */
    record MessageRow(
            UUID id, UUID fileId, int place, MessageHead head, int bills, int containers, Instant receivedAt) {

        Role role() {
            return Role.of(head.kind());
        }
    }

    void insertMessage(MessageRow message) {
        MessageHead head = message.head();
        database.sql("""
                insert into manifests.message (id, file_id, place, standard, type, role, reference, carrier, voyage, function, head,
                    bills, containers, received_at, state)
                values (:id, :file, :place, :standard, :type, :role, :reference, :carrier, :voyage, :function, cast(:head as jsonb),
                    :bills, :containers, :now, 'current')
                """)
                .param("id", message.id())
                .param("file", message.fileId())
                .param("place", message.place())
                .param("standard", head.kind().standard().name())
                .param("type", head.kind().type())
                .param("role", message.role().name())
                .param("reference", head.issue().reference())
                .param("carrier", head.transport().carrier())
                .param("voyage", VisitKey.voyage(head.transport().voyage()))
                .param("function", code(head.issue().function()))
                .param("head", json.writeValueAsString(head))
                .param("bills", message.bills())
                .param("containers", message.containers())
                .param("now", Timestamp.from(message.receivedAt()))
                .update();
    }

    private static @Nullable String code(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    void insertBill(UUID id, UUID messageId, DeclaredBill bill) {
        database.sql("""
                insert into manifests.bill (id, message_id, number, said) values (:id, :message, :number, cast(:said as jsonb))
                """)
                .param("id", id)
                .param("message", messageId)
                .param("number", bill.identity().number())
                .param("said", json.writeValueAsString(bill))
                .update();
    }

    void insertBillContainer(UUID billId, String container, @Nullable UUID visitId) {
        database.sql("""
                insert into manifests.bill_container (bill_id, container_number, visit_id) values (:bill, :container, :visit)
                on conflict do nothing
                """)
                .param("bill", billId)
                .param("container", container)
                .param("visit", visitId)
                .update();
    }
}
