package org.aforo.server.platform;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this is, and whether it works; open to everybody. */
@RestController
class AboutController {

    private final JdbcClient db;

    AboutController(JdbcClient db) {
        this.db = db;
    }

    @GetMapping("/api/about")
    Map<String, String> about() {
        return Map.of("name", "Aforo", "version", Version.current());
    }

    /** Up means that the database answers; otherwise {@code platform.database-away}. */
    @GetMapping("/api/health")
    Map<String, String> health() {
        db.sql("select 1").query(Integer.class).single();
        return Map.of("status", "up");
    }
}
