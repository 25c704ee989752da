package org.aforo.radiograph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a file: the acquisition, or nothing, and in both cases what there is to say about it.
 *
 * @param acquisition null when the file could not be understood; then at least one remark is an error and says why
 */
public record Reading(@Nullable Acquisition acquisition, List<Remark> remarks) {

    public Reading {
        remarks = List.copyOf(remarks);
    }
}
