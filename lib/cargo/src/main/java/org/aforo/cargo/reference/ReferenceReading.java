package org.aforo.cargo.reference;

import java.util.List;
import java.util.Map;
import org.aforo.cargo.message.Remark;

/**
 * What came of reading a table.
 *
 * @param names by code; empty when the file was refused, and then a remark is an error
 */
public record ReferenceReading(Map<String, String> names, List<Remark> remarks) {

    public ReferenceReading {
        names = Map.copyOf(names);
        remarks = List.copyOf(remarks);
    }

    public boolean refused() {
        return names.isEmpty();
    }
}
