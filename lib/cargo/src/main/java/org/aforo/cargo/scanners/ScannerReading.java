package org.aforo.cargo.scanners;

import java.util.List;
import org.aforo.cargo.message.CargoMessage;
import org.aforo.cargo.message.Remark;
import org.jspecify.annotations.Nullable;

/**
 * What became of a report.
 *
 * @param report null when the file is none
 * @param message the same as cargo: containers and when they were seen; null with the report
 */
public record ScannerReading(
        @Nullable ScannerReport report, @Nullable CargoMessage message, List<Remark> remarks) {

    public ScannerReading {
        remarks = List.copyOf(remarks);
    }
}
