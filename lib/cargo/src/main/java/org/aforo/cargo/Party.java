package org.aforo.cargo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shipper, consignee or whoever else a message names.
 *
 * @param name one line
 * @param address up to four lines: street, town
 * @param country ISO 3166 alpha-2
 * @param taxId the country's number for the company; null where none is known
 */
public record Party(
        String name,
        List<String> address,
        String country,
        @Nullable String taxId) {

    private static final int MOST_LINES = 4;

    public Party {
        address = List.copyOf(address);
        Texts.within("name", name, 70);
        for (String line : address) {
            Texts.within("address line", line, 70);
        }
        if (address.size() > MOST_LINES) {
            throw new IllegalArgumentException("an address has at most " + MOST_LINES + " lines: " + address.size());
        }
        Texts.matching("country", country, Texts.COUNTRY);
        if (taxId != null) {
            Texts.within("taxId", taxId, 17);
        }
    }
}
