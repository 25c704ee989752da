package org.aforo.server.people;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.server.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of our accounts. The user handle of WebAuthn is the account's id. */
@Repository
class PasskeyStore implements UserCredentialRepository {

    private static final int MAX_PER_ACCOUNT = 10;
    private static final int MAX_LABEL = 60;

    private static final String PASSKEY = """
            select credential_id, account, label, public_key, signature_count, uv_initialized, transports, backup_eligible,
                   backup_state, attestation_object, attestation_client_data, created_at, last_used_at
              from people.passkey
            """;

    private final JdbcClient db;
    private final Facts facts;
    private final InstantSource clock;

    PasskeyStore(JdbcClient db, Facts facts, InstantSource clock) {
        this.db = db;
        this.facts = facts;
        this.clock = clock;
    }

    /** A passkey as its owner sees it. */
    record Shown(
            String id,
            String label,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    static Bytes handle(UUID account) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    /** The account a user handle names; the nil id, which is nobody's, for what is not one of ours. */
    static UUID account(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return bytes.remaining() == 16 ? new UUID(bytes.getLong(), bytes.getLong()) : People.NOBODY;
    }

    /** Called for a new passkey, and after each use of one with its counter moved on. */
    @Override
    @Transactional
    public void save(CredentialRecord passkey) {
        int used = db.sql("""
                        update people.passkey
                           set signature_count = :count, uv_initialized = :uv, backup_state = :backed, last_used_at = :now
                         where credential_id = :id
                        """)
                .param("count", passkey.getSignatureCount())
                .param("uv", passkey.isUvInitialized())
                .param("backed", passkey.isBackupState())
                .param("now", Sql.at(clock.instant()))
                .param("id", passkey.getCredentialId().getBytes())
                .update();
        if (used == 0) {
            insert(passkey, account(passkey.getUserEntityUserId()));
        }
    }

    private void insert(CredentialRecord passkey, UUID account) {
        if (findByUserId(passkey.getUserEntityUserId()).size() >= MAX_PER_ACCOUNT) {
            throw Problem.caller(
                    409,
                    "people.too-many-passkeys",
                    "An account has at most " + MAX_PER_ACCOUNT + ". Remove one first.");
        }
        String label = label(passkey.getLabel());
        long leaf = facts.write("people.passkey-registered", account, account, Map.of(), Map.of("label", label));
        db.sql("""
                        insert into people.passkey (credential_id, account, label, public_key, signature_count,
                               uv_initialized, transports, backup_eligible, backup_state, attestation_object,
                               attestation_client_data, created_at, leaf)
                        values (:id, :account, :label, :key, :count, :uv, :transports, :eligible, :backed, :attestation,
                                :client, :now, :leaf)
                        """)
                .param("id", passkey.getCredentialId().getBytes())
                .param("account", account)
                .param("label", label)
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("uv", passkey.isUvInitialized())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .toArray(String[]::new))
                .param("eligible", passkey.isBackupEligible())
                .param("backed", passkey.isBackupState())
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("client", bytes(passkey.getAttestationClientDataJSON()))
                .param("now", Sql.at(clock.instant()))
                .param("leaf", leaf)
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return db.sql(PASSKEY + "where credential_id = :id")
                .param("id", id.getBytes())
                .query(PasskeyStore::passkey)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return db.sql(PASSKEY + "where account = :account order by created_at, credential_id")
                .param("account", account(handle))
                .query(PasskeyStore::passkey)
                .list();
    }

    /** The framework's own way of removing one is shut: its owner removes it by {@link #remove}. */
    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("a passkey is removed by its owner, in the journal's sight");
    }

    List<Shown> shown(UUID account) {
        return db.sql(PASSKEY + "where account = :account order by created_at, credential_id")
                .param("account", account)
                .query((row, n) -> new Shown(
                        new Bytes(row.getBytes("credential_id")).toBase64UrlString(),
                        row.getString("label"),
                        Sql.instant(row, "created_at"),
                        Sql.instantOrNull(row, "last_used_at")))
                .list();
    }

    /** Removes the account's own passkey. */
    @Transactional
    void remove(UUID account, Bytes id) {
        int gone = db.sql("delete from people.passkey where credential_id = :id and account = :account")
                .param("id", id.getBytes())
                .param("account", account)
                .update();
        if (gone == 0) {
            throw Problem.notFound("people.passkey-unknown", "This account has no such passkey.");
        }
        facts.write("people.passkey-removed", account, account, Map.of(), Map.of());
    }

    private static String label(@Nullable String label) {
        String text = label == null || label.isBlank() ? "passkey" : label.strip();
        return text.length() > MAX_LABEL ? text.substring(0, MAX_LABEL) : text;
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static @Nullable Bytes bytesOrNull(byte @Nullable [] bytes) {
        return bytes == null ? null : new Bytes(bytes);
    }

    private static CredentialRecord passkey(ResultSet row, int n) throws SQLException {
        Instant created = Sql.instant(row, "created_at");
        Instant used = Sql.instantOrNull(row, "last_used_at");
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(row.getObject("account", UUID.class)))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .transports(Sql.texts(row, "transports").stream()
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .attestationObject(bytesOrNull(row.getBytes("attestation_object")))
                .attestationClientDataJSON(bytesOrNull(row.getBytes("attestation_client_data")))
                .created(created)
                .lastUsed(used == null ? created : used)
                .build();
    }
}
