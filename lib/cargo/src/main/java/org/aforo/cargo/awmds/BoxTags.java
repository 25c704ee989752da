package org.aforo.cargo.awmds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.aforo.cargo.message.DeclaredContainer.Danger;
import org.aforo.cargo.message.DeclaredContainer.Seal;
import org.aforo.cargo.xml.ElementReport;
import org.jspecify.annotations.Nullable;

/** Seals, temperature, danger and load of a container segment. */
final class BoxTags {

    private static final Set<String> EMPTY = Set.of("EMP", "MTY", "MT", "E", "EMPTY", "VAC", "V", "4", "0", "0/0");
    private static final Set<String> FULL = Set.of("FCL", "LCL", "FUL", "FULL", "F", "PRT", "5", "7", "8", "1", "1/1");

    /** What people write where there is no seal. */
    private static final Set<String> NO_SEAL = Set.of("0", "-", ".", "NIL", "NONE", "N/A", "NA", "X");

    private BoxTags() {}

    static List<Seal> seals(Tags ctn) {
        String party = ctn.value("sealing_party");
        List<Seal> seals = new ArrayList<>();
        for (String tag : List.of("marks1", "marks2", "marks3", "seal_number")) {
            String number = ctn.value(tag);
            if (number != null && !NO_SEAL.contains(number.toUpperCase(Locale.ROOT))) {
                Seal seal = new Seal(number, party);
                if (!seals.contains(seal)) {
                    seals.add(seal);
                }
            }
        }
        return seals;
    }

    /** Whether goods are in it; null where nothing or nothing known is said. */
    static @Nullable Boolean full(Tags ctn, ElementReport report) {
        String code = ctn.either("empty_full", "status");
        if (code == null) {
            return null;
        }
        String upper = code.toUpperCase(Locale.ROOT);
        if (EMPTY.contains(upper)) {
            return false;
        }
        if (FULL.contains(upper)) {
            return true;
        }
        report.info("awmds.empty-full", ctn.element(), "neither full nor empty: " + ElementReport.shown(code));
        return null;
    }

    /** The one temperature it is to be kept at; a span has no middle that anybody meant. */
    static @Nullable BigDecimal temperature(Tags ctn, ElementReport report) {
        BigDecimal least = AwmdsBill.number(ctn, "temp_min", report);
        BigDecimal most = AwmdsBill.number(ctn, "temp_max", report);
        if (least != null && most != null && least.compareTo(most) != 0) {
            report.info("awmds.temperature-span", ctn.element(), "to be kept between " + least + " and " + most + " C");
            return null;
        }
        return least == null ? most : least;
    }

    static List<Danger> dangers(Tags ctn) {
        String code = ctn.value("dangerous_goods_code");
        String imdgClass = ctn.value("imco");
        String number = ctn.value("un");
        if (code != null && code.matches("[0-9]{4}")) {
            number = Objects.requireNonNullElse(number, code);
        } else if (code != null) {
            imdgClass = Objects.requireNonNullElse(imdgClass, code);
        }
        return imdgClass == null && number == null
                ? List.of()
                : List.of(new Danger(imdgClass, number, null, null, null));
    }
}
