package org.aforo.cargo.awmds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.aforo.cargo.xml.ElementReport;
import org.aforo.cargo.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * A bill of lading with its segments.
 *
 * @param tags of the bill itself
 * @param goods segments
 * @param containers segments
 * @param bill as told
 */
record AwmdsBill(Tags tags, List<Tags> goods, List<Tags> containers, DeclaredBill bill) {

    /** @param master reference of the bill it is part of, where the file says so once for all; null else */
    static AwmdsBill of(Tags bol, @Nullable String master, ElementReport report) {
        List<Tags> goods = bol.all(Segment.GOODS);
        List<Tags> containers = bol.all(Segment.CTN);
        String own = bol.value("master_bol_ref_number");
        DeclaredBill bill = new DeclaredBill(
                new Identity(bol.value("bol_reference"), own == null ? master : own, nature(bol, report)),
                new Parties(Trader.in(bol, "exporter"), Trader.in(bol, "consignee"), Trader.in(bol, "notify")),
                leg(bol, goods),
                new Cargo(declared(goods, report), packed(containers, report), gross(goods, report)));
        return new AwmdsBill(bol, goods, containers, bill);
    }

    private static Leg leg(Tags bol, List<Tags> goods) {
        String from = goods.isEmpty() ? null : goods.getFirst().value("place_of_origin");
        String to = goods.isEmpty() ? null : goods.getFirst().value("place_of_destination");
        return new Leg(from, bol.value("place_of_loading_code"), null, bol.value("place_of_unloading_code"), to);
    }

    private static @Nullable Nature nature(Tags bol, ElementReport report) {
        String code = bol.value("bol_nature");
        if (code == null) {
            return null;
        }
        return switch (code) {
            case "22" -> Nature.EXPORT;
            case "23" -> Nature.IMPORT;
            case "24" -> Nature.TRANSIT;
            case "26" -> Nature.REMAINING_ON_BOARD;
            case "28" -> Nature.TRANSHIPMENT;
            default -> {
                report.info("awmds.nature", bol.element(), "unknown nature of a bill: " + ElementReport.shown(code));
                yield Nature.OTHER;
            }
        };
    }

    private static List<DeclaredGoods> declared(List<Tags> segments, ElementReport report) {
        List<DeclaredGoods> goods = new ArrayList<>();
        for (Tags segment : segments) {
            goods.add(new DeclaredGoods(
                    segment.value("goods_description"),
                    segment.value("goods_hs_code"),
                    segment.value("place_of_origin"),
                    new Packages(
                            number(segment, "number_of_packages", report),
                            segment.value("package_type_code"),
                            segment.value("shipping_marks")),
                    number(segment, "gross_mass", report)));
            for (Tags commodity : segment.all(Segment.COMMODITY)) {
                goods.add(commodity(commodity, report));
            }
        }
        return goods;
    }

    private static DeclaredGoods commodity(Tags commodity, ElementReport report) {
        return new DeclaredGoods(
                commodity.value("hs_description"),
                commodity.value("hs_code"),
                null,
                new Packages(
                        number(commodity, "number_of_packages", report), commodity.value("package_type_code"), null),
                null);
    }

    private static List<PackedContainer> packed(List<Tags> segments, ElementReport report) {
        Map<String, PackedContainer> packed = new LinkedHashMap<>();
        for (Tags segment : segments) {
            String reference = segment.value("ctn_reference");
            if (reference != null) {
                packed.putIfAbsent(
                        AwmdsContainers.key(reference),
                        new PackedContainer(reference, number(segment, "number_of_packages", report)));
            }
        }
        return List.copyOf(packed.values());
    }

    /** Weight is that of the bill; there is one goods segment by the descriptions. */
    private static @Nullable BigDecimal gross(List<Tags> goods, ElementReport report) {
        BigDecimal gross = null;
        for (Tags segment : goods) {
            BigDecimal mass = number(segment, "gross_mass", report);
            if (mass != null) {
                gross = gross == null ? mass : gross.add(mass);
            }
        }
        return gross;
    }

    /** Null where there is none; that it is none was said with its type. */
    static @Nullable BigDecimal number(Tags tags, String name, ElementReport report) {
        XmlElement at = tags.at(name);
        String value = tags.value(name);
        boolean number = value != null && Field.of(name, "N18", "no").fault(value) == null;
        return at != null && number ? report.decimal(at) : null;
    }
}
