package org.aforo.server.scans;

import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.View;

/**
 * One view of a scan with its samples.
 *
 * @param index as in {@link ScanView.View}
 * @param acquisition the file that says how the samples are to be taken
 */
public record ScanPicture(int index, View view, Acquisition acquisition) {}
