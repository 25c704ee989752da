package org.aforo.server.scans;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.aforo.radiograph.tiles.TileCodec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A tile over HTTP: as it lies compressed on the disk to a browser that takes zstd, else unpacked. */
public final class TileAnswer {

    private static final MediaType TILE = MediaType.parseMediaType("application/vnd.aforo.tile");

    private TileAnswer() {}

    /**
     * @param compressed the tile as {@link TileCodec} wrote it
     * @param accepted the request's {@code Accept-Encoding}
     * @param eTag quoted; null where the tile is not named by its revision
     */
    public static ResponseEntity<byte[]> of(
            byte[] compressed, @Nullable String accepted, CacheControl kept, @Nullable String eTag) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(TILE)
                .cacheControl(kept)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (eTag != null) {
            answer.eTag(eTag);
        }
        return accepted != null && accepted.contains("zstd")
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "zstd").body(compressed)
                : answer.body(unpacked(compressed));
    }

    private static byte[] unpacked(byte[] tile) {
        try {
            return TileCodec.decompress(tile);
        } catch (IOException checkedWhenRead) {
            throw new UncheckedIOException(checkedWhenRead);
        }
    }
}
