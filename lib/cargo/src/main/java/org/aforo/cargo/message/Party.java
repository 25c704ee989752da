package org.aforo.cargo.message;

import org.jspecify.annotations.Nullable;

/**
 * A trader as a message names it.
 *
 * @param name joined from its lines
 * @param address joined from its lines, without the country
 * @param country ISO 3166 alpha-2 where the message has it so
 * @param taxId tax, EORI or other registration number
 */
public record Party(
        @Nullable String name,
        @Nullable String address,
        @Nullable String country,
        @Nullable String taxId) {}
