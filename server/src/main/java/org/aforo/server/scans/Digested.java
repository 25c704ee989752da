package org.aforo.server.scans;

import java.util.List;
import org.aforo.radiograph.Acquisition;
import org.aforo.radiograph.PixelDigest;

/**
 * What was read of a file, with the digests of its samples: taken once, before the transaction, for leaf and planes alike.
 *
 * @param pixels SHA-256 in hex of each energy, views and energies in the file's order
 */
record Digested(Acquisition acquisition, List<String> pixels) {

    static Digested of(Acquisition acquisition) {
        List<String> pixels = acquisition.views().stream()
                .flatMap(view -> view.energies().stream())
                .map(PixelDigest::sha256OfPixels)
                .toList();
        return new Digested(acquisition, pixels);
    }
}
