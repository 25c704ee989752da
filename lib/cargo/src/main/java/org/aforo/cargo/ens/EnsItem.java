package org.aforo.cargo.ens;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aforo.cargo.message.DeclaredBill.Parties;
import org.aforo.cargo.message.DeclaredGoods;
import org.aforo.cargo.message.DeclaredGoods.Packages;
import org.aforo.cargo.message.Leg;
import org.aforo.cargo.xml.ElementReport;
import org.aforo.cargo.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * A goods item.
 *
 * @param bill its transport document, else its commercial reference, else the declaration's; null for none
 * @param parties its own, else the declaration's
 * @param leg its own, else the declaration's
 * @param goods with the packages of all its groups together
 * @param inside containers and dangers
 */
record EnsItem(@Nullable String bill, Parties parties, Leg leg, DeclaredGoods goods, Inside inside) {

    /**
     * Transport documents of code list UN/EDIFACT 1001 as the declarations write them: house bill, bill of lading, sea waybill, house and
     * master air waybill, consignment notes by rail and road.
     */
    private static final Set<String> TRANSPORT_DOCUMENTS = Set.of(
            "N714", "N705", "N710", "N703", "N740", "N741", "N720", "N722", "N730", "N785", "N787", "705", "714");

    /**
     * @param containers numbers as written
     * @param unNumber of dangerous goods; null for none
     */
    record Inside(List<XmlElement> containers, @Nullable String unNumber) {}

    static EnsItem of(XmlElement item, XmlElement message, ElementReport report) {
        Parties parties = new Parties(
                EnsParty.either(EnsParty.ITEM_CONSIGNOR, item, EnsParty.CONSIGNOR, message),
                EnsParty.either(EnsParty.ITEM_CONSIGNEE, item, EnsParty.CONSIGNEE, message),
                EnsParty.either(EnsParty.ITEM_NOTIFIED, item, EnsParty.NOTIFIED, message));
        return new EnsItem(
                bill(item, message),
                parties,
                Leg.of(
                        either(item.value("PlaLoaGOOITE333"), message.value("HEAHEA", "PlaLoaGOOITE334")),
                        either(item.value("PlaUnlGOOITE333"), message.value("HEAHEA", "PlaUnlGOOITE334"))),
                goods(item, report),
                new Inside(item.all("CONNR2"), item.value("UNDanGooCodGDI1")));
    }

    private static @Nullable String bill(XmlElement item, XmlElement message) {
        for (XmlElement document : item.all("PRODOCDC2")) {
            String type = document.value("DocTypDC21");
            String number = document.value("DocRefDC23");
            if (type != null && number != null && TRANSPORT_DOCUMENTS.contains(type)) {
                return number;
            }
        }
        return either(item.value("ComRefNumGIM1"), message.value("HEAHEA", "ComRefNumHEA"));
    }

    private static DeclaredGoods goods(XmlElement item, ElementReport report) {
        String code = item.value("COMCODGODITM", "ComNomCMD1");
        return new DeclaredGoods(
                item.value("GooDesGDS23"), code, null, packages(item, report), report.decimal(item, "GroMasGDS46"));
    }

    /** Packages and pieces of all groups; a kind only where it is one. */
    private static Packages packages(XmlElement item, ElementReport report) {
        BigDecimal number = null;
        List<String> kinds = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        for (XmlElement group : item.all("PACGS2")) {
            BigDecimal packages = report.decimal(group, "NumOfPacGS24");
            BigDecimal counted = packages == null ? report.decimal(group, "NumOfPieGS25") : packages;
            if (counted != null) {
                number = number == null ? counted : number.add(counted);
            }
            addNew(kinds, group.value("KinOfPacGS23"));
            addNew(marks, group.value("MarNumOfPacGSL21"));
        }
        return new Packages(
                number, kinds.size() == 1 ? kinds.getFirst() : null, marks.isEmpty() ? null : String.join("; ", marks));
    }

    private static void addNew(List<String> values, @Nullable String value) {
        if (value != null && !values.contains(value)) {
            values.add(value);
        }
    }

    private static @Nullable String either(@Nullable String own, @Nullable String common) {
        return own == null ? common : own;
    }
}
