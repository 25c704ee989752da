package org.aforo.virtualscanner.scenefile;

import java.util.Optional;
import java.util.stream.Collectors;
import org.aforo.virtualscanner.ScanSettings;
import org.aforo.virtualscanner.scanner.Effect;
import org.aforo.virtualscanner.scanner.Effects;
import org.aforo.virtualscanner.scanner.ScannerModel;
import org.aforo.virtualscanner.scanner.ScannerModels;
import org.aforo.virtualscanner.scanner.SourceSide;

/** Reads how the file wishes to be scanned. */
final class ScannerReader {

    private ScannerReader() {}

    static ScannerSection read(Cursor cursor) {
        Fields fields = cursor.fields();
        Optional<Cursor> name = fields.find("model");
        ScannerModel model = name.isPresent() ? model(name.get()) : null;
        SourceSide side =
                fields.find("sourceSide").map(at -> at.named(SourceSide.class)).orElse(SourceSide.RIGHT);
        double photons = fields.number("photonFactor", 0.01, 100, 1);
        ScannerSection.Pixels pixels =
                fields.find("pixels").map(ScannerReader::pixels).orElse(null);
        ScanSettings settings = new ScanSettings(
                fields.seed(0),
                fields.find("effects").map(ScannerReader::effects).orElse(Effects.TYPICAL),
                fields.find("rays").map(ScannerReader::rays).orElse(ScanSettings.Sampling.SINGLE),
                new ScanSettings.Window(
                        fields.find("stretch").map(ScannerReader::stretch).orElse(null),
                        fields.number("marginM", 0, 10, ScanSettings.Window.SCENE.marginM()),
                        fields.find("cab").map(ScannerReader::stretch).orElse(null)),
                false);
        fields.done();
        return checked(cursor, new ScannerSection(model, side, photons, pixels, settings));
    }

    /** The scanner's own limits, of photons and pixels, are the model's to say. */
    private static ScannerSection checked(Cursor cursor, ScannerSection section) {
        try {
            section.model(ScannerModels.PORTAL_9_6);
            return section;
        } catch (IllegalArgumentException refused) {
            throw cursor.fail("scene.scanner", MaterialsReader.message(refused));
        }
    }

    private static ScannerModel model(Cursor cursor) {
        String name = cursor.text(60);
        return ScannerModels.named(name)
                .orElseThrow(() -> cursor.fail(
                        "scene.unknown",
                        "\"" + Cursor.shown(name) + "\" is not one of "
                                + ScannerModels.all().stream()
                                        .map(ScannerModel::name)
                                        .collect(Collectors.joining(", "))));
    }

    /** Where a list of effects starts from. */
    enum Base {
        TYPICAL,
        ALL,
        NOISE,
        NONE;

        Effects effects() {
            return switch (this) {
                case TYPICAL -> Effects.TYPICAL;
                case ALL -> Effects.all();
                case NOISE -> Effects.noise();
                case NONE -> Effects.NONE;
            };
        }
    }

    private static Effects effects(Cursor cursor) {
        Fields fields = cursor.fields();
        Effects effects = fields.find("base")
                .map(at -> at.named(Base.class))
                .orElse(Base.TYPICAL)
                .effects();
        for (Effect effect : Effect.values()) {
            Optional<Cursor> strength = fields.find(Cursor.slug(effect));
            if (strength.isPresent()) {
                effects = with(effects, effect, strength.get());
            }
        }
        fields.done();
        return effects;
    }

    /** True is on as usual, false is off, a number is a strength. */
    private static Effects with(Effects effects, Effect effect, Cursor strength) {
        if (strength.isFlag()) {
            return strength.flag() ? effects.with(effect) : effects.without(effect);
        }
        double value = strength.number(0, 1000);
        try {
            return value == 0 ? effects.without(effect) : effects.with(effect, value);
        } catch (IllegalArgumentException unreasonable) {
            throw strength.fail("scene.range", MaterialsReader.message(unreasonable));
        }
    }

    private static ScanSettings.Sampling rays(Cursor cursor) {
        Fields fields = cursor.fields();
        int along = (int) fields.need("along").whole(1, 8);
        int across = (int) fields.need("across").whole(1, 8);
        fields.done();
        return new ScanSettings.Sampling(along, across);
    }

    private static ScannerSection.Pixels pixels(Cursor cursor) {
        Fields fields = cursor.fields();
        double pitch = fields.need("pitchM").number(0.001, 0.05);
        double spacing = fields.need("spacingM").number(0.0005, 0.1);
        fields.done();
        return new ScannerSection.Pixels(pitch, spacing);
    }

    private static ScanSettings.Stretch stretch(Cursor cursor) {
        Fields fields = cursor.fields();
        double from = fields.need("fromX").number(-1000, 1000);
        double to = fields.need("toX").number(-1000, 1000);
        fields.done();
        if (!(to > from)) {
            throw cursor.fail("scene.range", "toX is greater than fromX");
        }
        return new ScanSettings.Stretch(from, to);
    }
}
