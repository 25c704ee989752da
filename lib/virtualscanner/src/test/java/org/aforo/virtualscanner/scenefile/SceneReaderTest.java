package org.aforo.virtualscanner.scenefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.aforo.radiograph.Remark;
import org.aforo.virtualscanner.scanner.Effect;
import org.aforo.virtualscanner.scanner.ScannerModels;
import org.aforo.virtualscanner.scanner.SourceSide;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.aforo.virtualscanner.scene.SceneObject;
import org.aforo.virtualscanner.scene.Solid;
import org.junit.jupiter.api.Test;

class SceneReaderTest {

    @Test
    void a_part_is_stretched_then_turned_then_moved() {
        Part part = only(parts("""
                {"box": {"lengthX": 1, "lengthY": 0.5, "lengthZ": 0.25}, "at": [3, 0, 1], "turn": [{"z": 90}, {"x": 10}],
                 "stretch": [2, 1, 1], "material": "steel_carbon"}"""));

        assertThat(part.placement())
                .isEqualTo(Placement.NOWHERE
                        .stretched(2, 1, 1)
                        .turnedZ(90)
                        .turnedX(10)
                        .moved(3, 0, 1));
        assertThat(part.fill()).isEqualTo(Fill.of("steel_carbon", 7.85));
        assertThat(part.massKg()).isCloseTo(0.25 * 7850, within(1e-6));
    }

    @Test
    void packing_and_density_say_how_full_a_solid_is() {
        List<Part> parts = parts("""
                {"cylinder": {"radius": 0.1, "lengthZ": 1}, "material": "cocoa_beans", "packing": 0.5},
                {"ellipsoid": {"radiusX": 1, "radiusY": 1, "radiusZ": 2}, "material": "banana", "densityGcm3": 0.37,
                 "texture": {"amplitude": 0.1, "scaleM": 0.04}}""");

        assertThat(parts.get(0).fill()).isEqualTo(Fill.of("cocoa_beans", 0.525));
        assertThat(parts.get(1).fill()).isEqualTo(Fill.of("banana", 0.37).withTexture(0.1, 0.04));
    }

    @Test
    void a_shell_is_a_solid_and_the_room_within() {
        List<Part> parts = parts("""
                {"shell": {"cylinder": {"radius": 0.3, "lengthZ": 0.9}, "wallM": 0.002,
                           "inside": {"material": "vegetable_oil", "packing": 0.97}}, "material": "steel_carbon"},
                {"shell": {"box": {"lengthX": 1, "lengthY": 1, "lengthZ": 1}, "wallM": 0.1, "openEnds": true}, "material": "wood_cellulose"}""");

        Fill steel = Fill.of("steel_carbon", 7.85);
        assertThat(parts.get(1))
                .isEqualTo(Part.within(
                        new Solid.Cylinder(0.298, 0.896),
                        Placement.NOWHERE,
                        Fill.of("vegetable_oil", 0.92 * 0.97),
                        steel));
        assertThat(parts.get(3).solid()).isEqualTo(new Solid.Box(0.8, 0.8, 1));
        assertThat(parts.get(3).fill()).isNull();
        assertThat(parts.get(2).massKg() + parts.get(3).massKg()).isCloseTo(0.36 * 600, within(1e-9));
    }

    @Test
    void what_is_in_a_part_replaces_its_fill_and_intrudes_when_the_part_is_another_objects() {
        SceneFile file = file("""
                {"name": "crate", "kind": "load", "parts": [
                  {"box": {"lengthX": 1, "lengthY": 1, "lengthZ": 1}, "material": "banana", "densityGcm3": 0.4, "id": "fruit"},
                  {"box": {"lengthX": 0.1, "lengthY": 0.1, "lengthZ": 0.1}, "in": "fruit"}]},
                {"name": "brick", "kind": "concealment", "parts": [
                  {"box": {"lengthX": 0.2, "lengthY": 0.14, "lengthZ": 0.035}, "at": [0.3, 0, 0], "material": "cocaine_HCl", "in": "crate/fruit"},
                  {"box": {"lengthX": 0.2, "lengthY": 0.14, "lengthZ": 0.035}, "at": [0.3, 0, 0.1], "material": "cocaine_HCl",
                   "in": {"material": "banana", "densityGcm3": 0.4, "intruding": true}}]}""");

        Fill fruit = Fill.of("banana", 0.4);
        assertThat(object(file, "crate").parts().get(1))
                .isEqualTo(Part.hollow(new Solid.Box(0.1, 0.1, 0.1), Placement.NOWHERE, fruit));
        assertThat(object(file, "brick").parts())
                .allSatisfy(part -> assertThat(part.intruding()).isTrue())
                .allSatisfy(part -> assertThat(part.replaces()).isEqualTo(fruit));
        assertThat(object(file, "crate").massKg()).isCloseTo(0.999 * 400, within(1e-9));
    }

    @Test
    void repetitions_stand_in_rows_and_differ_by_their_jitter() {
        SceneFile file = file("""
                {"name": "boxes", "kind": "load", "parts": [
                  {"group": [
                     {"box": {"lengthX": 0.5, "lengthY": 0.4, "lengthZ": 0.25}, "material": "banana", "densityGcm3": 0.38, "id": "fruit"},
                     {"box": {"lengthX": 0.1, "lengthY": 0.1, "lengthZ": 0.1}, "in": "fruit", "material": "cocaine_HCl"}],
                   "at": [1, 0, 0.2],
                   "repeat": {"rows": [{"count": 3, "step": [0.5, 0, 0]}, {"count": 2, "step": [0, 0, 0.25]}],
                              "jitterM": 0.01, "jitterDegrees": 2, "jitterDensity": 0.1, "seed": 5}}]}""");

        List<Part> parts = object(file, "boxes").parts();
        assertThat(parts).hasSize(12);
        for (int i = 0; i < 6; i++) {
            Part box = parts.get(2 * i);
            assertThat(box.placement().x()).isCloseTo(1 + 0.5 * (i % 3), within(0.01));
            int layer = i / 3;
            assertThat(box.placement().z()).isCloseTo(0.2 + 0.25 * layer, within(0.01));
            assertThat(Objects.requireNonNull(box.fill()).densityGcm3()).isBetween(0.38 * 0.9, 0.38 * 1.1);
            assertThat(parts.get(2 * i + 1).replaces()).isEqualTo(box.fill());
            assertThat(parts.get(2 * i + 1).placement()).isEqualTo(box.placement());
        }
        assertThat(parts.stream().map(Part::fill).distinct()).hasSize(12);
        assertThat(parts.stream().map(Part::placement).distinct()).hasSize(6);
    }

    @Test
    void groups_nest_and_copies_within_copies_differ() {
        List<Part> parts = parts("""
                {"group": [{"group": [{"box": {"lengthX": 0.1, "lengthY": 0.1, "lengthZ": 0.1}, "at": [0, 1, 0], "material": "Pb"}],
                            "repeat": {"rows": [{"count": 2, "step": [1, 0, 0]}], "jitterM": 0.1, "seed": 1}}],
                 "turn": [{"z": 90}],
                 "repeat": {"rows": [{"count": 2, "step": [10, 0, 0]}]}}""");

        assertThat(parts.stream().map(part -> part.placement().x() % 10).distinct())
                .hasSize(4);
        assertThat(parts.get(0).placement().x()).isCloseTo(-1, within(0.11));
        assertThat(parts.get(3).placement().x()).isCloseTo(9, within(0.11));
        assertThat(parts.get(3).placement().y()).isCloseTo(1, within(0.11));
    }

    @Test
    void a_scenes_own_materials_are_formulas_fractions_and_mixtures() {
        SceneFile file =
                Objects.requireNonNull(SceneReader.read("""
                {"schemaVersion": 1, "title": "own materials", "materials": [
                   {"name": "levamisole", "densityGcm3": 1.32, "formula": "C11H12N2S"},
                   {"name": "mud", "densityGcm3": 1.6, "mixture": {"water": 2, "sand_dry": 6}},
                   {"name": "bronze", "densityGcm3": 8.8, "fractions": {"Cu": 0.88, "Sn": 0.12}}],
                 "objects": [{"name": "x", "kind": "test", "parts": [
                   {"box": {"lengthX": 1, "lengthY": 1, "lengthZ": 1}, "material": "mud", "packing": 0.5}]}]}""", Limits.DEFAULT).file());

        assertThat(object(file, "x").parts().getFirst().fill()).isEqualTo(Fill.of("mud", 0.8));
        assertThat(file.materials().get("bronze").fractions()).hasSize(2);
        assertThat(file.materials().get("levamisole").fractions()).hasSize(4);
    }

    @Test
    void the_scanners_section_says_how_to_scan() {
        SceneFile file =
                Objects.requireNonNull(SceneReader.read("""
                {"schemaVersion": 1, "scanner": {"model": "mobile-6-3.5", "sourceSide": "left", "photonFactor": 0.5, "seed": 7,
                   "pixels": {"pitchM": 0.004, "spacingM": 0.003}, "rays": {"along": 2, "across": 3},
                   "effects": {"base": "noise", "glare": 0.00005, "scatter": true, "photon-noise": false},
                   "stretch": {"fromX": 1, "toX": 3}},
                 "objects": [{"name": "x", "kind": "test", "parts": [
                   {"box": {"lengthX": 1, "lengthY": 1, "lengthZ": 1}, "material": "water"}]}]}""", Limits.DEFAULT).file());

        ScannerSection scanner = file.scanner();
        assertThat(scanner.named()).isEqualTo(ScannerModels.MOBILE_6_3);
        assertThat(scanner.model(ScannerModels.PORTAL_9_6))
                .isEqualTo(ScannerModels.MOBILE_6_3
                        .with(SourceSide.LEFT)
                        .withPixels(0.004, 0.003)
                        .withPhotons(0.5));
        assertThat(scanner.settings().seed()).isEqualTo(7);
        assertThat(scanner.settings().effects().strengths())
                .containsOnlyKeys(Effect.ELECTRONIC_NOISE, Effect.SCATTER, Effect.GLARE)
                .containsEntry(Effect.GLARE, 5e-5);
        assertThat(scanner.settings().sampling().across()).isEqualTo(3);
    }

    @Test
    void the_library_is_stowed_in_order_whatever_the_order_of_the_file() {
        SceneFile file = file("""
                {"concealment": {"kind": "bags-behind-doors", "kg": 300, "seed": 4}},
                {"load": {"kind": "cocoa-sacks", "seed": 3}},
                {"container": {"type": "42G1", "seed": 2}},
                {"vehicle": {"kind": "road-truck", "seed": 1}}""");

        assertThat(file.scene().objects())
                .extracting(SceneObject::kind)
                .containsSubsequence("vehicle", "container", "load", "concealment");
        assertThat(file.hidden()).hasSize(1);
        assertThat(file.hidden().getFirst().kg()).isCloseTo(300, within(9.0));
        assertThat(Objects.requireNonNull(file.scanner().settings().window().cab())
                        .fromX())
                .isGreaterThan(12);
    }

    @Test
    void two_concealments_of_a_kind_and_a_person_go_into_one_container() {
        SceneFile file = file("""
                {"container": {"type": "45G1", "seed": 2, "doorX": 1, "baseZ": 0.5}},
                {"concealment": {"kind": "under-floor", "kg": 20}},
                {"concealment": {"kind": "corner-post", "kg": 8}},
                {"person": {"posture": "seated"}}""");

        assertThat(file.hidden()).hasSize(2);
        assertThat(file.scene().objects()).extracting(SceneObject::kind).contains("person");
    }

    @Test
    void the_same_bytes_give_the_same_scene() {
        String json = document("""
                {"container": {"type": "45R1"}}, {"load": {"kind": "bananas-palletised"}},
                {"concealment": {"kind": "bricks-in-boxes"}}""");

        assertThat(SceneReader.read(json, Limits.DEFAULT)).isEqualTo(SceneReader.read(json, Limits.DEFAULT));
        assertThat(SceneReader.read(json, Limits.DEFAULT).file()).isNotNull();
        assertThat(SceneReader.read(json.replace("\"seed\": 1,", "\"seed\": 2,"), Limits.DEFAULT))
                .isNotEqualTo(SceneReader.read(json, Limits.DEFAULT));
    }

    static String document(String objects) {
        return "{\"schemaVersion\": 1, \"seed\": 1, \"objects\": [" + objects + "]}";
    }

    static SceneFile file(String objects) {
        Reading reading = SceneReader.read(document(objects), Limits.DEFAULT);
        assertThat(reading.remarks())
                .filteredOn(remark -> remark.severity() == Remark.Severity.ERROR)
                .isEmpty();
        return Objects.requireNonNull(reading.file());
    }

    private static List<Part> parts(String parts) {
        return object(file("{\"name\": \"x\", \"kind\": \"test\", \"parts\": [" + parts + "]}"), "x")
                .parts();
    }

    private static Part only(List<Part> parts) {
        assertThat(parts).hasSize(1);
        return parts.getFirst();
    }

    private static SceneObject object(SceneFile file, String name) {
        return file.scene().objects().stream()
                .filter(object -> object.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
