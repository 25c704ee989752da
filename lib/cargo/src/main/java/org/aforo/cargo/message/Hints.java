package org.aforo.cargo.message;

import org.aforo.cargo.ens.EnsEdition;
import org.aforo.cargo.table.TableMapping;
import org.jspecify.annotations.Nullable;

/**
 * What somebody knows about files beforehand that the files do not say.
 *
 * @param mapping which column of a list is what; null when headings are to be guessed
 * @param ensEdition what entry summary declarations are held against; null for the one that fits
 */
public record Hints(
        @Nullable TableMapping mapping, @Nullable EnsEdition ensEdition) {

    public static final Hints NONE = new Hints(null, null);
}
