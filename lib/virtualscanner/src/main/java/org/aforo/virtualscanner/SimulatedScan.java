package org.aforo.virtualscanner;

import java.util.ArrayList;
import java.util.List;
import org.aforo.radiograph.View;
import org.aforo.virtualscanner.acquisition.ViewPlan;
import org.aforo.virtualscanner.acquisition.ViewTruths;
import org.aforo.virtualscanner.scanner.ScannerModel;
import org.aforo.virtualscanner.scene.Scene;
import org.aforo.virtualscanner.scene.SceneObject;
import org.aforo.virtualscanner.truth.ObjectTruth;
import org.aforo.virtualscanner.truth.ViewTruth;

/** A scan that was computed, and what is known of it besides. */
public final class SimulatedScan {

    private final ScannerModel model;
    private final Scene scene;
    private final double startX;
    private final List<View> views;
    private final List<RawView> raw;
    private final List<ViewPlan> plans;

    SimulatedScan(
            ScannerModel model, Scene scene, double startX, List<View> views, List<RawView> raw, List<ViewPlan> plans) {
        this.model = model;
        this.scene = scene;
        this.startX = startX;
        this.views = List.copyOf(views);
        this.raw = List.copyOf(raw);
        this.plans = List.copyOf(plans);
    }

    /** The scanner, its sources on the side they stood on. */
    public ScannerModel model() {
        return model;
    }

    /**
     * {@code side}, or {@code side} and {@code top}; their energies {@code high} and {@code low}, or {@code single}. Unsigned 16 bits, 0 dark
     * or without signal, 60000 air. Column 0 lies at the lowest x, row 0 at the top of a side view and at the left (+y) of a top view.
     */
    public List<View> views() {
        return views;
    }

    /** As the converter gave them, before any calibration; empty unless the settings asked. */
    public List<RawView> raw() {
        return raw;
    }

    /** Where column 0 begins, metres; each column is {@code model().motion().spacingM()} wide. */
    public double startX() {
        return startX;
    }

    /** Where an object of the scene is in each view, and what it weighs; takes about as long as tracing its parts. */
    public ObjectTruth truth(String name) {
        SceneObject object = scene.objects().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the scene has no object " + name));
        List<ViewTruth> found = new ArrayList<>();
        for (ViewPlan plan : plans) {
            found.add(ViewTruths.of(plan, scene, object));
        }
        return new ObjectTruth(name, object.kind(), object.massKg(), object.addedMassKg(), found);
    }
}
