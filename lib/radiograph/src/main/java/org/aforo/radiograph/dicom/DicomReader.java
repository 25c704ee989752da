package org.aforo.radiograph.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.ZoneId;
import java.util.List;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.Raster;
import org.aforo.radiograph.Reading;
import org.aforo.radiograph.Remark.Where;
import org.aforo.radiograph.dicom.TransferSyntax.Headers;
import org.aforo.radiograph.formats.FormatReader;
import org.jspecify.annotations.Nullable;

/** Reads DICOM files and DICOS files, which are DICOM with departures of their own. */
public final class DicomReader implements FormatReader {

    private static final int PREAMBLE = 128;
    private static final int MAGIC = 'D' | ('I' << 8) | ('C' << 16) | ('M' << 24);

    @Override
    public boolean recognises(ByteBuffer head) {
        return start(head.order(ByteOrder.LITTLE_ENDIAN)) >= 0;
    }

    @Override
    public Reading read(ByteBuffer bytes, Limits limits, ZoneId siteZone) {
        ByteBuffer file = bytes.order(ByteOrder.LITTLE_ENDIAN);
        Remarks remarks = new Remarks();
        int start = Math.max(0, start(file));
        if (start == 0) {
            remarks.warning("dicom.no-preamble", Where.at(0), "the file begins without the 128 bytes and DICM");
        }
        DataSetParser parser = new DataSetParser(file, start, limits, remarks);
        DataSet meta = parser.fileMeta();
        TransferSyntax syntax = syntax(meta, file, parser.position(), remarks);
        if (syntax.headers() == Headers.UNREADABLE) {
            remarks.error("dicom.transfer-syntax-unsupported", Where.at(parser.position()), syntax + " is not read");
            return new Reading(null, remarks.all());
        }
        DataSet data = parser.dataSet(syntax.headers() == Headers.IMPLICIT);
        if (data.elements().isEmpty()) {
            remarks.error("dicom.empty-data-set", Where.at(parser.position()), "the file has no data set");
            return new Reading(null, remarks.all());
        }
        AcquisitionBuilder builder = new AcquisitionBuilder(meta, data, syntax, siteZone, remarks);
        List<Raster> frames =
                builder.isThreatReport() ? List.of() : new PixelReader(file, limits, remarks).frames(data, syntax);
        return new Reading(builder.build(frames), remarks.all());
    }

    private static TransferSyntax syntax(DataSet meta, ByteBuffer file, int dataAt, Remarks remarks) {
        String uid = meta.text(Tag.TRANSFER_SYNTAX);
        if (uid != null) {
            return TransferSyntax.of(uid);
        }
        boolean explicit = dataAt + 8 <= file.limit() && vrAt(file, dataAt + 4) != null;
        TransferSyntax guess = explicit ? TransferSyntax.EXPLICIT_LITTLE : TransferSyntax.IMPLICIT_LITTLE;
        remarks.warning(
                "dicom.no-transfer-syntax",
                Where.at(dataAt),
                "the file does not name its transfer syntax; by its first element it is " + guess);
        return guess;
    }

    /** Where the first element begins; negative when nothing speaks for DICOM. */
    private static int start(ByteBuffer head) {
        if (head.limit() >= PREAMBLE + 4 && head.getInt(PREAMBLE) == MAGIC) {
            return PREAMBLE + 4;
        }
        if (head.limit() < 8) {
            return -1;
        }
        int group = head.getShort(0) & 0xFFFF;
        int element = head.getShort(2) & 0xFFFF;
        boolean first = (group == 2 && element <= 0x10) || (group == 8 && element <= 0x18);
        if (!first) {
            return -1;
        }
        String vr = vrAt(head, 4);
        boolean explicit = vr != null && Values.isKnown(vr);
        // Implicit: a short and even length, and a tag the standard knows there.
        long length = head.getInt(4) & 0xFFFF_FFFFL;
        boolean implicit = group == 8
                && length <= 128
                && length % 2 == 0
                && (element == 0 || Dictionary.find((group << 16) | element) != null);
        return explicit || implicit ? 0 : -1;
    }

    private static @Nullable String vrAt(ByteBuffer file, int at) {
        char first = (char) (file.get(at) & 0xFF);
        char second = (char) (file.get(at + 1) & 0xFF);
        boolean letters = first >= 'A' && first <= 'Z' && second >= 'A' && second <= 'Z';
        return letters ? String.valueOf(new char[] {first, second}) : null;
    }
}
