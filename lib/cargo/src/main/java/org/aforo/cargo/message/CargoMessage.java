package org.aforo.cargo.message;

import java.util.List;

/** A whole message in memory. */
public record CargoMessage(MessageHead head, List<DeclaredBill> bills, List<DeclaredContainer> containers) {

    public CargoMessage {
        bills = List.copyOf(bills);
        containers = List.copyOf(containers);
    }
}
