package org.aforo.bench.selectivity;

import org.aforo.selectivity.facts.Facts;
import org.aforo.selectivity.facts.History;
import org.jspecify.annotations.Nullable;

/** A visit as Drools likes it: getters of plain types. Both sides ask the same histories. */
public final class PeerVisit {

    private static final int PAIR = 0;
    private static final int SHIPPER = 1;
    private static final long SECONDS_A_DAY = 86_400;

    private final Facts facts;
    private final String hs;
    private final @Nullable String port;
    private final @Nullable String terminal;
    private final @Nullable String sealGate;
    private final @Nullable String sealManifest;
    private final double grossKg;
    private final double vgmKg;
    private final double weightStepKg;
    private final double reefer;
    private final double dwellHours;
    private final double incidents;
    private History history = new History(java.util.List.of());

    PeerVisit(Facts facts) {
        this.facts = facts;
        String goods = text("hs");
        // Drools asks a text for its beginning without asking whether there is one.
        this.hs = goods == null ? "" : goods;
        this.port = text("port.discharge");
        this.terminal = text("terminal");
        this.sealGate = text("seal.gate");
        this.sealManifest = text("seal.manifest");
        this.grossKg = known(number("gross.kg"));
        this.vgmKg = known(number("vgm.kg"));
        this.weightStepKg = known(Math.abs(number("gross.kg") - number("vgm.kg")));
        this.reefer = known(number("container.reefer"));
        this.dwellHours = known(number("dwell.hours"));
        this.incidents = known(number("lorry.incidents"));
    }

    private @Nullable String text(String name) {
        return facts.text(facts.schema().indexOf(name));
    }

    /** Drools takes a number that is none for the greatest; here what is unknown is less than all that is asked for. */
    private static double known(double number) {
        return Double.isNaN(number) ? -1 : number;
    }

    private double number(String name) {
        return facts.number(facts.schema().indexOf(name));
    }

    PeerVisit with(History other) {
        history = other;
        return this;
    }

    Facts facts() {
        return facts;
    }

    public String getHs() {
        return hs;
    }

    public @Nullable String getPort() {
        return port;
    }

    public @Nullable String getTerminal() {
        return terminal;
    }

    public @Nullable String getSealGate() {
        return sealGate;
    }

    public @Nullable String getSealManifest() {
        return sealManifest;
    }

    public double getGrossKg() {
        return grossKg;
    }

    public double getVgmKg() {
        return vgmKg;
    }

    public double getWeightStepKg() {
        return weightStepKg;
    }

    public double getReefer() {
        return reefer;
    }

    public double getDwellHours() {
        return dwellHours;
    }

    public double getIncidents() {
        return incidents;
    }

    /** Earlier visits of this shipper to this port. */
    public double earlierOfPair() {
        return known(history.count(PAIR, facts, TwoHundredRules.PAIR_WINDOW_SECONDS));
    }

    /** Earlier visits of this shipper. */
    public double earlierOfShipper(int days) {
        return known(history.count(SHIPPER, facts, days * SECONDS_A_DAY));
    }
}
