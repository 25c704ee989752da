package org.aforo.server.examinations.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seizure made elsewhere, as it was told to us. Never changed: a correction is another report that names it.
 *
 * @param number that people quote
 * @param corrects the report this one takes the place of, and why; both null for a first one
 * @param found {@code cocaine}, {@code cannabis}, {@code other-drugs}, {@code weapons}, {@code cash}, {@code cigarettes}, {@code other}
 * @param port where, a UN/LOCODE
 * @param loadingPort where the box was loaded, as far as the report says; UN/LOCODE
 * @param kg with wrapping
 * @param placeWords where in the box, in the words of the report
 * @param marks on the packages
 * @param seal read there
 * @param source who tells it
 * @param grade of the source and of what it says: {@code B2} by 6x6, {@code A1} by 4x4; null without one
 * @param origin {@code form}, {@code csv} or {@code paper}
 * @param document reference of the paper
 * @param enteredBy pseudonym
 * @param correctedBy the report that takes this one's place
 */
record Report(
        UUID id,
        long number,
        @Nullable UUID corrects,
        @Nullable String why,
        String found,
        LocalDate seizedOn,
        String port,
        String containerNumber,
        boolean checkDigitValid,
        @Nullable String loadingPort,
        @Nullable Double kg,
        @Nullable Integer packages,
        Place place,
        @Nullable String placeWords,
        @Nullable String marks,
        @Nullable String seal,
        Evidence.Box box,
        String source,
        String scheme,
        @Nullable String grade,
        String origin,
        @Nullable String document,
        Instant enteredAt,
        String enteredBy,
        @Nullable UUID correctedBy) {}
