package org.aforo.radiograph.raster;

import org.aforo.radiograph.Remark;

/** Leaves a reader's inner parts with the remark that says why; it never crosses the reader's door. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Remark remark;

    Refusal(Remark remark) {
        super(remark.what(), null, false, false);
        this.remark = remark;
    }

    static Refusal at(String code, long offset, String path, String what) {
        return new Refusal(Remark.error(code, Remark.Where.at(offset, path), what));
    }

    static Refusal in(String code, String path, String what) {
        return new Refusal(Remark.error(code, new Remark.Where(null, path), what));
    }

    Remark remark() {
        return remark;
    }
}
