package org.aforo.server.platform;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings each room's schema up to date. A room's migrations are the files {@code db/<room>/V*.sql} on the class path; they run in
 * the schema of the room's name, whose history table lies in it too.
 */
public final class RoomMigrations {

    private static final Pattern ROOM_OF = Pattern.compile("/db/([a-z]+)/V[^/]*\\.sql$");

    private RoomMigrations() {}

    public static void run(DataSource database) {
        for (String room : rooms()) {
            flyway(database, room, hasOneLeftBehind(flyway(database, room, false)))
                    .migrate();
        }
    }

    /**
     * Brings a database without tables to the versions a backup was made at.
     *
     * @param versions of each room, as Flyway writes them
     * @throws CannotStart when this program does not know such a version
     */
    public static void upTo(DataSource database, Map<String, String> versions) {
        for (Map.Entry<String, String> room : versions.entrySet()) {
            Flyway flyway = Flyway.configure()
                    .configuration(flyway(database, room.getKey(), true).getConfiguration())
                    .target(room.getValue())
                    .load();
            boolean known = Arrays.stream(flyway.info().all())
                    .anyMatch(each -> each.getVersion() != null
                            && each.getVersion().getVersion().equals(room.getValue()));
            if (!known) {
                throw new CannotStart("The tables of " + room.getKey() + " were of version " + room.getValue()
                        + ", which this Aforo does not know. Use the Aforo that made the backup, or a later one.");
            }
            flyway.migrate();
        }
    }

    private static Flyway flyway(DataSource database, String room, boolean outOfOrder) {
        return Flyway.configure()
                .dataSource(database)
                .schemas(room)
                .defaultSchema(room)
                .locations("classpath:db/" + room)
                .outOfOrder(outOfOrder)
                .load();
    }

    /** Numbers are given when work begins, so what is finished later may bear a lower one than a data folder has seen. */
    private static boolean hasOneLeftBehind(Flyway flyway) {
        return Arrays.stream(flyway.info().all()).anyMatch(each -> each.getState() == MigrationState.IGNORED);
    }

    /** Rooms that have migrations, by name; they do not depend on each other's order, for no SQL names another room's schema. */
    public static List<String> rooms() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:db/*/V*.sql");
            return Arrays.stream(found)
                    .map(RoomMigrations::roomOf)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("the class path cannot be searched for migrations", unreadable);
        }
    }

    private static String roomOf(Resource migration) {
        try {
            Matcher matcher = ROOM_OF.matcher(migration.getURL().toString());
            if (!matcher.find()) {
                throw new IllegalStateException("a migration lies at db/<room>/V<n>__<what>.sql, not " + migration);
            }
            return matcher.group(1);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the migration's place cannot be told: " + migration, unreadable);
        }
    }
}
