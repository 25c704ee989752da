package org.aforo.cargo.edi;

import java.time.LocalDateTime;
import org.aforo.cargo.message.MessageHead;
import org.aforo.cargo.message.MessageHead.Function;
import org.aforo.cargo.message.MessageHead.Handling;
import org.aforo.cargo.message.MessageHead.Kind;
import org.jspecify.annotations.Nullable;

/** What is known of a message so far. The first value stays: heads name the voyage before others. */
final class HeadDraft {

    final Kind kind;

    @Nullable
    String reference;

    @Nullable
    Function function;

    @Nullable
    LocalDateTime preparedAt;

    @Nullable
    Handling handling;

    @Nullable
    String vessel;

    @Nullable
    String imo;

    @Nullable
    String callSign;

    @Nullable
    String voyage;

    @Nullable
    String carrier;

    @Nullable
    String loading;

    @Nullable
    String discharge;

    @Nullable
    String departure;

    @Nullable
    String arrival;

    HeadDraft(Kind kind) {
        this.kind = kind;
    }

    /** Where a message names no port of loading, the one the vessel leaves stands for it, and the next one for the port of discharge. */
    MessageHead head() {
        return new MessageHead(
                kind,
                new MessageHead.Issue(reference, function, preparedAt, handling),
                new MessageHead.Transport(vessel, imo, callSign, voyage, carrier),
                new MessageHead.Ports(first(loading, departure), first(discharge, arrival), departure, arrival));
    }

    static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
