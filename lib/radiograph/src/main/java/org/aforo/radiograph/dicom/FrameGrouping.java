package org.aforo.radiograph.dicom;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.aforo.radiograph.dicom.Element.Fragments;
import org.aforo.radiograph.dicom.Element.Span;

/** Which fragments make up which frame; the offset table that should say it is empty in DICOS. */
final class FrameGrouping {

    private final ByteBuffer file;
    private final PixelLayout layout;
    private final boolean jpeg;

    FrameGrouping(ByteBuffer file, PixelLayout layout, boolean jpeg) {
        this.file = file;
        this.layout = layout;
        this.jpeg = jpeg;
    }

    List<List<Span>> group(Fragments fragments) {
        List<Span> spans = fragments.spans();
        if (spans.isEmpty()) {
            return List.of();
        }
        if (layout.frames() == 1) {
            return List.of(spans);
        }
        if (spans.size() == layout.frames()) {
            return spans.stream().map(List::of).toList();
        }
        List<List<Span>> byTable = byOffsetTable(fragments);
        if (byTable.size() == layout.frames()) {
            return byTable;
        }
        return jpeg ? byBeginning(spans) : byLength(spans);
    }

    /** Offsets count from the item after the table, item headers of eight bytes included. */
    private List<List<Span>> byOffsetTable(Fragments fragments) {
        Span table = fragments.offsets();
        long base = (long) table.at() + table.length() + 8;
        List<List<Span>> groups = new ArrayList<>();
        int next = 0;
        for (Span span : fragments.spans()) {
            boolean begins = next * 4 + 4 <= table.length()
                    && base + (file.getInt(table.at() + next * 4) & 0xFFFF_FFFFL) == span.at();
            if (begins) {
                groups.add(new ArrayList<>());
                next++;
            }
            if (groups.isEmpty()) {
                return List.of();
            }
            groups.getLast().add(span);
        }
        return groups;
    }

    /** A JPEG stream begins with the marker FFD8, and no continuation does. */
    private List<List<Span>> byBeginning(List<Span> spans) {
        List<List<Span>> groups = new ArrayList<>();
        for (Span span : spans) {
            boolean begins =
                    span.length() >= 2 && file.get(span.at()) == (byte) 0xFF && file.get(span.at() + 1) == (byte) 0xD8;
            if (begins || groups.isEmpty()) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(span);
        }
        return groups;
    }

    private List<List<Span>> byLength(List<Span> spans) {
        List<List<Span>> groups = new ArrayList<>();
        long have = Long.MAX_VALUE;
        for (Span span : spans) {
            if (have >= layout.frameBytes()) {
                groups.add(new ArrayList<>());
                have = 0;
            }
            groups.getLast().add(span);
            have += span.length();
        }
        return groups;
    }
}
