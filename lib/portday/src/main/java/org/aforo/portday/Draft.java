package org.aforo.portday;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.aforo.cargo.ContainerNumber;
import org.aforo.portday.Call.Carrier;
import org.aforo.portday.Contamination.When;
import org.aforo.portday.Visit.Consignment;
import org.aforo.portday.Visit.Lorry;
import org.aforo.portday.Visit.Misdeclaration;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.loads.Load.Goods;
import org.aforo.virtualscanner.loads.LoadKind;
import org.jspecify.annotations.Nullable;

/**
 * A visit while it is being invented: one step of the plan after the other fills it in, and {@link #visit} closes it. Within one plan only, one
 * thread at a time.
 */
final class Draft {

    final int index;
    final Trade trade;
    final Terminal terminal;

    /** The call it was booked on, or that brings it. */
    final Sailing sailing;

    /** The call that takes it away; changes with a late change. */
    @Nullable
    Sailing leaving;

    final Chance chance;

    ContainerNumber number;
    ContainerType type = ContainerType.DRY_20;
    LoadKind load = LoadKind.EMPTY;
    long insideSeed;
    double tareKg;
    double goodsKg;
    OptionalInt setPointC = OptionalInt.empty();
    Carrier line;
    String booking = "";
    /** Goods as declared, in the order of the bills. */
    List<Goods> declared = List.of();

    List<Consignment> consignments = List.of();
    String loading = "";
    String declaredDischarge = "";
    String discharge = "";

    Instant booked = Instant.EPOCH;

    @Nullable
    Instant discharged;

    @Nullable
    Instant gateIn;

    @Nullable
    Instant scanned;

    @Nullable
    Instant lastScanned;

    @Nullable
    Instant loaded;

    @Nullable
    Instant gateOut;

    double extraDwellHours;

    @Nullable
    String missedScan;

    @Nullable
    String arrivalSlot;

    @Nullable
    String plannedSlot;

    @Nullable
    String actualSlot;

    @Nullable
    Lorry lorry;

    Optional<String> seal = Optional.empty();
    Optional<String> sealAtGate = Optional.empty();
    Optional<String> sealAtLoading = Optional.empty();
    Optional<ContainerNumber> sealSeenOn = Optional.empty();
    int verifiedKg;
    OptionalInt gateKg = OptionalInt.empty();
    OptionalInt craneKg = OptionalInt.empty();

    /** How something is hidden, or would be by those who show the same and hide nothing. */
    @Nullable
    Plot plot;

    boolean guilty;

    @Nullable
    Instant hiddenAt;

    Optional<PlannedScan.Hidden> person = Optional.empty();
    final List<Indicator> indicators = new ArrayList<>();

    @Nullable
    Misdeclaration wrong;

    @Nullable
    Instant changedAt;

    Draft(int index, Trade trade, Terminal terminal, Sailing sailing, Chance chance) {
        this.index = index;
        this.trade = trade;
        this.terminal = terminal;
        this.sailing = sailing;
        this.chance = chance;
        this.line = sailing.call().vessel().operator();
        this.number = Numbers.container(index);
    }

    /** Where it goes, or came from. */
    Market market() {
        Sailing taking = leaving;
        return (taking == null ? sailing : taking).market();
    }

    boolean shows(Indicator indicator) {
        return indicators.contains(indicator);
    }

    /** Kind and mass of what is hidden when a scanner looks at an instant; nobody's business before it is in, or in the other box. */
    Optional<PlannedScan.Hidden> hiddenAtScan() {
        if (person.isPresent()) {
            return person;
        }
        Plot made = plot;
        return guilty && made != null && made.when() == When.BEFORE_SCAN ? Optional.of(hidden(made)) : Optional.empty();
    }

    PlannedScan.Hidden hidden(Plot made) {
        return new PlannedScan.Hidden(
                made.hiding().kind().name(), made.kg(), chance.fork("hidden").nextLong());
    }

    /** When it is at the terminal for the first time. */
    Instant came() {
        Instant at = gateIn != null ? gateIn : discharged;
        if (at == null) {
            throw new IllegalStateException("visit " + index + " never came");
        }
        return at;
    }

    String id() {
        return Numbers.visit(index);
    }

    Visit visit(Optional<Contamination.Report> report) {
        Visit.Journey journey = new Visit.Journey(
                terminal.code(),
                line,
                sailing.call().id(),
                Optional.ofNullable(leaving).map(taking -> taking.call().id()),
                new Visit.Ports(loading, declaredDischarge, discharge),
                new Visit.Times(
                        booked,
                        Optional.ofNullable(discharged),
                        Optional.ofNullable(gateIn),
                        Optional.ofNullable(scanned),
                        Optional.ofNullable(loaded),
                        Optional.ofNullable(gateOut)),
                new Visit.Slots(
                        Optional.ofNullable(arrivalSlot),
                        Optional.ofNullable(plannedSlot),
                        Optional.ofNullable(actualSlot)),
                Optional.ofNullable(lorry),
                new Visit.Mishaps(Optional.ofNullable(changedAt), Optional.ofNullable(missedScan)));
        Visit.Papers papers = new Visit.Papers(
                booking,
                consignments,
                new Visit.Seals(seal, sealAtGate, sealAtLoading, sealSeenOn),
                new Visit.Weights(verifiedKg, gateKg, craneKg));
        Visit.Box box = new Visit.Box(number, type, (int) (Math.round(tareKg / 10) * 10), setPointC);
        Visit.Truth truth =
                new Visit.Truth(load, goodsKg, contamination(report), person, indicators, Optional.ofNullable(wrong));
        return new Visit(id(), trade, box, journey, papers, truth);
    }

    private Optional<Contamination> contamination(Optional<Contamination.Report> report) {
        Plot made = plot;
        Instant at = hiddenAt;
        if (!guilty || made == null || at == null) {
            return Optional.empty();
        }
        return Optional.of(new Contamination(hidden(made), made.hiding().method(), made.when(), at, report));
    }
}
