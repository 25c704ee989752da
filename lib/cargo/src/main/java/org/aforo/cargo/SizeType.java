package org.aforo.cargo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a size and type code of ISO 6346 says: {@code 45R1} is 40 feet long, 9 feet 6 inches high, refrigerated. Codes of the edition of 1984
 * ({@code 4532}) and groups ({@code 45RT}, {@code 22GP}) are understood too.
 *
 * @param code as written, in capitals
 * @param lengthMm outside
 * @param heightMm outside; null where the code gives only a range
 * @param group {@code G} general purpose, {@code V} ventilated, {@code B} bulk, {@code S} named cargo, {@code R} refrigerated, {@code H}
 *     insulated, {@code U} open top, {@code P} flat, {@code T} tank, {@code A} air
 * @param description of the type, or of its group
 */
public record SizeType(String code, int lengthMm, @Nullable Integer heightMm, char group, String description) {

    /** The tens of the type in the edition of 1984. */
    private static final String GROUPS_OF_1984 = "GVTRRUPTBA";

    private static final int LENGTH = 4;

    /** A group and its number, a number of 1984, or a group of the trade. */
    private static final Pattern USE =
            Pattern.compile("[A-Z][0-9]|[0-9]{2}|GP|VH|BU|BK|SN|RE|RT|RS|HR|HI|OT|UT|UP|PF|PC|PL|PS|TN|TD|TG|AS");

    /** Empty when it is no such code. */
    public static Optional<SizeType> parse(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (code.length() != LENGTH) {
            return Optional.empty();
        }
        SizeTypeTable table = SizeTypeTable.INSTANCE;
        Integer length = table.lengthMm(code.charAt(0));
        if (!USE.matcher(code.substring(2)).matches()) {
            return Optional.empty();
        }
        char group = group(code);
        String groupName = table.groupName(group);
        if (length == null || groupName == null || !height(code.charAt(1))) {
            return Optional.empty();
        }
        String type = table.typeName(code.substring(2));
        return Optional.of(
                new SizeType(code, length, table.heightMm(code.charAt(1)), group, type == null ? groupName : type));
    }

    /** Whether it has or takes a cooling machine. */
    public boolean reefer() {
        return group == 'R' || group == 'H';
    }

    /** Whether two codes mean a box of the same size for the same use. */
    public boolean sameBox(SizeType other) {
        return lengthMm == other.lengthMm && code.charAt(1) == other.code.charAt(1) && group == other.group;
    }

    private static boolean height(char c) {
        return SizeTypeTable.INSTANCE.knowsHeight(c) || (c >= '0' && c <= '9');
    }

    private static char group(String code) {
        char first = code.charAt(2);
        char second = code.charAt(3);
        if (first >= '0' && first <= '9' && second >= '0' && second <= '9') {
            return GROUPS_OF_1984.charAt(first - '0');
        }
        // Groups of the trade that are not their first letter: RT and RE reefer, OT open top, TN and TD tank, PF and PL
        // flat.
        return first == 'O' ? 'U' : first;
    }
}
