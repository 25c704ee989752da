package org.aforo.virtualscanner.scenefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.aforo.radiograph.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SceneRefusalsTest {

    private static final String BOX = "\"box\": {\"lengthX\": 1, \"lengthY\": 1, \"lengthZ\": 1}";
    private static final String GOOD = "{" + BOX + ", \"material\": \"water\"}";

    @ParameterizedTest
    @MethodSource({"documents", "partsOfAnObject", "objectsOfAScene", "sections"})
    void what_is_wrong_is_said_with_its_path(String json, String code, String path) {
        Reading reading = SceneReader.read(json, Limits.DEFAULT);

        assertThat(reading.file()).isNull();
        assertThat(reading.remarks()).first().satisfies(remark -> {
            assertThat(remark.severity()).isEqualTo(Remark.Severity.ERROR);
            assertThat(remark.code()).isEqualTo(code);
            assertThat(remark.where().path()).isEqualTo(path);
            assertThat(remark.what()).contains("(line ");
        });
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("", "scene.json", "$"),
                Arguments.of("{", "scene.json", "$"),
                Arguments.of("[1,", "scene.json", "$"),
                Arguments.of("{} {}", "scene.json", "$"),
                Arguments.of("[]", "scene.type", "$"),
                Arguments.of("{\"a\": NaN}", "scene.json", "$"),
                Arguments.of("{\"a\": 1 /* why */}", "scene.json", "$"),
                Arguments.of("{\"a\": 1, \"b\": {\"c\": 1, \"c\": 2}}", "scene.duplicate", "$.b.c"),
                Arguments.of("{\"a\": " + "9".repeat(2000) + "}", "scene.json", "$"),
                Arguments.of("[".repeat(5000), "scene.too-deep", "$" + "[0]".repeat(40)),
                Arguments.of("{\"objects\": []}", "scene.missing", "$"),
                Arguments.of("{\"schemaVersion\": 2, \"objects\": []}", "scene.version", "$.schemaVersion"),
                Arguments.of("{\"schemaVersion\": 1.0, \"objects\": []}", "scene.range", "$.schemaVersion"),
                Arguments.of("{\"schemaVersion\": 1, \"objects\": []}", "scene.count", "$.objects"),
                Arguments.of("{\"schemaVersion\": 1, \"seed\": 1e3, \"objects\": []}", "scene.range", "$.seed"),
                Arguments.of(
                        "{\"schemaVersion\": 1, \"objects\": [" + object(GOOD) + "], \"object\": 1}",
                        "scene.unknown-member",
                        "$.object"),
                Arguments.of("{\"schemaVersion\": 1, \"objects\": null}", "scene.type", "$.objects"));
    }

    static Stream<Arguments> partsOfAnObject() {
        String material = ", \"material\": \"water\"";
        return Stream.of(
                part("1", "scene.type", ""),
                part("{\"material\": \"water\"}", "scene.choice", ""),
                part("{" + BOX + ", \"cylinder\": {}" + material + "}", "scene.choice", ""),
                part("{" + BOX + "}", "scene.missing", ""),
                part("{" + BOX + ", \"material\": \"unobtainium\"}", "scene.unknown-material", ".material"),
                part("{" + BOX + ", \"material\": 5}", "scene.type", ".material"),
                part("{" + BOX + material + ", \"colour\": \"red\"}", "scene.unknown-member", ".colour"),
                part("{" + BOX + material + ", \"it's\": 1}", "scene.unknown-member", "['it?s']"),
                part("{" + BOX + material + ", \"densityGcm3\": 1e9}", "scene.range", ".densityGcm3"),
                part("{" + BOX + material + ", \"densityGcm3\": 1e999}", "scene.range", ".densityGcm3"),
                part("{" + BOX + material + ", \"densityGcm3\": 1, \"packing\": 1}", "scene.choice", ""),
                part("{" + BOX + material + ", \"packing\": 0}", "scene.range", ".packing"),
                part("{" + BOX + material + ", \"texture\": {\"amplitude\": 1}}", "scene.range", ".texture.amplitude"),
                part("{" + BOX + material + ", \"texture\": {\"amplitude\": 0.1}}", "scene.missing", ".texture"),
                part(
                        "{\"box\": {\"lengthX\": 1, \"lengthY\": 1, \"lengthZ\": 0}" + material + "}",
                        "scene.range",
                        ".box.lengthZ"),
                part("{\"box\": {\"lengthX\": 1, \"lengthY\": 1}" + material + "}", "scene.missing", ".box"),
                part(
                        "{\"cylinder\": {\"radius\": \"1\", \"lengthZ\": 1}" + material + "}",
                        "scene.type",
                        ".cylinder.radius"),
                part(
                        "{\"ellipsoid\": {\"radiusX\": 1, \"radiusY\": 1, \"radiusZ\": 1e5}" + material + "}",
                        "scene.range",
                        ".ellipsoid.radiusZ"),
                part(extrusion("[0,0],[1,0]") + material + "}", "scene.count", ".extrusion.profile"),
                part(extrusion("[0,0],[1,1],[2,2]") + material + "}", "scene.profile", ".extrusion.profile"),
                part(extrusion("[0,0],[1,1],[1,0],[0,1]") + material + "}", "scene.profile", ".extrusion.profile"),
                part(
                        extrusion("[0,0],[2,0],[2,2],[1,0],[0,2]") + material + "}",
                        "scene.profile",
                        ".extrusion.profile"),
                part(extrusion("[0,0],[1,0],[1,[1]]") + material + "}", "scene.type", ".extrusion.profile[2][1]"),
                part("{\"shell\": {" + BOX + ", \"wallM\": 0.5}" + material + "}", "scene.shell", ".shell"),
                part(
                        "{\"shell\": {" + BOX + ", \"wallM\": 0.1}, \"in\": {\"material\": \"water\"}}",
                        "scene.missing",
                        ""),
                part("{\"shell\": {\"extrusion\": {}, \"wallM\": 0.1}" + material + "}", "scene.shell", ".shell"),
                part("{" + BOX + material + ", \"at\": [1, 2]}", "scene.count", ".at"),
                part("{" + BOX + material + ", \"at\": [1, 2, null]}", "scene.type", ".at[2]"),
                part("{" + BOX + material + ", \"turn\": [{\"x\": 1, \"y\": 2}]}", "scene.choice", ".turn[0]"),
                part("{" + BOX + material + ", \"stretch\": [1, 0, 1]}", "scene.range", ".stretch"),
                part(
                        "{" + BOX + material + ", \"matrix\": [[1,0,0,0],[1,0,0,0],[0,0,1,0]]}",
                        "scene.matrix",
                        ".matrix"),
                part(
                        "{" + BOX + material + ", \"at\": [0,0,0], \"matrix\": [[1,0,0,0],[0,1,0,0],[0,0,1,0]]}",
                        "scene.choice",
                        ".matrix"),
                part("{" + BOX + material + ", \"in\": \"nowhere\"}", "scene.unknown-part", ".in"),
                part(
                        "{" + BOX + material + ", \"in\": {\"material\": \"gone\"}}",
                        "scene.unknown-material",
                        ".in.material"),
                part("{" + BOX + ", \"in\": {\"material\": \"water\"}, \"id\": \"hollow\"}", "scene.id", ".id"),
                part("{" + BOX + material + ", \"id\": \"a/b\"}", "scene.text", ".id"),
                part("{\"group\": []}", "scene.count", ".group"),
                part("{\"group\": [" + GOOD + ", 1]}", "scene.type", ".group[1]"),
                part(
                        repeat("\"rows\": [{\"count\": 1000000000, \"step\": [1,0,0]}]"),
                        "scene.too-many-repetitions",
                        ".repeat"),
                part(repeat("\"rows\": [{\"count\": 1e9, \"step\": [1,0,0]}]"), "scene.range", ".repeat.rows[0].count"),
                part(repeat("\"rows\": [{\"count\": 0, \"step\": [1,0,0]}]"), "scene.range", ".repeat.rows[0].count"),
                part(repeat("\"rows\": [{\"count\": 2}]"), "scene.missing", ".repeat.rows[0]"),
                part(
                        repeat("\"rows\": [{\"count\": 2, \"step\": [1,0,0]}], \"jitterDensity\": 0.9"),
                        "scene.range",
                        ".repeat.jitterDensity"));
    }

    static Stream<Arguments> objectsOfAScene() {
        String container = "{\"container\": {\"type\": \"45G1\"}}";
        return Stream.of(
                objects("{\"kind\": \"test\", \"parts\": [" + GOOD + "]}", "scene.missing", "[0]"),
                objects("{\"name\": \" \", \"kind\": \"test\", \"parts\": [" + GOOD + "]}", "scene.text", "[0].name"),
                objects("{\"name\": \"a/b\", \"kind\": \"test\", \"parts\": [" + GOOD + "]}", "scene.text", "[0].name"),
                objects("{\"name\": \"x\", \"kind\": \"test\", \"parts\": []}", "scene.count", "[0].parts"),
                objects("{\"name\": \"x\", \"kind\": \"test\"}", "scene.choice", "[0]"),
                objects(object(GOOD) + "," + object(GOOD), "scene.duplicate", "[1].name"),
                objects("{\"container\": {\"type\": \"99X9\"}}", "scene.unknown", "[0].container.type"),
                objects(container + "," + container, "scene.count", "[1].container"),
                objects("{\"vehicle\": {\"kind\": \"hovercraft\"}}", "scene.unknown", "[0].vehicle.kind"),
                objects("{\"vehicle\": {\"kind\": \"road-truck\"}}", "scene.missing", "[0].vehicle"),
                objects("{\"load\": {\"kind\": \"drums\"}}", "scene.missing", "[0].load"),
                objects(
                        "{\"vehicle\": {\"kind\": \"road-truck\"}}, {\"container\": {\"type\": \"45G1\", \"doorX\": 1}}",
                        "scene.choice",
                        "[1].container"),
                objects(
                        container + ", {\"concealment\": {\"kind\": \"t-floor\", \"kg\": 20}}",
                        "scene.refused",
                        "[1].concealment"),
                objects(
                        container + ", {\"concealment\": {\"kind\": \"roof\", \"kg\": -1}}",
                        "scene.range",
                        "[1].concealment.kg"));
    }

    static Stream<Arguments> sections() {
        return Stream.of(
                section(
                        "\"materials\": [{\"name\": \"water\", \"densityGcm3\": 1, \"formula\": \"H2O\"}]",
                        "scene.material",
                        "$.materials[0]"),
                section(
                        "\"materials\": [{\"name\": \"a b\", \"densityGcm3\": 1, \"formula\": \"H2O\"}]",
                        "scene.text",
                        "$.materials[0].name"),
                section(
                        "\"materials\": [{\"name\": \"w\", \"densityGcm3\": 1, \"formula\": \"Xx2\"}]",
                        "scene.material",
                        "$.materials[0]"),
                section("\"materials\": [{\"name\": \"wat\", \"densityGcm3\": 1}]", "scene.choice", "$.materials[0]"),
                section(
                        "\"materials\": [{\"name\": \"wat\", \"densityGcm3\": 1, \"fractions\": {\"H\": 0.2}}]",
                        "scene.material",
                        "$.materials[0]"),
                section(
                        "\"materials\": [{\"name\": \"wat\", \"densityGcm3\": 1, \"fractions\": {\"Q\": 1}}]",
                        "scene.unknown-element",
                        "$.materials[0].fractions.Q"),
                section(
                        "\"materials\": [{\"name\": \"wat\", \"densityGcm3\": 1, \"mixture\": {\"mist\": 1}}]",
                        "scene.unknown-material",
                        "$.materials[0].mixture.mist"),
                section("\"scanner\": {\"model\": \"tricorder\"}", "scene.unknown", "$.scanner.model"),
                section(
                        "\"scanner\": {\"effects\": {\"smear\": true}}",
                        "scene.unknown-member",
                        "$.scanner.effects.smear"),
                section("\"scanner\": {\"effects\": {\"glare\": 999}}", "scene.range", "$.scanner.effects.glare"),
                section("\"scanner\": {\"effects\": {\"glare\": \"on\"}}", "scene.type", "$.scanner.effects.glare"),
                section("\"scanner\": {\"stretch\": {\"fromX\": 2, \"toX\": 1}}", "scene.range", "$.scanner.stretch"),
                section(
                        "\"scanner\": {\"rays\": {\"along\": 9, \"across\": 1}}",
                        "scene.range",
                        "$.scanner.rays.along"),
                section("\"scanner\": {\"seed\": 12345678901234567890}", "scene.range", "$.scanner.seed"));
    }

    @Test
    void repetitions_within_repetitions_are_counted_before_any_is_made() {
        String parts = GOOD;
        for (int i = 0; i < 8; i++) {
            parts = "{\"group\": [" + parts + "], \"repeat\": {\"rows\": [{\"count\": 100000, \"step\": [0,0,0.1]}]}}";
        }

        Reading reading = SceneReader.read(SceneReaderTest.document(object(parts)), Limits.DEFAULT);

        assertThat(reading.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.code()).isEqualTo("scene.too-many-parts"));
    }

    @Test
    void numbers_that_are_impossible_only_together_are_refused() {
        String part = GOOD;
        for (int i = 0; i < 3; i++) {
            part = "{\"group\": [" + part + "], \"stretch\": [0.001, 0.001, 0.001]}";
        }

        Reading reading = SceneReader.read(SceneReaderTest.document(object(part)), Limits.DEFAULT);

        assertThat(reading.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.code()).isEqualTo("scene.impossible"));
    }

    @Test
    void all_that_is_wrong_is_said_at_once_but_not_without_end() {
        String many = "{},".repeat(3000) + GOOD;
        Reading reading = SceneReader.read(SceneReaderTest.document(object(many)), Limits.DEFAULT);

        assertThat(reading.remarks()).hasSizeBetween(100, 250);
        assertThat(reading.file()).isNull();
    }

    @Test
    void limits_have_names() {
        String json = SceneReaderTest.document(object(GOOD));

        assertThat(code(json, new Limits(20, 100, 10, 10, 10))).isEqualTo("scene.too-many-bytes");
        assertThat(code(json, new Limits(2000, 5, 10, 10, 10))).isEqualTo("scene.too-many-values");
        assertThat(code(json, new Limits(2000, 100, 3, 10, 10))).isEqualTo("scene.too-deep");
        assertThat(SceneReader.read(json, new Limits(2000, 100, 10, 1, 1)).file())
                .isNotNull();
    }

    @Test
    void a_buffers_position_stays_and_other_encodings_are_refused_or_read() {
        byte[] bytes = ("xx" + SceneReaderTest.document(object(GOOD))).getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).position(2);

        assertThat(SceneReader.read(buffer, Limits.DEFAULT).file()).isNotNull();
        assertThat(buffer.position()).isEqualTo(2);
        byte[] latin = "{\"title\": \"ma\u00f1ana\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(SceneReader.read(ByteBuffer.wrap(latin), Limits.DEFAULT).remarks())
                .first()
                .satisfies(remark -> assertThat(remark.code()).isEqualTo("scene.json"));
    }

    private static String code(String json, Limits limits) {
        return SceneReader.read(json, limits).remarks().getFirst().code();
    }

    private static String object(String parts) {
        return "{\"name\": \"x\", \"kind\": \"test\", \"parts\": [" + parts + "]}";
    }

    private static String extrusion(String corners) {
        return "{\"extrusion\": {\"profile\": [" + corners + "], \"lengthZ\": 1}";
    }

    private static String repeat(String members) {
        return "{" + BOX + ", \"material\": \"water\", \"repeat\": {" + members + "}}";
    }

    private static Arguments part(String part, String code, String path) {
        return objects(object(GOOD + ", " + part), code, "[0].parts[1]" + path);
    }

    private static Arguments objects(String objects, String code, String path) {
        return Arguments.of(SceneReaderTest.document(objects), code, "$.objects" + path);
    }

    private static Arguments section(String section, String code, String path) {
        return Arguments.of("{\"schemaVersion\": 1, " + section + ", \"objects\": [" + object(GOOD) + "]}", code, path);
    }
}
