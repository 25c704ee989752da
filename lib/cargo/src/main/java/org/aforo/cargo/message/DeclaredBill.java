package org.aforo.cargo.message;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bill of lading, house bill or consignment as a message declares it. */
public record DeclaredBill(Identity identity, Parties parties, Leg leg, Cargo cargo) {

    /** In what trade. */
    public enum Nature {
        EXPORT,
        IMPORT,
        TRANSIT,
        TRANSHIPMENT,
        REMAINING_ON_BOARD,
        OTHER
    }

    /**
     * @param number as written
     * @param master number of the master bill of a house bill
     * @param nature null where the message says none
     */
    public record Identity(
            @Nullable String number,
            @Nullable String master,
            @Nullable Nature nature) {}

    public record Parties(
            @Nullable Party shipper,
            @Nullable Party consignee,
            @Nullable Party notified) {

        public static final Parties UNKNOWN = new Parties(null, null, null);
    }

    /**
     * @param goods in the message's order
     * @param containers each once
     * @param grossKg of the whole bill, as declared; null where only its items have a mass
     */
    public record Cargo(
            List<DeclaredGoods> goods,
            List<PackedContainer> containers,
            @Nullable BigDecimal grossKg) {

        public Cargo {
            goods = List.copyOf(goods);
            containers = List.copyOf(containers);
        }
    }

    /**
     * @param number of the container as written
     * @param packages of this bill in it
     */
    public record PackedContainer(String number, @Nullable BigDecimal packages) {}
}
