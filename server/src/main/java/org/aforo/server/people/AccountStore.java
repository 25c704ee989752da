package org.aforo.server.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aforo.server.platform.Problem;
import org.aforo.server.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads accounts: always whole, always as they are committed now. */
@Repository
class AccountStore {

    private static final String ACCOUNT = """
            select a.id, a.name, a.display_name, a.pseudonym, a.language, a.agency, a.unit, a.suspended,
                   array(select role from people.account_role r where r.account = a.id order by role) as roles,
                   array(select code from people.legal_power p where p.agency = a.agency order by code) as legal_powers,
                   v.status as vetting, v.until as vetted_until, d.post, d.from_at, d.until_at
              from people.account a
              left join people.vetting v on v.account = a.id
              left join people.duty d on d.account = a.id
            """;

    private final JdbcClient db;

    AccountStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Account> byId(UUID id) {
        return db.sql(ACCOUNT + "where a.id = :id")
                .param("id", id)
                .query(AccountStore::account)
                .optional();
    }

    /** Accounts that are not suspended, by the name they show. */
    List<Account> inService(int most) {
        return db.sql(ACCOUNT + "where not a.suspended order by a.display_name, a.id limit :most")
                .param("most", most)
                .query(AccountStore::account)
                .list();
    }

    Optional<Account> byName(String name) {
        return db.sql(ACCOUNT + "where a.name_key = :key")
                .param("key", key(name))
                .query(AccountStore::account)
                .optional();
    }

    Optional<Account> byPseudonym(String pseudonym) {
        return db.sql(ACCOUNT + "where a.pseudonym = :pseudonym")
                .param("pseudonym", pseudonym)
                .query(AccountStore::account)
                .optional();
    }

    /** Display names of those of the accounts who are of the unit. */
    Map<UUID, String> namesWithin(String unit, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> names = new HashMap<>();
        db.sql("select id, display_name from people.account where unit = :unit and id in (:ids)")
                .param("unit", unit)
                .param("ids", ids)
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("display_name"));
                });
        return names;
    }

    Map<UUID, String> unitsOf(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> units = new HashMap<>();
        db.sql("select id, unit from people.account where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    units.put(row.getObject("id", UUID.class), row.getString("unit"));
                });
        return units;
    }

    /** The account of a session that has neither been idle nor been open too long. */
    Optional<Account> bySession(byte[] tokenHash, Instant createdAfter, Instant seenAfter) {
        return db.sql(ACCOUNT + """
                         join people.session s on s.account = a.id
                        where s.token_hash = :hash and s.created_at > :created and s.last_seen > :seen and not a.suspended
                        """)
                .param("hash", tokenHash)
                .param("created", Sql.at(createdAfter))
                .param("seen", Sql.at(seenAfter))
                .query(AccountStore::account)
                .optional();
    }

    /** The account, its row locked: two administrators change it one after the other. */
    Account locked(UUID id) {
        int found = db.sql("select id from people.account where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows()
                .size();
        if (found == 0) {
            throw Problem.notFound("people.account-unknown", "There is no such account.");
        }
        return byId(id).orElseThrow();
    }

    /** A page of accounts in the order of their making, beginning after one of them. */
    List<Account> after(UUID id, int limit) {
        return db.sql(ACCOUNT + "where a.id > :after order by a.id limit :limit")
                .param("after", id)
                .param("limit", limit)
                .query(AccountStore::account)
                .list();
    }

    @Nullable
    String passwordHash(UUID id) {
        return db.sql("select password_hash from people.account where id = :id")
                .param("id", id)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    void passwordHash(UUID id, String hash) {
        db.sql("update people.account set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    void language(UUID id, String language) {
        db.sql("update people.account set language = :language where id = :id")
                .param("language", language)
                .param("id", id)
                .update();
    }

    /** The form names are compared in: one spelling of each letter, no difference of case. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static UUID id(ResultSet row, int n) throws SQLException {
        return row.getObject("id", UUID.class);
    }

    static Account account(ResultSet row, int n) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("display_name"),
                row.getString("pseudonym"),
                row.getString("language"),
                row.getString("agency"),
                Sql.texts(row, "legal_powers"),
                row.getString("unit"),
                row.getBoolean("suspended"),
                Sql.texts(row, "roles").stream().map(Role::of).collect(Collectors.toSet()),
                vetting(row),
                duty(row));
    }

    private static Account.@Nullable Vetting vetting(ResultSet row) throws SQLException {
        Instant until = Sql.instantOrNull(row, "vetted_until");
        return until == null ? null : new Account.Vetting("withdrawn".equals(row.getString("vetting")), until);
    }

    private static Account.@Nullable Duty duty(ResultSet row) throws SQLException {
        String post = row.getString("post");
        return post == null ? null : new Account.Duty(post, Sql.instant(row, "from_at"), Sql.instant(row, "until_at"));
    }
}
