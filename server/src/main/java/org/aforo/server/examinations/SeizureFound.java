package org.aforo.server.examinations;

import java.time.Instant;
import java.util.UUID;

/**
 * An examination has ended with goods that are seized; announced inside the transaction that keeps it. What is seized is told to the room of
 * evidence, not here.
 *
 * @param place where in the container it was, a code such as {@code behind-doors}, {@code floor}, {@code reefer-unit}; where there were several,
 *     the first that was found
 * @param at when it was found, by the clock of whoever found it
 * @param officer pseudonym of the examining officer
 */
public record SeizureFound(UUID examinationId, UUID visitId, String place, Instant at, String officer) {}
