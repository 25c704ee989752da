package org.aforo.server.people;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing, per account and address, and per address. It is kept in the database, so a restart forgives nothing.
 * After the free attempts each further one doubles the wait, from one second up to a quarter of an hour. An hour without a
 * failure and the count begins anew.
 */
@Component
class Throttle {

    static final int FREE_PER_ACCOUNT = 5;
    static final int FREE_PER_ADDRESS = 25;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofHours(1);

    private final JdbcClient db;
    private final InstantSource clock;

    Throttle(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * An attempt let in.
     *
     * @param failures how many have failed for account and address if this one does too
     */
    record Attempt(String accountKey, String addressKey, int failures) {}

    /** How long to wait before another attempt is looked at; nothing when one may be made now. */
    Optional<Duration> wait(String nameKey, String address) {
        Instant now = clock.instant();
        return db.sql("select max(blocked_until) from people.attempt where key in (:account, :address)")
                .param("account", accountKey(nameKey, address))
                .param("address", addressKey(address))
                .query((row, n) -> Optional.ofNullable(Sql.instantOrNull(row, "max")))
                .single()
                .filter(now::isBefore)
                .map(until -> Duration.between(now, until));
    }

    /**
     * Counts the attempt as failed before the password is looked at, so that a hundred attempts at once are a hundred; one that
     * then succeeds is taken back. Empty when another attempt has just closed the door.
     */
    Optional<Attempt> begin(String nameKey, String address) {
        String accountKey = accountKey(nameKey, address);
        String addressKey = addressKey(address);
        if (count(addressKey, FREE_PER_ADDRESS).isEmpty()) {
            return Optional.empty();
        }
        return count(accountKey, FREE_PER_ACCOUNT).map(failures -> new Attempt(accountKey, addressKey, failures));
    }

    void succeeded(Attempt attempt) {
        db.sql("delete from people.attempt where key = :key")
                .param("key", attempt.accountKey())
                .update();
        db.sql("""
                        update people.attempt set failures = greatest(0, failures - 1), blocked_until = :past where key = :key
                        """)
                .param("past", Sql.at(clock.instant().minus(MEMORY)))
                .param("key", attempt.addressKey())
                .update();
    }

    /** Forgets what has had no failure for an hour. */
    void sweep() {
        db.sql("delete from people.attempt where last_at < :old and blocked_until < :now")
                .param("old", Sql.at(clock.instant().minus(MEMORY)))
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** A door that is open was shut long ago: were it shut now, whoever read the clock a moment earlier would find it shut. */
    private Optional<Integer> count(String key, int free) {
        Instant now = clock.instant();
        return db.sql("""
                        insert into people.attempt as t (key, failures, last_at, blocked_until) values (:key, 1, :now, :old)
                        on conflict (key) do update
                           set failures = case when t.last_at < :old then 1 else t.failures + 1 end,
                               last_at = :now,
                               blocked_until = case
                                   when t.last_at < :old or t.failures + 1 < :free then :old
                                   else :now + make_interval(secs => least(:longest, 2 ^ least(t.failures + 1 - :free, 20)))
                               end
                         where t.blocked_until <= :now
                        returning failures
                        """)
                .param("key", key)
                .param("now", Sql.at(now))
                .param("old", Sql.at(now.minus(MEMORY)))
                .param("free", free)
                .param("longest", LONGEST_WAIT.toSeconds())
                .query(Integer.class)
                .optional();
    }

    /** Hashed: what people type as a name is sometimes their password. */
    private static String accountKey(String nameKey, String address) {
        byte[] hash = new Secret(nameKey).hash();
        return "account " + HexFormat.of().formatHex(hash) + " " + network(address);
    }

    private static String addressKey(String address) {
        return "address " + network(address);
    }

    /** One subscriber has a whole /64 of IPv6 addresses to try from: they count as one. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4
                    ? HexFormat.of().formatHex(bytes)
                    : HexFormat.of().formatHex(bytes, 0, 8) + "/64";
        } catch (UnknownHostException notAnAddress) {
            return address.toLowerCase(Locale.ROOT);
        }
    }
}
