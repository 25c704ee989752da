package org.aforo.server.scans;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aforo.server.platform.Problem;
import org.springframework.stereotype.Service;

/** The room's door for looking scans up; who may look is asked by whoever calls. */
@Service
public class Scans {

    private final ScanStore store;

    Scans(ScanStore store) {
        this.store = store;
    }

    public Optional<ScanView> find(UUID id) {
        return store.find(id);
    }

    /**
     * The scan with this id.
     *
     * @throws Problem {@code scans.scan-unknown} (404)
     */
    public ScanView require(UUID id) {
        return find(id).orElseThrow(Scans::unknown);
    }

    /** Readable scans of the same container received before this one, the latest first. */
    public List<ScanView> earlierOf(ScanView scan, int limit) {
        return store.earlierOf(scan, limit);
    }

    /** Every scan of the visit, whatever its state, the first taken first. */
    public List<ScanView> ofVisit(UUID visitId) {
        return store.ofVisit(visitId);
    }

    static Problem unknown() {
        return Problem.notFound("scans.scan-unknown", "There is no scan with this id.");
    }
}
