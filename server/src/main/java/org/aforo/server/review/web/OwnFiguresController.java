package org.aforo.server.review.web;

import org.aforo.server.platform.Access;
import org.aforo.server.platform.Action;
import org.aforo.server.platform.Actor;
import org.aforo.server.review.decisions.OwnStatistics;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A reader's own figures, by no other name than the reader's own session. */
@RestController
@RequestMapping("/api/review/me")
class OwnFiguresController {

    private final Access access;
    private final OwnStatistics statistics;

    OwnFiguresController(Access access, OwnStatistics statistics) {
        this.access = access;
        this.statistics = statistics;
    }

    @GetMapping("/statistics")
    OwnStatistics.Figures statistics(Actor reader) {
        access.require(reader, Action.REVIEW_READ);
        return statistics.of(reader.accountId());
    }
}
