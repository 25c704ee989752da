package org.aforo.server.platform;

import java.security.SecureRandom;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

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

    @Bean
    ServerSettings settings(Environment environment) {
        return ServerSettings.read(environment::getProperty);
    }

    @Bean
    DataFolder dataFolder(ServerSettings settings) {
        return DataFolder.take(settings.data());
    }

    @Bean
    Originals originals(DataFolder data) {
        return FolderOriginals.in(data.path().resolve("originals"));
    }

    /** The pool, handed out only when every room's schema is up to date: whoever has a DataSource may query. */
    @Bean
    @ConditionalOnMissingBean
    DataSource database(ServerSettings settings, DataFolder data) {
        return Databases.open(settings, data);
    }
}
