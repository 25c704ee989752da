package org.aforo.radiograph.dicom;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.Remark.Where;
import org.aforo.radiograph.dicom.Element.Fragments;
import org.aforo.radiograph.dicom.Element.Span;

/**
 * Walks the elements of a data set. It never fails: what cannot be read is said with its place, and everything before it
 * is kept. It allocates for what lies in the file, never for what the file claims.
 */
final class DataSetParser {

    private static final long UNDEFINED = 0xFFFF_FFFFL;

    private final ByteBuffer file;
    private final Limits limits;
    private final Remarks remarks;
    private int at;
    private int elements;
    private boolean stopped;

    /** @param file little endian, whole */
    DataSetParser(ByteBuffer file, int from, Limits limits, Remarks remarks) {
        this.file = file;
        this.at = from;
        this.limits = limits;
        this.remarks = remarks;
    }

    int position() {
        return at;
    }

    /** Group 0002, which is explicit whatever the data set is; its declared length is not relied upon. */
    DataSet fileMeta() {
        DataSet meta = new DataSet(file, null);
        while (!stopped && at + 8 <= file.limit() && (file.getShort(at) & 0xFFFF) == 2) {
            element(meta, "", false, file.limit(), 0);
        }
        return meta;
    }

    DataSet dataSet(boolean implicit) {
        DataSet dataSet = new DataSet(file, null);
        elements(dataSet, "", implicit, file.limit(), 0);
        return dataSet;
    }

    /** Until {@code end}, or until the delimiter of an item. */
    private void elements(DataSet into, String path, boolean implicit, int end, int depth) {
        while (!stopped && at < end) {
            if (at + 8 > end) {
                stop("dicom.truncated", path, (end - at) + " bytes are left, too few for an element");
                return;
            }
            int tag = tagAt(at);
            if (tag == Tag.ITEM_END) {
                at += 8;
                return;
            }
            if (tag == 0 && depth == 0) {
                stopQuietly(end);
                return;
            }
            element(into, path, implicit, end, depth);
        }
    }

    /** Zeros after the last element are padding that somebody's disk or network added. */
    private void stopQuietly(int end) {
        remarks.warning("dicom.trailing-bytes", Where.at(at), (end - at) + " bytes follow the last element; not read");
        stopped = true;
    }

    private void element(DataSet into, String path, boolean implicit, int end, int depth) {
        if (++elements > limits.elements()) {
            stop("limit.elements", path, "more than " + limits.elements() + " elements; the rest is not read");
            return;
        }
        int headerAt = at;
        int tag = tagAt(at);
        Header header = implicit ? implicitHeader(tag) : explicitHeader(tag, path, end);
        if (header == null) {
            return;
        }
        at = header.valueAt;
        String own = path.isEmpty() ? Tag.text(tag) : path + "." + Tag.text(tag);
        Element element;
        if (header.length == UNDEFINED && tag == Tag.PIXEL_DATA && depth == 0) {
            element = new Element(tag, header.vr, headerAt, path, Span.empty(at), List.of(), fragments(own, end));
        } else if (header.vr.equals("SQ") || header.length == UNDEFINED) {
            // An unknown value of undefined length is a sequence, and is written in implicit VR.
            List<DataSet> items = items(into, own, implicit || header.vr.equals("UN"), end, header.length, depth);
            element = new Element(tag, "SQ", headerAt, path, Span.empty(header.valueAt), items, null);
        } else {
            element = new Element(tag, header.vr, headerAt, path, value(tag, header, own, end), List.of(), null);
        }
        if (!into.add(element)) {
            remarks.warning("dicom.duplicate-element", element.where(), "the element is there twice; the first counts");
        }
    }

    private record Header(String vr, int valueAt, long length) {}

    private Header implicitHeader(int tag) {
        return new Header(Dictionary.implicitVr(tag), at + 8, file.getInt(at + 4) & 0xFFFF_FFFFL);
    }

    private @org.jspecify.annotations.Nullable Header explicitHeader(int tag, String path, int end) {
        char first = (char) (file.get(at + 4) & 0xFF);
        char second = (char) (file.get(at + 5) & 0xFF);
        if (first < 'A' || first > 'Z' || second < 'A' || second > 'Z') {
            stop(
                    "dicom.bad-vr",
                    path,
                    "%s has no value representation but the bytes %02x %02x; the rest is not read"
                            .formatted(Tag.text(tag), (int) first, (int) second));
            return null;
        }
        String vr = String.valueOf(new char[] {first, second});
        if (!Values.LONG_FORM.contains(vr) && Values.isKnown(vr)) {
            return new Header(vr, at + 8, file.getShort(at + 6) & 0xFFFF);
        }
        if (at + 12 > end) {
            stop("dicom.truncated", path, "the header of " + Tag.text(tag) + " is cut off");
            return null;
        }
        long length = file.getInt(at + 8) & 0xFFFF_FFFFL;
        int reserved = file.getShort(at + 6) & 0xFFFF;
        if (reserved != 0 && !leadsSomewhere(tag, at + 12 + length, end)) {
            stop(
                    "dicom.malformed-length",
                    path,
                    ("%s %s has %04x where two zero bytes belong, and the length after them, %d,"
                                    + " leads nowhere; the rest is not read")
                            .formatted(Tag.text(tag), vr, reserved, length));
            return null;
        }
        return new Header(vr, at + 12, length);
    }

    /** Whether a value would end at the end, or where an element with a higher tag begins. */
    private boolean leadsSomewhere(int tag, long next, int end) {
        if (next == end) {
            return true;
        }
        return next + 8 <= end && Integer.compareUnsigned(tagAt((int) next), tag) > 0;
    }

    private Span value(int tag, Header header, String path, int end) {
        int there = (int) Math.min(header.length, (long) end - at);
        long missing = header.length - there;
        Span span = new Span(at, there, missing);
        if (missing > 0) {
            stop(
                    "dicom.truncated",
                    path,
                    "%s declares %d bytes and %d are there".formatted(Dictionary.name(tag), header.length, there));
            at = end;
        } else {
            at += there;
        }
        boolean pixels = tag >>> 16 == 0x7FE0;
        if (!pixels && there > limits.valueBytes()) {
            remarks.error(
                    "limit.value-bytes",
                    Where.at(span.at(), path),
                    "the value has " + there + " bytes; at most " + limits.valueBytes() + " are read");
            return Span.empty(span.at());
        }
        return span;
    }

    private List<DataSet> items(DataSet parent, String path, boolean implicit, int end, long length, int depth) {
        List<DataSet> items = new ArrayList<>();
        int sequenceEnd = (int) Math.min(end, length == UNDEFINED ? end : at + length);
        if (length != UNDEFINED && at + length > end) {
            remarks.error(
                    "dicom.truncated",
                    Where.at(at, path),
                    "the sequence declares " + length + " bytes and " + (end - at) + " are there");
        }
        if (depth >= limits.depth()) {
            stop("limit.depth", path, "sequences are nested deeper than " + limits.depth() + "; the rest is not read");
        }
        while (!stopped && at < sequenceEnd) {
            if (!nextItem(path, sequenceEnd) || tagAt(at) == Tag.SEQUENCE_END) {
                at += stopped ? 0 : 8;
                return items;
            }
            long itemLength = file.getInt(at + 4) & 0xFFFF_FFFFL;
            at += 8;
            int itemEnd = (int) Math.min(sequenceEnd, itemLength == UNDEFINED ? sequenceEnd : at + itemLength);
            if (itemLength != UNDEFINED && at + itemLength > sequenceEnd) {
                remarks.error(
                        "dicom.truncated",
                        Where.at(at - 8, path),
                        "an item declares " + itemLength + " bytes and " + (sequenceEnd - at) + " are there");
            }
            DataSet item = new DataSet(file, parent);
            String itemPath = path + "[" + items.size() + "]";
            items.add(item);
            elements(item, itemPath, implicit, itemEnd, depth + 1);
        }
        if (!stopped && length == UNDEFINED) {
            stop("dicom.truncated", path, "the sequence has no end");
        }
        return items;
    }

    /** Whether an item or the end of the sequence begins here; anything else stops the walk. */
    private boolean nextItem(String path, int end) {
        if (at + 8 > end) {
            stop("dicom.truncated", path, "the sequence is cut off");
            return false;
        }
        if (++elements > limits.elements()) {
            stop("limit.elements", path, "more than " + limits.elements() + " elements; the rest is not read");
            return false;
        }
        int tag = tagAt(at);
        if (tag != Tag.ITEM && tag != Tag.SEQUENCE_END) {
            stop(
                    "dicom.bad-item",
                    path,
                    "an item was expected and " + Tag.text(tag) + " is there; the rest is not read");
            return false;
        }
        return true;
    }

    private Fragments fragments(String path, int end) {
        Span offsets = Span.empty(at);
        List<Span> spans = new ArrayList<>();
        boolean first = true;
        while (nextItem(path, end)) {
            boolean last = tagAt(at) == Tag.SEQUENCE_END;
            long length = file.getInt(at + 4) & 0xFFFF_FFFFL;
            at += 8;
            if (last) {
                break;
            }
            int there = (int) Math.min(length, (long) end - at);
            Span span = new Span(at, there, length - there);
            if (first) {
                offsets = span;
            } else if (there > 0) {
                spans.add(span);
            }
            first = false;
            at += there;
            if (span.missing() > 0) {
                stop("dicom.truncated", path, "a fragment declares %d bytes and %d are there".formatted(length, there));
                break;
            }
        }
        return new Fragments(offsets, List.copyOf(spans));
    }

    private int tagAt(int position) {
        return (file.getShort(position) << 16) | (file.getShort(position + 2) & 0xFFFF);
    }

    private void stop(String code, String path, String what) {
        remarks.error(code, path.isEmpty() ? Where.at(at) : Where.at(at, path), what);
        stopped = true;
    }
}
