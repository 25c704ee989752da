package org.aforo.server.scans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aforo.radiograph.Acquisition;
import org.springframework.stereotype.Component;

/** Reads the samples of a scan from its originals, put together as its tiles are. */
@Component
public class ScanPictures {

    private final ScanFiles files;
    private final PreparationStore store;

    ScanPictures(ScanFiles files, PreparationStore store) {
        this.files = files;
        this.store = store;
    }

    /** All views; none of a scan that is not there or not readable. */
    public List<ScanPicture> of(UUID scanId) {
        List<Acquisition> acquisitions = new ArrayList<>();
        for (PreparationStore.Image image : store.images(scanId)) {
            try {
                Acquisition acquisition = files.read(image.digest()).acquisition();
                if (acquisition != null) {
                    acquisitions.add(acquisition);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        List<Assembly.Assembled> views = Assembly.of(acquisitions).views();
        List<ScanPicture> pictures = new ArrayList<>();
        for (int index = 0; index < views.size(); index++) {
            pictures.add(new ScanPicture(
                    index, views.get(index).view(), views.get(index).acquisition()));
        }
        return pictures;
    }
}
