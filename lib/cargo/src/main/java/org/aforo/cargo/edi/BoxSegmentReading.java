package org.aforo.cargo.edi;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.aforo.cargo.edi.ContainerDraft.DangerDraft;
import org.aforo.cargo.message.DeclaredContainer.Movement;
import org.aforo.cargo.message.DeclaredContainer.Seal;
import org.jspecify.annotations.Nullable;

/** Segments about a container: EQD, MEA, TMP, SEL, DGS, RFF, DTM, TDT. */
final class BoxSegmentReading {

    private BoxSegmentReading() {}

    /** {@code EQD+CN+number+size:102:5++movement+fullness}. */
    static void equipment(Segment segment, ContainerDraft box, Notes notes) {
        String qualifier = segment.text(1);
        if (qualifier != null && !qualifier.equals("CN")) {
            box.container = false;
            notes.info(
                    "edi.other-equipment",
                    segment.where(1),
                    "equipment that is no container: " + Notes.shown(qualifier));
            return;
        }
        box.number = segment.text(2);
        if (box.number == null) {
            notes.warning("container.number", segment.where(2), "a container without a number");
        }
        box.sizeType = HeadDraft.first(segment.text(3, 1), segment.text(3, 4));
        String movement = segment.text(5);
        box.movement = movement == null ? null : movement(movement);
        String fullness = segment.text(6);
        if (fullness != null) {
            switch (fullness) {
                case "4" -> box.full = false;
                case "5", "6", "7", "8", "9" -> box.full = true;
                default ->
                    notes.info(
                            "edi.unknown-code",
                            segment.where(6),
                            "neither full (5) nor empty (4): " + Notes.shown(fullness));
            }
        }
    }

    /** Code list 8249. */
    private static Movement movement(String code) {
        return switch (code) {
            case "2" -> Movement.EXPORT;
            case "3" -> Movement.IMPORT;
            case "4" -> Movement.REMAINING_ON_BOARD;
            case "5" -> Movement.SHIFT;
            case "6" -> Movement.TRANSHIPMENT;
            case "7", "8" -> Movement.TRANSIT;
            default -> Movement.OTHER;
        };
    }

    /** {@code MEA+AAE+G+KGM:25840}; in bay plans {@code MEA+WT++KGM:25840} and {@code MEA+VGM++KGM:25900}. */
    static void mass(Segment segment, ContainerDraft box, Notes notes) {
        BigDecimal kg = kilograms(segment, notes);
        if (kg == null) {
            return;
        }
        String what = HeadDraft.first(segment.text(2, 1), segment.text(1));
        switch (what == null ? "" : what) {
            case "VGM" -> box.verifiedKg = kg;
            case "T", "TW", "AAT" -> box.tareKg = kg;
            case "N", "AAL", "AAF", "ACN" -> box.goodsKg = kg;
            case "G", "AAD", "AET", "EGW", "WT", "AAB", "AAE", "AAY", "WX" -> box.grossKg = kg;
            default -> {}
        }
    }

    /** The mass of a MEA; null where it measures something else, remarked where it should be a mass and is not. */
    static @Nullable BigDecimal kilograms(Segment segment, Notes notes) {
        String unit = segment.text(3, 1);
        String text = segment.text(3, 2);
        if (text == null) {
            return null;
        }
        BigDecimal value = Values.number(text);
        if (value == null) {
            notes.warning("edi.number", segment.where(3, 2), "not a number: " + Notes.shown(text));
            return null;
        }
        if (unit == null) {
            notes.info("edi.unit", segment.where(3, 1), "no unit; taken as kilograms");
        }
        return Values.kilograms(value, unit);
    }

    /** {@code TMP+2+-18:CEL}; {@code RNG+5+CEL:-18:-18} where the ends agree. */
    static void temperature(Segment segment, ContainerDraft box, Notes notes) {
        if (segment.tag().equals("RNG")) {
            BigDecimal low = Values.number(segment.text(2, 2));
            if (box.temperatureC == null && low != null && Values.same(low, Values.number(segment.text(2, 3)))) {
                box.temperatureC = Values.celsius(low, segment.text(2, 1));
            }
            return;
        }
        String text = segment.text(2, 1);
        BigDecimal value = Values.celsius(Values.number(text), segment.text(2, 2));
        if (value == null && text != null) {
            notes.warning("edi.number", segment.where(2), "not a temperature: " + Notes.shown(text));
        }
        box.temperatureC = value == null ? box.temperatureC : value;
    }

    /** When it passed, by a qualifier of code list 2005 that says so; any other time only until such a one comes. */
    static void time(String qualifier, LocalDateTime time, ContainerDraft box) {
        boolean passed = qualifier.equals("7") || qualifier.equals("203") || qualifier.equals("181");
        if (passed || box.at == null) {
            box.at = time;
        }
    }

    /** What carries it by land, {@code TDT+1++3++carrier+++plate}. */
    static void lorry(Segment segment, ContainerDraft box) {
        boolean road = segment.is(3, "3") || segment.is(4, "31");
        if (road || (box.lorry == null && "1".equals(segment.text(1)))) {
            box.lorry = HeadDraft.first(segment.text(8, 1), segment.text(8, 4));
        }
    }

    static void seal(Segment segment, ContainerDraft box) {
        String number = segment.text(1);
        if (number != null) {
            box.seals.add(new Seal(number, HeadDraft.first(segment.text(2, 1), segment.text(2, 4))));
        }
    }

    /** What a text is about: dangerous goods (AAD, behind their DGS) or the goods (AAA); null for anything else. */
    static @Nullable Text text(@Nullable String subject, ContainerDraft box) {
        if ("AAD".equals(subject) && !box.dangerous.isEmpty()) {
            return box.dangerous.getLast().name;
        }
        return "AAA".equals(subject) ? box.goods : null;
    }

    /** {@code DGS+IMD+class+UN number+flash point:CEL+packing group}. */
    static DangerDraft danger(Segment segment) {
        DangerDraft danger = new DangerDraft();
        danger.imdgClass = segment.text(2);
        danger.unNumber = segment.text(3);
        danger.flashPointC = Values.celsius(Values.number(segment.text(4, 1)), segment.text(4, 2));
        danger.packingGroup = segment.text(5);
        return danger;
    }

    /** Bay plans made for machines say {@code RFF+BM:1} where there is no bill. */
    static void reference(String qualifier, String value, ContainerDraft box) {
        switch (qualifier) {
            case "BN" -> box.booking = value;
            case "BM" -> {
                if (!value.equals("1")) {
                    box.bills.add(value);
                }
            }
            case "EP" -> {
                if (value.equalsIgnoreCase("VACIO") || value.equalsIgnoreCase("EMPTY")) {
                    box.full = false;
                }
            }
            default -> {}
        }
    }
}
