package org.aforo.server.platform;

import java.util.Locale;

/** What an account is trusted with. An account may hold several; none implies another. */
public enum Role {
    ANALYST,
    DUTY_SUPERVISOR,
    TARGETING_OFFICER,
    EXAMINING_OFFICER,
    CUSTODIAN,
    INVESTIGATOR,
    LIAISON,
    TRAINER,
    COURT,
    PROSECUTOR,
    AUDITOR,
    TERMINAL_OPERATOR,
    ADMINISTRATOR;

    /** The name used on the wire and in the database: {@code duty-supervisor}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
