package org.aforo.server.journal;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;

/** A server process that journals as fast as it can and says what was committed, until it is killed. Run by {@link KillTest}. */
final class KilledProcess {

    private KilledProcess() {}

    /** Arguments: URL of the database, data folder, name of this run. */
    public static void main(String[] arguments) {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(arguments[0]);
        JournalProcess server = new JournalProcess(database, Path.of(arguments[1]));
        for (int writer = 0; writer < 4; writer++) {
            String name = arguments[2] + "/" + writer;
            Thread.ofPlatform().start(() -> {
                for (int i = 0; ; i++) {
                    LeafRef leaf = server.commit(JournalProcess.entry(name + "/" + i));
                    System.out.println("committed " + leaf.pendingId());
                }
            });
        }
    }
}
