package org.aforo.cargo.awmds;

import org.aforo.cargo.message.Party;
import org.jspecify.annotations.Nullable;

/** Takes a trader out of a bill's tags. */
final class Trader {

    private Trader() {}

    /** @param role {@code exporter}, {@code consignee}, {@code notify}; null where nothing is said about it */
    static @Nullable Party in(Tags bol, String role) {
        String code = bol.value(role + "_code");
        String name = bol.value(role + "_name");
        String address = bol.value(role + "_address");
        return code == null && name == null && address == null
                ? null
                : new Party(name, address == null ? null : address.replaceAll("\\s*\\R\\s*", ", "), null, code);
    }
}
