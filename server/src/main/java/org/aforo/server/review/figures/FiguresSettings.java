package org.aforo.server.review.figures;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * How figures of reading are divided.
 *
 * @param zone by whose clock weeks and shifts begin
 */
@ConfigurationProperties("aforo.review.figures")
record FiguresSettings(@DefaultValue("America/Guayaquil") ZoneId zone) {

    /** Binds the settings. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(FiguresSettings.class)
    static class Binding {}
}
