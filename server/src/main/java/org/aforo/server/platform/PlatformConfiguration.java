package org.aforo.server.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans every room stands on. The clock and the random source enter the server here and nowhere else. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    @ConditionalOnMissingBean
    SecureRandom random() {
        return new SecureRandom();
    }

    @Bean
    Ids ids(InstantSource clock, SecureRandom random) {
        return new Ids(clock, random);
    }

    /** The pool, handed out only when every room's schema is up to date: whoever has a DataSource may query. */
    @Bean
    @ConditionalOnMissingBean
    DataSource database(
            @Value("${aforo.database.url}") String url,
            @Value("${aforo.database.user}") String user,
            @Value("${aforo.database.password}") String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(20);
        HikariDataSource pool = new HikariDataSource(config);
        RoomMigrations.run(pool);
        return pool;
    }
}
