package org.aforo.cargo.ens;

import org.jspecify.annotations.Nullable;

/**
 * Something a declaration must not do.
 *
 * @param code four digits of a business rule ({@code 8623}) or the name of a breach of the schema ({@code schema-missing})
 * @param line from 1
 * @param path of the element, counted from the message's own element: {@code /ie:CC315A[1]/GOOITEGDS[2]}
 * @param value seen there; null for a group or an absent element
 * @param wording for people
 */
public record EnsError(
        String code, int line, String path, @Nullable String value, Wording wording) {

    /** Whether a business rule is broken; else the schema. */
    public boolean business() {
        return Character.isDigit(code.charAt(0));
    }
}
