package org.aforo.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseAwayTest {

    @Test
    void a_pool_that_waited_in_vain_and_a_broken_connection_mean_away() {
        assertThat(DatabaseAway.in(
                        new CannotGetJdbcConnectionException("x", new SQLTransientConnectionException("timeout"))))
                .hasValueSatisfying(problem -> {
                    assertThat(problem.status()).isEqualTo(503);
                    assertThat(problem.code()).isEqualTo("platform.database-away");
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.EXTERNAL);
                });
        assertThat(DatabaseAway.in(new CannotCreateTransactionException("x", new SQLException("closed", "08006"))))
                .isPresent();
        assertThat(DatabaseAway.in(new IllegalStateException(new SQLException("ending", "57P01"))))
                .isPresent();
    }

    @Test
    void a_broken_rule_is_ours_and_not_away() {
        assertThat(DatabaseAway.in(new DataIntegrityViolationException("x", new SQLException("twice", "23505"))))
                .isEmpty();
        assertThat(DatabaseAway.in(new IllegalStateException("a bug"))).isEmpty();
    }
}
