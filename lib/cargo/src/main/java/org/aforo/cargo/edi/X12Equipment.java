package org.aforo.cargo.edi;

import org.aforo.cargo.message.DeclaredContainer.Seal;
import org.jspecify.annotations.Nullable;

/** Containers of X12: VID, N7, B4. Owner letters and serial stand in two elements, the check digit often in a third. */
final class X12Equipment {

    private static final int SERIAL_DIGITS = 6;

    private X12Equipment() {}

    /** {@code VID*type*MSKU*1234565*seal*seal****45G1*L}. */
    static void vid(Segment segment, ContainerDraft box) {
        box.number = number(segment.text(2), segment.text(3), null);
        for (int i = 4; i <= 5; i++) {
            String seal = segment.text(i);
            if (seal != null) {
                box.seals.add(new Seal(seal, null));
            }
        }
        box.sizeType = HeadDraft.first(segment.text(9), segment.text(1));
        box.full = loaded(segment.text(10));
    }

    /** {@code N7*TCNU*6849731*weight*G*tare***volume*X*S*CN*...*K*check digit****45G1}: the weight is that of the goods. */
    static void n7(Segment segment, ContainerDraft box) {
        box.number = number(segment.text(1), segment.text(2), segment.text(18));
        String unit = X12Goods.unit(segment, 17);
        box.goodsKg = Values.kilograms(Values.number(segment.text(3)), unit);
        box.tareKg = Values.kilograms(Values.number(segment.text(5)), unit);
        box.sizeType = segment.text(22);
    }

    /** {@code B4*..*MSKU*123456*L*45G1*place*UN*5}. */
    static void b4(Segment segment, ContainerDraft box) {
        box.number = number(segment.text(7), segment.text(8), segment.text(13));
        box.full = loaded(segment.text(9));
        box.sizeType = segment.text(10);
        String date = segment.text(4);
        String time = segment.text(5);
        box.at = Values.time(date != null && time != null ? date + time : date);
    }

    private static @Nullable Boolean loaded(@Nullable String code) {
        return code == null ? null : code.equals("L") ? Boolean.TRUE : code.equals("E") ? Boolean.FALSE : null;
    }

    private static @Nullable String number(@Nullable String owner, @Nullable String serial, @Nullable String check) {
        if (serial == null) {
            return owner;
        }
        String digit = serial.length() == SERIAL_DIGITS && check != null && check.length() == 1 ? check : "";
        return HeadDraft.first(owner, "") + serial + digit;
    }
}
