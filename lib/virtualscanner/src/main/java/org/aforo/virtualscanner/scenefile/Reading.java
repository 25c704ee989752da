package org.aforo.virtualscanner.scenefile;

import java.util.List;
import org.aforo.radiograph.Remark;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a scene file.
 *
 * @param file null when a remark is an error
 * @param remarks where they have a place, with the JSON path, the byte and the line
 */
public record Reading(@Nullable SceneFile file, List<Remark> remarks) {

    public Reading {
        remarks = List.copyOf(remarks);
    }
}
