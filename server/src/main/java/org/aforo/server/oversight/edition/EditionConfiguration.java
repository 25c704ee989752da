package org.aforo.server.oversight.edition;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of the published edition. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EditionSettings.class)
class EditionConfiguration {}
