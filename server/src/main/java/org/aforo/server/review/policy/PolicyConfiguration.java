package org.aforo.server.review.policy;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds what the first policy is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FirstPolicy.class)
class PolicyConfiguration {}
