package org.aforo.server.review.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.aforo.server.platform.RoomMigrations;
import org.aforo.server.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** V3 was finished after V4: data folders have seen the later number without it. */
class PolicyMigrationTest {

    @Test
    void a_data_folder_that_has_seen_later_migrations_gets_the_one_it_lacks() {
        try (HikariDataSource pool = TestDatabase.migrated()) {
            JdbcClient database = JdbcClient.create(pool);
            database.sql("drop table review.policy").update();
            database.sql("delete from review.flyway_schema_history where version = '3'")
                    .update();
            RoomMigrations.run(pool);
            assertThat(database.sql("select count(*) from review.policy")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
