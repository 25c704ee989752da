package org.aforo.server.platform.postgres;

import java.nio.file.Path;
import java.sql.DriverManager;

/** A process of its own that runs a supervised PostgreSQL on the folder it is given, until it is killed. */
final class Holder {

    private Holder() {}

    public static void main(String[] arguments) throws Exception {
        PostgresServer server = PostgresServer.start(PostgresSettings.in(Path.of(arguments[0])));
        try (var connection = DriverManager.getConnection(server.url("aforo"), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept as select 11 as answer");
        }
        System.out.println(server.pid());
        Thread.sleep(600_000);
    }
}
