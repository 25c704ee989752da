package org.aforo.virtualscanner;

import java.util.List;
import org.aforo.radiograph.View;
import org.aforo.virtualscanner.scanner.ScannerModel;

/**
 * A scan that was computed.
 *
 * @param model of the scanner, its sources on the side they stood on
 * @param views {@code side} or {@code side} and {@code top}; their energies {@code high} and {@code low}, or {@code single}. Unsigned 16
 *     bits, 0 dark or no signal, {@value org.aforo.virtualscanner.acquisition.ViewScan#AIR} air; column 0 at the lowest x, row 0 as
 *     {@link org.aforo.virtualscanner.scanner.ViewGeometry} says
 * @param startX where column 0 begins, metres
 */
public record SimulatedScan(ScannerModel model, List<View> views, double startX) {

    public SimulatedScan {
        views = List.copyOf(views);
    }
}
