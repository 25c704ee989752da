package org.aforo.server.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recognises, in whatever wrapping, that the database did not answer: the caller may come back, and it is no bug. */
final class DatabaseAway {

    private static final int DEPTH_MAX = 20;

    private DatabaseAway() {}

    static Optional<Problem> in(Throwable thrown) {
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEPTH_MAX; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLException sql && meansAway(sql)) {
                return Optional.of(
                        Problem.away(
                                "platform.database-away",
                                "The database does not answer for the moment. Nothing was acknowledged; ask again in a few seconds."));
            }
        }
        return Optional.empty();
    }

    /** Class 08: the connection broke. 57P01 to 57P03: the server is shutting down, crashed, or starting. 53300: too many connections. */
    private static boolean meansAway(SQLException sql) {
        @Nullable String state = sql.getSQLState();
        return sql instanceof SQLTransientConnectionException
                || (state != null && (state.startsWith("08") || state.startsWith("57P0") || state.equals("53300")));
    }
}
