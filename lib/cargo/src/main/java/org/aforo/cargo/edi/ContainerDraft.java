package org.aforo.cargo.edi;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.DeclaredContainer.Box;
import org.aforo.cargo.message.DeclaredContainer.Danger;
import org.aforo.cargo.message.DeclaredContainer.Masses;
import org.aforo.cargo.message.DeclaredContainer.Movement;
import org.aforo.cargo.message.DeclaredContainer.Passage;
import org.aforo.cargo.message.DeclaredContainer.References;
import org.aforo.cargo.message.DeclaredContainer.Seal;
import org.aforo.cargo.message.DeclaredContainer.State;
import org.jspecify.annotations.Nullable;

/** A container while its segments come. */
final class ContainerDraft {

    @Nullable
    String number;

    @Nullable
    String sizeType;

    @Nullable
    Boolean full;

    @Nullable
    Movement movement;

    @Nullable
    BigDecimal grossKg;

    @Nullable
    BigDecimal tareKg;

    @Nullable
    BigDecimal verifiedKg;

    @Nullable
    BigDecimal goodsKg;

    @Nullable
    BigDecimal temperatureC;

    @Nullable
    String position;

    @Nullable
    LocalDateTime at;

    @Nullable
    String lorry;

    @Nullable
    String terminal;

    @Nullable
    String booking;

    final LegDraft leg = new LegDraft();
    final List<Seal> seals = new ArrayList<>();
    final List<DangerDraft> dangerous = new ArrayList<>();
    final List<String> bills = new ArrayList<>();
    final Text goods = new Text();

    /** False for other equipment (trailers, break bulk) that only takes the segments that belong to it. */
    boolean container = true;

    DeclaredContainer done() {
        List<Danger> dangers = dangerous.stream().map(DangerDraft::done).toList();
        return new DeclaredContainer(
                number,
                new Box(sizeType, full, movement),
                new Masses(grossKg, tareKg, verifiedKg, goodsKg),
                new State(seals, temperatureC, dangers, goods.orNull()),
                new Passage(leg.done(), position, at, lorry, new References(booking, bills), terminal));
    }

    /** Dangerous goods while their segments come. */
    static final class DangerDraft {

        @Nullable
        String imdgClass;

        @Nullable
        String unNumber;

        @Nullable
        String packingGroup;

        @Nullable
        BigDecimal flashPointC;

        final Text name = new Text();

        Danger done() {
            return new Danger(imdgClass, unNumber, packingGroup, flashPointC, name.orNull());
        }
    }
}
