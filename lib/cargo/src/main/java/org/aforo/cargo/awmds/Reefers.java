package org.aforo.cargo.awmds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a box is refrigerated although its type does not say so. In the field the type is often only a length or an old code; words and the
 * weight of the empty box tell: a 40-foot reefer has 4.4 to 4.8 t, a dry box 3.7 to 3.9 t (six manifests of one port).
 */
final class Reefers {

    /** ISO 6346:1995 type groups R and H; 1984 codes with 3 in the third place. */
    private static final Pattern SAYS_REEFER = Pattern.compile("[1-9A-P].[RH].|[1-9][0-9]3[0-9]|.*RF.*|.*REEF.*");

    /** A type that says something else than reefer; a bare length says nothing. */
    private static final Pattern SAYS_OTHER = Pattern.compile("[1-9A-P].[GVUPTBSAN].|.*(DC|DV|GP|TK|OT|FR)");

    private static final Pattern WORDS = Pattern.compile(
            "\\b(FROZEN|REEFER|REFRIGERATED|CHILLED|CONGELAD[OA]S?|REFRIGERAD[OA]S?|-\\s?[12][0-9](\\.[0-9])?\\s?°?C)(?![A-Z0-9])|(?<![0-9])-\\s?[12][0-9]\\s?°?C\\b");

    private static final BigDecimal TARE_LEAST = new BigDecimal("4400");
    private static final BigDecimal TARE_MOST = new BigDecimal("4800");
    private static final int TEXT = 4096;

    private Reefers() {}

    /**
     * The reason to take it for one; empty where the type says it is one or something else, or nothing points to it.
     *
     * @param tareKg null when unknown
     */
    static Optional<String> infer(Tags ctn, @Nullable BigDecimal tareKg, List<String> words) {
        String type = ctn.value("type_of_container");
        String upper = type == null ? "" : type.toUpperCase(Locale.ROOT);
        if (SAYS_REEFER.matcher(upper).matches() || SAYS_OTHER.matcher(upper).matches()) {
            return Optional.empty();
        }
        for (String description : words) {
            Matcher word = WORDS.matcher(description
                    .substring(0, Math.min(description.length(), TEXT))
                    .toUpperCase(Locale.ROOT));
            if (word.find()) {
                return Optional.of("\"" + word.group() + "\" in the description");
            }
        }
        boolean forty = upper.startsWith("4") || upper.startsWith("L");
        boolean heavy = tareKg != null && tareKg.compareTo(TARE_LEAST) >= 0 && tareKg.compareTo(TARE_MOST) <= 0;
        return forty && heavy ? Optional.of("40 feet and " + tareKg + " kg when empty") : Optional.empty();
    }
}
