package org.aforo.server.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.aforo.server.platform.Actor;
import org.aforo.server.platform.LiveTopic;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Server-sent events: {@code event} is a topic, {@code data} is {@code {"at": time}}. A nudge to load anew, never content. Whoever may hear
 * of nothing is answered 204, after which a browser does not ask again.
 */
@RestController
@RequestMapping("/api/live")
class LiveController {

    private final LiveStreams streams;

    LiveController(LiveStreams streams) {
        this.streams = streams;
    }

    @GetMapping
    ResponseEntity<SseEmitter> live(Actor actor, HttpServletRequest request) {
        Set<LiveTopic> topics = streams.heardBy(actor);
        if (topics.isEmpty()) {
            return ResponseEntity.noContent().build();
        }
        Secret session = SessionCookie.SESSION.read(request).orElseThrow(ActorArguments::signedOut);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(streams.begin(actor, session, topics).out());
    }
}
