package org.aforo.server.manifests;

import java.time.Instant;
import java.util.UUID;

/** A terminal has done something with a notice; announced inside the transaction that keeps it. */
public record NoticeAnswered(UUID noticeId, UUID visitId, Notices.Kind kind, Answer answer, Instant at) {

    /** What it did. */
    public enum Answer {
        /** Its system or operator was given it. */
        FETCHED,
        /** It says that it has it and obeys. */
        RECEIPTED,
        /** It says that the box is on board already. */
        ALREADY_LOADED
    }
}
