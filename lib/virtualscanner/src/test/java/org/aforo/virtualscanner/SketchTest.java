package org.aforo.virtualscanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.Scene;
import org.aforo.virtualscanner.scene.SceneObject;
import org.aforo.virtualscanner.scene.Solid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SketchTest {

    private static final Fill STEEL = Fill.of("steel_carbon", 7.85);
    private static final Fill WATER = Fill.of("water", 1.0);

    @Test
    void a_scene_is_drawn_in_grey_and_in_colours(@TempDir Path folder) throws IOException {
        Solid disc = new Solid.Cylinder(0.4, 0.1);
        Scene scene = new Scene(List.of(
                new SceneObject(
                        "tank",
                        "load",
                        List.of(
                                Part.of(new Solid.Cylinder(0.5, 1.5), Placement.at(0.8, 0, 1.0), WATER),
                                Part.within(
                                        new Solid.Ellipsoid(0.2, 0.2, 0.3), Placement.at(0.8, 0, 1.2), STEEL, WATER))),
                new SceneObject(
                        "wheel",
                        "load",
                        List.of(Part.of(disc, Placement.NOWHERE.turnedX(90).moved(2.0, 0, 0.6), STEEL))),
                new SceneObject(
                        "beam",
                        "load",
                        List.of(Part.of(
                                new Solid.Extrusion(
                                        List.of(
                                                new Solid.Corner(-0.2, -0.2),
                                                new Solid.Corner(0.2, -0.2),
                                                new Solid.Corner(0.2, -0.1),
                                                new Solid.Corner(-0.1, -0.1),
                                                new Solid.Corner(-0.1, 0.2),
                                                new Solid.Corner(-0.2, 0.2)),
                                        1.0),
                                Placement.NOWHERE.turnedX(90).moved(3.0, 0, 2.0),
                                STEEL)))));
        Path png = folder.resolve("scene.png");

        Sketch.draw(scene, png);

        assertThat(Files.size(png)).isGreaterThan(1000);
        assertThat(Files.size(folder.resolve("scene-colour.png"))).isGreaterThan(1000);
    }
}
