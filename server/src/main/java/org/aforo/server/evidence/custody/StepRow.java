package org.aforo.server.evidence.custody;

import java.time.Instant;
import java.util.UUID;
import org.aforo.server.journal.LeafRef;
import org.jspecify.annotations.Nullable;

/**
 * A step as it is kept.
 *
 * @param number within the exhibit's custody, from 1
 * @param recordedAt when it was entered, which for a step on paper is later than it happened
 * @param by pseudonym of whoever confirmed it
 * @param proofMethod {@code passkey} or {@code password}; null for what moves nothing forward (refused, withdrawn, missing)
 */
public record StepRow(
        UUID exhibitId,
        int number,
        UUID transferId,
        String kind,
        Step step,
        Instant recordedAt,
        String by,
        @Nullable String proofMethod,
        @Nullable Instant proofAt,
        @Nullable String why,
        LeafRef leaf) {}
