package org.aforo.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.aforo.portday.PortDayPlan;
import org.aforo.portday.PortDayWriter;
import org.aforo.portday.PortDays;
import org.aforo.portday.Settings;
import org.aforo.portday.drawing.BuiltPacking;
import org.aforo.portday.drawing.ScanStudio;

/** Invents a port day and writes its folder, with a bar while it goes. */
final class PortDayMaking {

    private PortDayMaking() {}

    /** With scans: every box is built, so that its papers say what its picture shows. */
    static PortDayPlan withScans(Settings settings, Path folder, int threads) throws IOException {
        PortDayPlan plan = PortDays.plan(settings, new BuiltPacking());
        try (Progress progress = new Progress(plan.scans().size());
                ScanStudio studio = new ScanStudio(plan.scans(), threads)) {
            new PortDayWriter(plan, (what, done, all) -> {
                        if (what.equals("scans")) {
                            progress.next("scan " + done);
                        }
                    })
                    .write(folder, studio);
        }
        return plan;
    }

    /** Messages, events and truth alone. */
    static PortDayPlan withoutScans(Settings settings, Path folder) throws IOException {
        PortDayPlan plan = PortDays.plan(settings);
        PortDayWriter.writeWithoutScans(plan, folder);
        return plan;
    }
}
