package org.aforo.virtualscanner.scenefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aforo.virtualscanner.physics.Element;
import org.junit.jupiter.api.Test;

class SceneWriterTest {

    @Test
    void what_is_written_is_read_back_to_the_last_bit() {
        String json = """
                {"schemaVersion": 1, "seed": 3,
                 "scanner": {"model": "portal-9-6", "sourceSide": "left", "photonFactor": 0.7, "seed": 11,
                             "effects": {"base": "all", "wobble": false, "glare": 1e-5}, "rays": {"along": 2, "across": 2},
                             "stretch": {"fromX": -1, "toX": 9}, "pixels": {"pitchM": 0.006, "spacingM": 0.006}},
                 "materials": [{"name": "levamisole", "densityGcm3": 1.32, "formula": "C11H12N2S"},
                               {"name": "cut", "densityGcm3": 1.2, "mixture": {"cocaine_HCl": 3, "levamisole": 1}}],
                 "objects": [
                   {"vehicle": {"kind": "road-truck"}},
                   {"container": {"type": "22R1"}},
                   {"load": {"kind": "flowers"}},
                   {"concealment": {"kind": "bricks-in-boxes", "kg": 12}},
                   {"name": "beam", "kind": "test", "parts": [
                     {"extrusion": {"profile": [[0, 0], [0.1, 0], [0.1, 0.01], [0.01, 0.01], [0.01, 0.1], [0, 0.1]], "lengthZ": 2},
                      "turn": [{"y": 90}, {"x": 33.3}], "at": [-1, 0.5, 3], "material": "cut", "id": "beam"},
                     {"cylinder": {"radius": 0.002, "lengthZ": 1}, "turn": [{"y": 90}, {"x": 33.3}], "at": [-1, 0.505, 3.005], "in": "beam"}]}]}""";

        SceneFile file = read(json);
        SceneFile again = read(SceneWriter.write(file));

        assertThat(again.scene()).isEqualTo(file.scene());
        assertThat(again.scanner()).isEqualTo(file.scanner());
        for (String own : List.of("levamisole", "cut")) {
            Map<Element, Double> fractions = file.materials().get(own).fractions();
            // Fractions are made to sum to 1 each time they are read.
            again.materials()
                    .get(own)
                    .fractions()
                    .forEach((element, share) ->
                            assertThat(share).isCloseTo(Objects.requireNonNull(fractions.get(element)), within(1e-12)));
        }
    }

    private static SceneFile read(String json) {
        Reading reading = SceneReader.read(json, Limits.DEFAULT);
        return Objects.requireNonNull(reading.file(), () -> reading.remarks().toString());
    }
}
