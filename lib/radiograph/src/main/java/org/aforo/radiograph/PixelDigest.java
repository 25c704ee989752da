package org.aforo.radiograph;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The digest of an image's stored samples, the same whatever format carries them: before any look-up table or rescale,
 * 8 bit widened to 16, little endian, signed as two's complement, frames in order, rows top to bottom.
 */
public final class PixelDigest {

    private static final int CHUNK_SAMPLES = 8192;

    private PixelDigest() {}

    /** SHA-256 in lower-case hexadecimal. */
    public static String sha256OfPixels(Energy energy) {
        return sha256OfPixels(energy.frames());
    }

    /** SHA-256 in lower-case hexadecimal of frames in their order. */
    public static String sha256OfPixels(List<Raster> frames) {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK_SAMPLES * 2];
        for (Raster frame : frames) {
            short[] samples = frame.samples();
            for (int from = 0; from < samples.length; from += CHUNK_SAMPLES) {
                int count = Math.min(CHUNK_SAMPLES, samples.length - from);
                for (int i = 0; i < count; i++) {
                    short sample = samples[from + i];
                    chunk[2 * i] = (byte) sample;
                    chunk[2 * i + 1] = (byte) (sample >> 8);
                }
                digest.update(chunk, 0, 2 * count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
