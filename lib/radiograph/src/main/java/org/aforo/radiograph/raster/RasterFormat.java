package org.aforo.radiograph.raster;

import java.nio.ByteBuffer;
import java.time.ZoneId;
import org.aforo.radiograph.Limits;
import org.aforo.radiograph.Reading;
import org.aforo.radiograph.formats.FormatReader;

/** The raster formats, each as the dispatcher wants it. Times in them carry their zone or are not read as times. */
public enum RasterFormat implements FormatReader {
    TIFF {
        @Override
        public boolean recognises(ByteBuffer head) {
            return TiffReader.recognises(head);
        }

        @Override
        public Reading read(ByteBuffer bytes, Limits limits, ZoneId siteZone) {
            return TiffReader.read(bytes, limits);
        }
    },
    PNG {
        @Override
        public boolean recognises(ByteBuffer head) {
            return PngChunks.recognises(head);
        }

        @Override
        public Reading read(ByteBuffer bytes, Limits limits, ZoneId siteZone) {
            return PngReader.read(bytes, limits);
        }
    },
    JPEG {
        @Override
        public boolean recognises(ByteBuffer head) {
            return JpegHeader.recognises(head);
        }

        @Override
        public Reading read(ByteBuffer bytes, Limits limits, ZoneId siteZone) {
            return JpegReader.read(bytes, limits);
        }
    }
}
