package org.aforo.server.scans;

import java.util.List;
import java.util.Locale;
import org.aforo.radiograph.Remark;
import org.jspecify.annotations.Nullable;

/** A remark on the wire and in the database. */
public record RemarkBody(String severity, String code, Where where, String what) {

    /** @param byteOffset called {@code byte} on the wire, a word Java keeps for itself */
    public record Where(@Nullable Long byteOffset, @Nullable String path) {}

    static RemarkBody of(Remark remark) {
        return new RemarkBody(
                remark.severity().name().toLowerCase(Locale.ROOT),
                remark.code(),
                new Where(remark.where().byteOffset(), remark.where().path()),
                remark.what());
    }

    static List<RemarkBody> of(List<Remark> remarks) {
        return remarks.stream().map(RemarkBody::of).toList();
    }

    /** A remark of this room about a whole scan. */
    static RemarkBody warning(String code, String what) {
        return new RemarkBody("warning", code, new Where(null, null), what);
    }
}
