package org.aforo.server.manifests;

import java.util.List;
import java.util.Locale;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.message.Where;
import org.jspecify.annotations.Nullable;

/** What the reader has to say about a file of messages, on the wire and in the database. */
public record MessageRemark(String severity, String code, Place where, String what) {

    /**
     * @param segment counted in its interchange, from 1
     * @param path in XML
     */
    public record Place(
            @Nullable Long line,
            @Nullable Integer segment,
            @Nullable String tag,
            @Nullable Integer element,
            @Nullable String path) {}

    static List<MessageRemark> of(List<Remark> remarks) {
        return remarks.stream().map(MessageRemark::of).toList();
    }

    private static MessageRemark of(Remark remark) {
        Where where = remark.where();
        Where.Segment segment = where.segment();
        return new MessageRemark(
                remark.severity().name().toLowerCase(Locale.ROOT),
                remark.code(),
                new Place(
                        where.line(),
                        segment == null ? null : segment.number(),
                        segment == null ? null : segment.tag(),
                        segment == null ? null : segment.element(),
                        where.path()),
                remark.what());
    }

    /** A remark of this room about a line of a file of events. */
    static MessageRemark ofLine(String severity, String code, long line, String what) {
        return new MessageRemark(severity, code, new Place(line, null, null, null, null), what);
    }

    boolean isError() {
        return severity.equals("error");
    }
}
