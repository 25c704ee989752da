package org.aforo.server.scans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import org.aforo.radiograph.tiles.TileCodec;
import org.aforo.server.platform.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pixels over HTTP: 16-bit tiles of every level, and a thumbnail. */
@RestController
@RequestMapping("/api/scans/{id}/views/{view}")
class TileController {

    private static final MediaType TILE = MediaType.parseMediaType("application/vnd.aforo.tile");
    private static final CacheControl KEPT_BY_THIS_BROWSER =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate().immutable();

    private final ViewingDesk desk;

    TileController(ViewingDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/tiles/{level}/{column}/{row}")
    ResponseEntity<byte[]> tile(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int view,
            @PathVariable int level,
            @PathVariable int column,
            @PathVariable int row,
            @RequestParam(defaultValue = "0") int frame,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String accepted) {
        desk.requireView(actor, id);
        ViewingDesk.Shown shown = desk.tile(id, view, new Derived.Place(level, column, row, frame));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(TILE)
                .cacheControl(KEPT_BY_THIS_BROWSER)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .eTag("\"" + shown.revision() + "-" + level + "-" + column + "-" + row + "-" + frame + "\"");
        if (accepted != null && accepted.contains("zstd")) {
            return answer.header(HttpHeaders.CONTENT_ENCODING, "zstd").body(shown.compressed());
        }
        return answer.body(decompressed(shown.compressed()));
    }

    @GetMapping("/thumbnail")
    ResponseEntity<byte[]> thumbnail(Actor actor, @PathVariable UUID id, @PathVariable int view) {
        desk.requireView(actor, id);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                .body(desk.thumbnail(id, view));
    }

    private static byte[] decompressed(byte[] tile) {
        try {
            return TileCodec.decompress(tile);
        } catch (IOException checkedWhenRead) {
            throw new UncheckedIOException(checkedWhenRead);
        }
    }
}
