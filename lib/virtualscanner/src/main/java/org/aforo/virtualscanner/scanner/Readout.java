package org.aforo.virtualscanner.scanner;

/**
 * Detectors and what reads them.
 *
 * @param focalSpotM width of the source's focal spot (FWHM)
 * @param electronicNoise rms as a share of the signal in air
 * @param adcBits of the converter
 */
public record Readout(double focalSpotM, double electronicNoise, int adcBits) {

    public Readout {
        if (!(focalSpotM >= 0 && focalSpotM <= 0.02)) {
            throw new IllegalArgumentException("focalSpotM is 0 to 0.02: " + focalSpotM);
        }
        if (!(electronicNoise >= 0 && electronicNoise <= 0.01)) {
            throw new IllegalArgumentException("electronicNoise is 0 to 0.01: " + electronicNoise);
        }
        if (adcBits < 8 || adcBits > 24) {
            throw new IllegalArgumentException("adcBits is 8 to 24: " + adcBits);
        }
    }
}
