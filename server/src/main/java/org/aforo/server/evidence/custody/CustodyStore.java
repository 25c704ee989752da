package org.aforo.server.evidence.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.server.evidence.custody.Holder.House;
import org.aforo.server.evidence.custody.Holder.Officer;
import org.aforo.server.journal.LeafRef;
import org.aforo.server.people.Proofs;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of hand-overs and of the steps they leave. */
@Component
class CustodyStore {

    private static final String STEP = """
            select s.*, t.to_account, t.to_pseudonym, t.to_unit, t.from_kind, t.from_name, t.to_kind, t.to_name
            from evidence.step s join evidence.transfer t on t.id = s.transfer_id
            """;

    private final JdbcClient database;

    CustodyStore(JdbcClient database) {
        this.database = database;
    }

    long nextNumber() {
        return database.sql("select nextval('evidence.transfer_number')")
                .query(Long.class)
                .single();
    }

    void add(Transfer transfer) {
        Officer to = transfer.to();
        House from = transfer.from();
        House house = transfer.house();
        Transfer.Disposing disposal = transfer.disposal();
        database.sql("""
                insert into evidence.transfer (id, number, way, account_id, pseudonym, unit, to_account, to_pseudonym, to_unit, from_kind, from_name,
                    to_kind, to_name, disposal_method, disposal_place, certificate, given_at, received_at, note, drafted_at)
                values (:id, :number, :way, :account, :by, :unit, :toAccount, :toBy, :toUnit, :fromKind, :fromName, :toKind, :toName,
                    :method, :place, :certificate, :given, :received, :note, :at)
                """)
                .param("id", transfer.id())
                .param("number", transfer.number())
                .param("way", transfer.way().code())
                .param("account", transfer.by().accountId())
                .param("by", transfer.by().pseudonym())
                .param("unit", transfer.by().unit())
                .param("toAccount", to == null ? null : to.accountId())
                .param("toBy", to == null ? null : to.pseudonym())
                .param("toUnit", to == null ? null : to.unit())
                .param("fromKind", from == null ? null : from.kind().code())
                .param("fromName", from == null ? null : from.name())
                .param("toKind", house == null ? null : house.kind().code())
                .param("toName", house == null ? null : house.name())
                .param("method", disposal == null ? null : disposal.method())
                .param("place", disposal == null ? null : disposal.place())
                .param("certificate", disposal == null ? null : disposal.certificate())
                .param("given", timestamp(transfer.givenAt()))
                .param("received", timestamp(transfer.receivedAt()))
                .param("note", transfer.note())
                .param("at", Timestamp.from(transfer.draftedAt()))
                .update();
        transfer.exhibits()
                .forEach(exhibit -> database.sql(
                                "insert into evidence.transfer_item (transfer_id, exhibit_id) values (:transfer, :exhibit)")
                        .param("transfer", transfer.id())
                        .param("exhibit", exhibit)
                        .update());
    }

    Optional<Transfer> transfer(UUID id) {
        return database.sql("select * from evidence.transfer where id = :id")
                .param("id", id)
                .query(this::transferIn)
                .optional();
    }

    /** Those this account gave or is given, the latest first; of drafts only what waits for a second person and was put together since then. */
    List<Transfer> of(UUID accountId, Instant since, int limit) {
        return database.sql("""
                        select * from evidence.transfer t where (t.account_id = :account or t.to_account = :account)
                            and (exists (select from evidence.step s where s.transfer_id = t.id)
                                or (t.drafted_at >= :since and exists (select from evidence.first_confirmation f where f.transfer_id = t.id)))
                        order by t.number desc limit :limit
                        """)
                .param("account", accountId)
                .param("since", Timestamp.from(since))
                .param("limit", limit)
                .query(this::transferIn)
                .list();
    }

    Map<UUID, Transfer> transfers(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database
                        .sql("select * from evidence.transfer where id in (:ids)")
                        .param("ids", ids)
                        .query(this::transferIn)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Transfer::id, transfer -> transfer));
    }

    private Transfer transferIn(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Transfer(
                id,
                row.getLong("number"),
                Transfer.Way.of(row.getString("way")).orElseThrow(),
                new Officer(row.getObject("account_id", UUID.class), row.getString("pseudonym"), row.getString("unit")),
                receiver(row),
                house(row, "from"),
                house(row, "to"),
                disposal(row),
                instant(row.getTimestamp("given_at")),
                instant(row.getTimestamp("received_at")),
                row.getString("note"),
                row.getTimestamp("drafted_at").toInstant(),
                exhibitsOf(id));
    }

    private static Transfer.@Nullable Disposing disposal(ResultSet row) throws SQLException {
        String certificate = row.getString("certificate");
        return certificate == null
                ? null
                : new Transfer.Disposing(
                        row.getString("disposal_method"), row.getString("disposal_place"), certificate);
    }

    void addFirst(UUID transfer, Proofs.Proof proof, LeafRef leaf) {
        database.sql("""
                insert into evidence.first_confirmation (transfer_id, proof_method, proof_at, leaf) values (:transfer, :method, :at, :leaf)
                on conflict do nothing
                """)
                .param("transfer", transfer)
                .param("method", proof.method())
                .param("at", Timestamp.from(proof.at()))
                .param("leaf", leaf.pendingId())
                .update();
    }

    /** How the first of two has confirmed, if they have. */
    Optional<Proofs.Proof> first(UUID transfer) {
        return database.sql("select * from evidence.first_confirmation where transfer_id = :transfer")
                .param("transfer", transfer)
                .query((row, n) -> new Proofs.Proof(
                        row.getString("proof_method"),
                        row.getTimestamp("proof_at").toInstant()))
                .optional();
    }

    private List<UUID> exhibitsOf(UUID transferId) {
        return database.sql("select exhibit_id from evidence.transfer_item where transfer_id = :id order by exhibit_id")
                .param("id", transferId)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Holds these exhibits for the caller's transaction, always in the same order, so that two cannot wait for each other. */
    void lock(Collection<UUID> exhibits) {
        database.sql("select id from evidence.exhibit where id in (:ids) order by id for update")
                .param("ids", exhibits)
                .query((row, n) -> n)
                .list();
    }

    List<StepRow> stepsOf(UUID exhibitId) {
        return database.sql(STEP + "where s.exhibit_id = :id order by s.number")
                .param("id", exhibitId)
                .query(CustodyStore::step)
                .list();
    }

    /** The steps of all these exhibits, by exhibit. */
    Map<UUID, List<StepRow>> stepsOf(Collection<UUID> exhibits) {
        return exhibits.isEmpty()
                ? Map.of()
                : database
                        .sql(STEP + "where s.exhibit_id in (:ids) order by s.exhibit_id, s.number")
                        .param("ids", exhibits)
                        .query(CustodyStore::step)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(StepRow::exhibitId));
    }

    /** What became of this hand-over: kinds of its steps, the latest last. */
    List<String> kindsOf(UUID transferId) {
        return database.sql("""
                        select kind from evidence.step where transfer_id = :id group by kind order by max(recorded_at), max(number)
                        """)
                .param("id", transferId)
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    void add(StepRow row, Officer by) {
        database.sql("""
                insert into evidence.step (exhibit_id, number, transfer_id, kind, began_at, at, recorded_at, account_id, pseudonym, unit,
                    proof_method, proof_at, why, leaf)
                values (:exhibit, :number, :transfer, :kind, :began, :at, :recorded, :account, :by, :unit, :method, :proofAt, :why, :leaf)
                """)
                .param("exhibit", row.exhibitId())
                .param("number", row.number())
                .param("transfer", row.transferId())
                .param("kind", row.kind())
                .param("began", Timestamp.from(row.step().beganAt()))
                .param("at", Timestamp.from(row.step().at()))
                .param("recorded", Timestamp.from(row.recordedAt()))
                .param("account", by.accountId())
                .param("by", by.pseudonym())
                .param("unit", by.unit())
                .param("method", row.proofMethod())
                .param("proofAt", timestamp(row.proofAt()))
                .param("why", row.why())
                .param("leaf", row.leaf().pendingId())
                .update();
    }

    private static StepRow step(ResultSet row, int n) throws SQLException {
        return new StepRow(
                row.getObject("exhibit_id", UUID.class),
                row.getInt("number"),
                row.getObject("transfer_id", UUID.class),
                row.getString("kind"),
                stepIn(row),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("pseudonym"),
                row.getString("proof_method"),
                instant(row.getTimestamp("proof_at")),
                row.getString("why"),
                new LeafRef(row.getLong("leaf")));
    }

    private static Step stepIn(ResultSet row) throws SQLException {
        UUID transfer = row.getObject("transfer_id", UUID.class);
        Officer by =
                new Officer(row.getObject("account_id", UUID.class), row.getString("pseudonym"), row.getString("unit"));
        Instant began = row.getTimestamp("began_at").toInstant();
        Instant at = row.getTimestamp("at").toInstant();
        return switch (row.getString("kind")) {
            case "taken" -> new Step.Taken(by, at);
            case "offered" -> new Step.Offered(transfer, by, Objects.requireNonNull(receiver(row)), at);
            case "received" -> new Step.Received(transfer, by, at);
            case "refused" -> new Step.Refused(transfer, by, at);
            case "withdrawn" -> new Step.Withdrawn(transfer, by, at);
            case "out" -> new Step.HandedOut(by, there(row, "to"), began, at);
            case "between" -> new Step.MovedOutside(there(row, "from"), there(row, "to"), by, began, at);
            case "back" -> new Step.FetchedBack(there(row, "from"), by, began, at);
            case "missing" -> new Step.ReportedMissing(by, at);
            case "found" -> new Step.FoundAgain(by, at);
            case "destroyed" -> new Step.Destroyed(by, at);
            default -> throw new IllegalStateException("the database lets no other kind in");
        };
    }

    private static @Nullable Officer receiver(ResultSet row) throws SQLException {
        UUID account = row.getObject("to_account", UUID.class);
        return account == null ? null : new Officer(account, row.getString("to_pseudonym"), row.getString("to_unit"));
    }

    private static House there(ResultSet row, String end) throws SQLException {
        return Objects.requireNonNull(house(row, end));
    }

    private static @Nullable House house(ResultSet row, String end) throws SQLException {
        String name = row.getString(end + "_name");
        return name == null
                ? null
                : new House(Holder.Kind.of(row.getString(end + "_kind")).orElseThrow(), name);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
