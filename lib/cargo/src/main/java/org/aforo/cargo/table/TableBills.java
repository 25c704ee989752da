package org.aforo.cargo.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aforo.cargo.message.DeclaredBill;
import org.aforo.cargo.message.DeclaredBill.Cargo;
import org.aforo.cargo.message.DeclaredBill.Identity;
import org.aforo.cargo.message.DeclaredBill.Nature;
import org.aforo.cargo.message.DeclaredBill.PackedContainer;
import org.aforo.cargo.message.DeclaredBill.Parties;
import org.aforo.cargo.message.DeclaredGoods;
import org.aforo.cargo.message.DeclaredGoods.Packages;
import org.aforo.cargo.message.Leg;
import org.aforo.cargo.message.MessageSink;
import org.aforo.cargo.message.Party;
import org.jspecify.annotations.Nullable;

/** Gathers rows by bill. Parties and ports are those of the bill's first row; rows without a bill but with goods are one bill without number. */
final class TableBills {

    private final Map<String, Gathered> byNumber = new LinkedHashMap<>();

    private record Gathered(
            Identity identity,
            Parties parties,
            Leg leg,
            List<DeclaredGoods> goods,
            Map<String, PackedContainer> containers) {}

    void add(TableRow row) {
        String number = row.text(TableField.BILL);
        DeclaredGoods goods = goods(row);
        if (number == null && goods == null) {
            return;
        }
        Gathered gathered = byNumber.computeIfAbsent(number == null ? "" : number, key -> first(number, row));
        if (goods != null) {
            gathered.goods().add(goods);
        }
        String container = row.text(TableField.CONTAINER);
        if (container != null) {
            gathered.containers().putIfAbsent(container, new PackedContainer(container, null));
        }
    }

    void tell(MessageSink sink) {
        for (Gathered gathered : byNumber.values()) {
            Cargo cargo = new Cargo(
                    gathered.goods(), List.copyOf(gathered.containers().values()), null);
            sink.bill(new DeclaredBill(gathered.identity(), gathered.parties(), gathered.leg(), cargo));
        }
    }

    private static Gathered first(@Nullable String number, TableRow row) {
        Identity identity = new Identity(number, row.text(TableField.BILL_MASTER), nature(row));
        Parties parties = new Parties(
                party(
                        row,
                        TableField.SHIPPER_NAME,
                        TableField.SHIPPER_ADDRESS,
                        TableField.SHIPPER_COUNTRY,
                        TableField.SHIPPER_TAX_ID),
                party(
                        row,
                        TableField.CONSIGNEE_NAME,
                        TableField.CONSIGNEE_ADDRESS,
                        TableField.CONSIGNEE_COUNTRY,
                        TableField.CONSIGNEE_TAX_ID),
                party(
                        row,
                        TableField.NOTIFY_NAME,
                        TableField.NOTIFY_ADDRESS,
                        TableField.NOTIFY_COUNTRY,
                        TableField.NOTIFY_TAX_ID));
        return new Gathered(identity, parties, leg(row), new ArrayList<>(), new LinkedHashMap<>());
    }

    static Leg leg(TableRow row) {
        return new Leg(
                null,
                row.text(TableField.LOADING),
                null,
                row.text(TableField.DISCHARGE),
                row.text(TableField.DELIVERY));
    }

    static @Nullable Nature nature(TableRow row) {
        String word = row.text(TableField.BILL_NATURE);
        if (word == null) {
            return null;
        }
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "EXPORT", "EXPO", "EXPORTACION", "22" -> Nature.EXPORT;
            case "IMPORT", "IMPO", "IMPORTACION", "23" -> Nature.IMPORT;
            case "TRANSIT", "TRANSITO", "24" -> Nature.TRANSIT;
            case "FROB", "26" -> Nature.REMAINING_ON_BOARD;
            case "TRANSHIPMENT", "TRANSSHIPMENT", "TRASBORDO", "TRANSBORDO", "28" -> Nature.TRANSHIPMENT;
            default -> Nature.OTHER;
        };
    }

    private static @Nullable DeclaredGoods goods(TableRow row) {
        String description = row.text(TableField.DESCRIPTION);
        String hs = row.text(TableField.HS);
        return description == null && hs == null
                ? null
                : new DeclaredGoods(
                        description,
                        hs == null ? null : hs.replaceAll("[ .]", ""),
                        row.text(TableField.ORIGIN),
                        new Packages(
                                row.number(TableField.PACKAGES),
                                row.text(TableField.PACKAGE_TYPE),
                                row.text(TableField.MARKS)),
                        row.mass(TableField.GOODS_GROSS));
    }

    private static @Nullable Party party(
            TableRow row, TableField name, TableField address, TableField country, TableField taxId) {
        Party party = new Party(row.text(name), row.text(address), row.text(country), row.text(taxId));
        return party.name() == null && party.address() == null && party.taxId() == null ? null : party;
    }
}
