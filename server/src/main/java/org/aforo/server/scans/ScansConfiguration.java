package org.aforo.server.scans;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds the room's settings, and names on the wire what Java cannot. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScansSettings.class)
class ScansConfiguration {

    @Bean
    JsonMapperBuilderCustomizer remarksOnTheWire() {
        return mapper -> mapper.addMixIn(RemarkBody.Where.class, WhereOnTheWire.class);
    }

    private interface WhereOnTheWire {
        @JsonProperty("byte")
        @Nullable
        Long byteOffset();
    }
}
