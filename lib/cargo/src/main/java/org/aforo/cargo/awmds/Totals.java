package org.aforo.cargo.awmds;

import java.math.BigDecimal;
import org.aforo.cargo.xml.ElementReport;
import org.aforo.cargo.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Counts what is there and holds it against what the head says. */
final class Totals {

    /** Kilograms by which sums may differ: rounding of the bills. */
    private static final BigDecimal MASS_TOLERANCE = BigDecimal.ONE;

    private final ElementReport report;
    private long bills;
    private long vehicles;
    private BigDecimal packages = BigDecimal.ZERO;
    private BigDecimal massKg = BigDecimal.ZERO;

    Totals(ElementReport report) {
        this.report = report;
    }

    void add(AwmdsBill bill) {
        bills++;
        int chassis = bill.tags().all(Segment.VEHICLES).size();
        vehicles += chassis;
        for (Tags goods : bill.goods()) {
            packages = packages.add(orZero(AwmdsBill.number(goods, "number_of_packages", report)));
            massKg = massKg.add(orZero(AwmdsBill.number(goods, "gross_mass", report)));
        }
        if (bill.goods().size() == 1) {
            Tags goods = bill.goods().getFirst();
            compare(
                    goods,
                    "num_of_ctn_for_this_bol",
                    bill.bill().cargo().containers().size(),
                    "containers of the bill");
            compare(goods, "num_of_vehicles_for_this_bol", chassis, "vehicles of the bill");
        }
    }

    /** @param containers distinct ones, and segments that name them */
    void compareWith(Tags general, AwmdsContainers containers) {
        compare(general, "total_number_of_bols", bills, "bills");
        compare(general, "total_number_of_vehicles", vehicles, "vehicles");
        compare(general, "total_number_of_packages", packages, BigDecimal.ZERO, "packages");
        compare(general, "total_gross_mass", massKg, MASS_TOLERANCE, "kilograms");
        BigDecimal declared = AwmdsBill.number(general, "total_number_of_containers", report);
        boolean counted = declared != null
                && declared.compareTo(BigDecimal.valueOf(containers.segments())) == 0
                && containers.segments() != containers.distinct();
        if (counted) {
            report.info(
                    "awmds.groupage-counted",
                    general.element(),
                    containers.distinct() + " containers, of which the head counts some once for each bill: "
                            + declared);
        } else {
            compare(general, "total_number_of_containers", containers.distinct(), "containers");
        }
    }

    private void compare(Tags tags, String tag, long found, String what) {
        compare(tags, tag, BigDecimal.valueOf(found), BigDecimal.ZERO, what);
    }

    private void compare(Tags tags, String tag, BigDecimal found, BigDecimal tolerance, String what) {
        XmlElement at = tags.at(tag);
        BigDecimal declared = AwmdsBill.number(tags, tag, report);
        if (at != null && declared != null && declared.subtract(found).abs().compareTo(tolerance) > 0) {
            report.warning(
                    "awmds.total",
                    at,
                    what + ": " + declared.toPlainString() + " declared, " + found.toPlainString() + " found");
        }
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
