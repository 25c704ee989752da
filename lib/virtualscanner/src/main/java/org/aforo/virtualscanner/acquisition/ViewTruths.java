package org.aforo.virtualscanner.acquisition;

import java.util.BitSet;
import java.util.List;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Scene;
import org.aforo.virtualscanner.scene.SceneObject;
import org.aforo.virtualscanner.tracing.Bodies;
import org.aforo.virtualscanner.tracing.Extent;
import org.aforo.virtualscanner.tracing.Imprint;
import org.aforo.virtualscanner.truth.Mask;
import org.aforo.virtualscanner.truth.ViewTruth;

/** Finds what an object alone does to a view, along the very rays of the scan. */
public final class ViewTruths {

    private ViewTruths() {}

    public static ViewTruth of(ViewPlan plan, Scene scene, SceneObject object) {
        List<Part> parts = object.parts();
        Imprint imprint = new Imprint(Bodies.of(parts, scene.parts(), plan.view), plan.rays);
        double[] ends = Extent.alongX(parts);
        int pixels = plan.pixels();
        int columns = plan.columns();
        int along = plan.sampling.along();
        int across = plan.sampling.across();
        double spacing = plan.model.motion().spacingM();
        BitSet touched = new BitSet();
        double seenKg = 0;
        for (int column = 0; column < columns; column++) {
            double middle = plan.timeline.place(0, column);
            boolean near = middle + spacing > ends[0] && middle - spacing < ends[1];
            if (!near || plan.isOff(column)) {
                continue;
            }
            for (int i = 0; i < along; i++) {
                imprint.trace(middle + ((i + 0.5) / along - 0.5) * spacing);
                seenKg += imprint.kgByMetre() * spacing / along;
                for (int row = 0; row < pixels; row++) {
                    if (imprint.touches(row * across, (row + 1) * across)) {
                        touched.set(row * columns + column);
                    }
                }
            }
        }
        return new ViewTruth(plan.view.name(), Mask.of(columns, pixels, touched), seenKg);
    }
}
