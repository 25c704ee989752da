package org.aforo.server.examinations;

import java.util.UUID;

/** Something was recorded at the ramp, or an examination was ended; announced inside the transaction that keeps it. */
public record ExaminationRecorded(UUID examinationId, UUID visitId) {}
