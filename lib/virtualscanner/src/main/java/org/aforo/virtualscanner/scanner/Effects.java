package org.aforo.virtualscanner.scanner;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which effects a scan has, and how strong. Each one is independent of the others: switching one off takes away what it says and leaves
 * the rest, noise included, as it was.
 *
 * @param strengths of the effects that are on, each above 0
 */
public record Effects(Map<Effect, Double> strengths) {

    /** The ideal picture. */
    public static final Effects NONE = new Effects(Map.of());

    /**
     * What a vendor stores: all effects at their usual strength, but the low energy registered to the high one and speed made good by an
     * encoder.
     */
    public static final Effects TYPICAL = all().without(Effect.INTERLACE).without(Effect.SPEED_VARIATION);

    public Effects {
        EnumMap<Effect, Double> copy = new EnumMap<>(Effect.class);
        strengths.forEach((effect, strength) -> {
            if (!(strength > 0 && strength <= 100 * Math.max(effect.usual(), 0.01))) {
                throw new IllegalArgumentException(effect + " has a strength above 0 and within reason: " + strength);
            }
            copy.put(effect, strength);
        });
        strengths = Collections.unmodifiableMap(copy);
    }

    /** All effects at their usual strength. */
    public static Effects all() {
        EnumMap<Effect, Double> all = new EnumMap<>(Effect.class);
        for (Effect effect : Effect.values()) {
            all.put(effect, effect.usual());
        }
        return new Effects(all);
    }

    /** Photon and electronic noise alone. */
    public static Effects noise() {
        return NONE.with(Effect.PHOTON_NOISE).with(Effect.ELECTRONIC_NOISE);
    }

    public Effects with(Effect effect) {
        return with(effect, effect.usual());
    }

    public Effects with(Effect effect, double strength) {
        EnumMap<Effect, Double> more = new EnumMap<>(Effect.class);
        more.putAll(strengths);
        more.put(effect, strength);
        return new Effects(more);
    }

    public Effects without(Effect effect) {
        EnumMap<Effect, Double> less = new EnumMap<>(Effect.class);
        less.putAll(strengths);
        less.remove(effect);
        return new Effects(less);
    }

    public boolean has(Effect effect) {
        return strengths.containsKey(effect);
    }

    /** 0 when off. */
    public double strength(Effect effect) {
        return strengths.getOrDefault(effect, 0.0);
    }
}
