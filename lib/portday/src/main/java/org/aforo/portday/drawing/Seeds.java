package org.aforo.portday.drawing;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Streams of chance by purpose, so that a change of the vehicle's maker leaves the load as it was. */
final class Seeds {

    static final long VEHICLE = 0x76656869636C65L;
    static final long CONTAINER = 0x636F6E7461696EL;
    static final long LOAD = 0x6C6F6164L;
    static final long HIDDEN = 0x68696464656EL;
    static final long IDS = 0x696473L;
    static final long DEFECT = 0x646566656374L;

    private Seeds() {}

    static RandomGenerator stream(long seed, long purpose) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ purpose);
    }
}
