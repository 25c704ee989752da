package org.aforo.server.scans;

import java.time.Duration;
import java.util.UUID;
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
        String eTag = "\"" + shown.revision() + "-" + level + "-" + column + "-" + row + "-" + frame + "\"";
        return TileAnswer.of(shown.compressed(), accepted, KEPT_BY_THIS_BROWSER, eTag);
    }

    @GetMapping("/thumbnail")
    ResponseEntity<byte[]> thumbnail(Actor actor, @PathVariable UUID id, @PathVariable int view) {
        desk.requireView(actor, id);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                .body(desk.thumbnail(id, view));
    }
}
