package org.aforo.server.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aforo.server.platform.Problem;
import org.aforo.server.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts and what each is trusted with. Every change is journalled in its own transaction, with the id of the account that
 * made it.
 */
@Service
public class People {

    /** Who did what no person did: the first start, the demonstration. */
    public static final UUID NOBODY = new UUID(0, 0);

    private static final Pattern LOGIN_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,63}");

    private final JdbcClient db;
    private final AccountStore accounts;
    private final Passwords passwords;
    private final Facts facts;
    private final Newcomers newcomers;

    People(JdbcClient db, AccountStore accounts, Passwords passwords, Facts facts, Newcomers newcomers) {
        this.db = db;
        this.accounts = accounts;
        this.passwords = passwords;
        this.facts = facts;
        this.newcomers = newcomers;
    }

    public Optional<Account> account(UUID id) {
        return accounts.byId(id);
    }

    /**
     * Names of readers for somebody of a unit: of those accounts that are of the same unit, and of no other. Elsewhere a reader is a
     * pseudonym.
     */
    public Map<UUID, String> namesWithin(String unit, Collection<UUID> accountIds) {
        return accounts.namesWithin(unit, accountIds);
    }

    /** The unit each of the accounts belongs to now. */
    public Map<UUID, String> unitsOf(Collection<UUID> accountIds) {
        return accounts.unitsOf(accountIds);
    }

    /** The account of this login name, whatever its case. */
    public Optional<Account> accountNamed(String name) {
        return accounts.byName(name);
    }

    /** The account of this name: the one there is, unchanged, or a new one. */
    @Transactional
    public Account ensureAccount(UUID by, NewAccount wanted) {
        return accounts.byName(wanted.name()).orElseGet(() -> createAccount(by, wanted));
    }

    /**
     * @throws Problem {@code people.account-exists}, {@code people.unit-unknown}, {@code people.roles-conflict},
     *     {@code people.password-refused}
     */
    @Transactional
    public Account createAccount(UUID by, NewAccount wanted) {
        requireReadable(wanted);
        requireNoConflict(wanted.roles());
        String password = wanted.password();
        if (password != null) {
            Passwords.requireGood(password, wanted.name(), wanted.displayName());
        }
        if (accounts.byName(wanted.name()).isPresent()) {
            throw exists();
        }
        UUID id = newcomers.id();
        String pseudonym = freePseudonym();
        long leaf = facts.write(
                "people.account-created",
                id,
                by,
                Map.of("agency", wanted.agency(), "unit", wanted.unit()),
                Map.of("name", wanted.name(), "displayName", wanted.displayName(), "pseudonym", pseudonym));
        try {
            insert(id, pseudonym, wanted, password == null ? null : passwords.hash(password), leaf);
        } catch (DuplicateKeyException raced) {
            throw exists();
        }
        wanted.roles().stream().sorted().forEach(role -> grant(by, id, role));
        return accounts.byId(id).orElseThrow();
    }

    private void insert(UUID id, String pseudonym, NewAccount wanted, @Nullable String hash, long leaf) {
        db.sql("""
                        insert into people.account (id, name, name_key, display_name, pseudonym, language, agency, unit,
                                                    password_hash, created_at, leaf)
                        values (:id, :name, :key, :display, :pseudonym, :language, :agency, :unit, :hash, :now, :leaf)
                        """)
                .param("id", id)
                .param("name", wanted.name())
                .param("key", AccountStore.key(wanted.name()))
                .param("display", wanted.displayName())
                .param("pseudonym", pseudonym)
                .param("language", wanted.language())
                .param("agency", wanted.agency())
                .param("unit", wanted.unit())
                .param("hash", hash)
                .param("now", Sql.at(newcomers.now()))
                .param("leaf", leaf)
                .update();
    }

    /** Makes the account's roles exactly these. */
    @Transactional
    public void setRoles(UUID by, UUID id, Set<Role> roles) {
        requireNoConflict(roles);
        Account account = accounts.locked(id);
        Set<Role> before = account.roles();
        if (before.contains(Role.ADMINISTRATOR) && !roles.contains(Role.ADMINISTRATOR)) {
            requireAnotherAdministrator(id);
        }
        before.stream().filter(role -> !roles.contains(role)).sorted().forEach(role -> withdraw(by, id, role));
        roles.stream().filter(role -> !before.contains(role)).sorted().forEach(role -> grant(by, id, role));
    }

    /** Makes all the changes, or none. */
    @Transactional
    public void change(UUID by, UUID id, AccountChange change) {
        if (change.displayName() != null) {
            setDisplayName(by, id, change.displayName());
        }
        if (change.unit() != null) {
            setUnit(by, id, change.unit());
        }
        if (change.roles() != null) {
            setRoles(by, id, change.roles());
        }
        if (change.suspended() != null) {
            setSuspended(by, id, change.suspended());
        }
    }

    /** A suspended account's sessions end at once, and it cannot sign in. */
    @Transactional
    public void setSuspended(UUID by, UUID id, boolean suspended) {
        Account account = accounts.locked(id);
        if (account.suspended() == suspended) {
            return;
        }
        if (suspended && account.roles().contains(Role.ADMINISTRATOR)) {
            requireAnotherAdministrator(id);
        }
        long leaf = facts.write(
                suspended ? "people.account-suspended" : "people.account-resumed", id, by, Map.of(), Map.of());
        db.sql("update people.account set suspended = :suspended, leaf = :leaf where id = :id")
                .param("suspended", suspended)
                .param("leaf", leaf)
                .param("id", id)
                .update();
        if (suspended) {
            db.sql("delete from people.session where account = :id")
                    .param("id", id)
                    .update();
        }
    }

    @Transactional
    public void setDisplayName(UUID by, UUID id, String displayName) {
        Organisation.requireName(displayName);
        accounts.locked(id);
        long leaf = facts.write("people.account-renamed", id, by, Map.of(), Map.of("displayName", displayName));
        db.sql("update people.account set display_name = :name, leaf = :leaf where id = :id")
                .param("name", displayName)
                .param("leaf", leaf)
                .param("id", id)
                .update();
    }

    /** Moves the account to another unit, and with it to that unit's agency. */
    @Transactional
    public void setUnit(UUID by, UUID id, String unit) {
        accounts.locked(id);
        String agency = agencyOf(unit);
        long leaf = facts.write("people.account-moved", id, by, Map.of("unit", unit, "agency", agency), Map.of());
        db.sql("update people.account set unit = :unit, agency = :agency, leaf = :leaf where id = :id")
                .param("unit", unit)
                .param("agency", agency)
                .param("leaf", leaf)
                .param("id", id)
                .update();
    }

    /** Suspended ones count: whoever suspended them all must not get a new first administrator by a restart. */
    boolean anyAdministrator() {
        return db.sql("select count(*) from people.account_role where role = 'administrator'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void grant(UUID by, UUID id, Role role) {
        long leaf = facts.write("people.role-granted", id, by, Map.of("role", role.code()), Map.of());
        db.sql("insert into people.account_role (account, role, leaf) values (:id, :role, :leaf)")
                .param("id", id)
                .param("role", role.code())
                .param("leaf", leaf)
                .update();
    }

    private void withdraw(UUID by, UUID id, Role role) {
        facts.write("people.role-withdrawn", id, by, Map.of("role", role.code()), Map.of());
        db.sql("delete from people.account_role where account = :id and role = :role")
                .param("id", id)
                .param("role", role.code())
                .update();
    }

    private void requireAnotherAdministrator(UUID id) {
        if (administrators().stream().allMatch(id::equals)) {
            throw Problem.caller(
                    409,
                    "people.last-administrator",
                    "This is the last administrator. Make another one first, else nobody can administer.");
        }
    }

    /** Those not suspended, their rows locked so that the last two cannot remove each other at once. */
    private List<UUID> administrators() {
        return db.sql("""
                        select a.id from people.account a join people.account_role r on r.account = a.id
                         where r.role = 'administrator' and not a.suspended order by a.id for update of r
                        """).query(AccountStore::id).list();
    }

    private String freePseudonym() {
        String pseudonym = newcomers.pseudonym();
        while (db.sql("select count(*) from people.account where pseudonym = :pseudonym")
                        .param("pseudonym", pseudonym)
                        .query(Long.class)
                        .single()
                > 0) {
            pseudonym = newcomers.pseudonym();
        }
        return pseudonym;
    }

    private String agencyOf(String unit) {
        return db.sql("select agency from people.unit where code = :unit")
                .param("unit", unit)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Problem.caller(422, "people.unit-unknown", "There is no unit with the code given."));
    }

    private void requireReadable(NewAccount wanted) {
        if (!LOGIN_NAME.matcher(wanted.name()).matches()) {
            throw Problem.caller(
                    422,
                    "people.not-understood",
                    "A login name has 2 to 64 letters, digits and the signs . _ @ - and begins with a letter or digit.");
        }
        Organisation.requireName(wanted.displayName());
        requireLanguage(wanted.language());
        if (!agencyOf(wanted.unit()).equals(wanted.agency())) {
            throw Problem.caller(422, "people.unit-unknown", "The unit given is not one of the agency given.");
        }
    }

    static void requireLanguage(String language) {
        if (!Set.of("es", "en").contains(language)) {
            throw Problem.caller(422, "people.not-understood", "The language is es or en.");
        }
    }

    private static void requireNoConflict(Set<Role> roles) {
        Policy.conflict(roles).ifPresent(pair -> {
            String names = pair.stream().map(Role::code).collect(Collectors.joining(" and "));
            throw Problem.caller(
                            409,
                            "people.roles-conflict",
                            "No account may hold " + names + " together: duties are kept apart.")
                    .with("roles", names);
        });
    }

    private static Problem exists() {
        return Problem.caller(409, "people.account-exists", "There is an account of this name already.");
    }
}
