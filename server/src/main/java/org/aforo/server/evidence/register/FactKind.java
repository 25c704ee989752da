package org.aforo.server.evidence.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of facts by name. */
public enum FactKind {
    CIRCUMSTANCES(Fact.Circumstances.class, true, false),
    DESCRIPTION(Fact.Description.class, false, true),
    WEIGHING(Fact.Weighing.class, false, true),
    FIELD_TEST(Fact.FieldTest.class, false, true),
    SEALING(Fact.Sealing.class, false, true),
    STORAGE(Fact.Storage.class, false, true),
    SAMPLE_DRAWN(Fact.SampleDrawn.class, false, true),
    LABORATORY_RESULT(Fact.LaboratoryResult.class, false, true),
    DESTRUCTION_ORDER(Fact.DestructionOrder.class, false, true),
    DESTRUCTION(Fact.Destruction.class, false, true),
    REMARK(Fact.Remark.class, true, true);

    private final Class<? extends Fact> type;
    private final boolean ofSeizures;
    private final boolean ofExhibits;

    FactKind(Class<? extends Fact> type, boolean ofSeizures, boolean ofExhibits) {
        this.type = type;
        this.ofSeizures = ofSeizures;
        this.ofExhibits = ofExhibits;
    }

    public Class<? extends Fact> type() {
        return type;
    }

    boolean fits(boolean exhibit) {
        return exhibit ? ofExhibits : ofSeizures;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static FactKind of(Fact fact) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.isInstance(fact))
                .findFirst()
                .orElseThrow();
    }

    public static Optional<FactKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
