package org.aforo.bench.selectivity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.aforo.portday.PortDays;
import org.aforo.portday.Settings;
import org.aforo.selectivity.chance.Draw;
import org.aforo.selectivity.chance.Seed;
import org.aforo.selectivity.facts.Counter;
import org.aforo.selectivity.facts.Facts;
import org.aforo.selectivity.facts.History;
import org.aforo.selectivity.facts.PortVisit;
import org.aforo.selectivity.rules.Reason;
import org.aforo.selectivity.rules.RuleSet;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Visits a second against two hundred rules, histories in memory, one thread: our rules with their reasons and the values compared, beside
 * Drools (executable model, a session for ten thousand visits, each inserted, fired and deleted) with equivalent rules that only add their name to a list.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 6, time = 3)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx2g", RulesBench.COMPILER + "=NATIVE", RulesBench.LOGGING + "=" + RulesBench.SILENT})
public class RulesBench {

    static final int VISITS = 10_000;

    /** The JDK's own compiler for what Drools generates; the one it brings does not know Java 25. */
    static final String COMPILER = "-Ddrools.dialect.java.compiler";

    /** The server's logging lies on the class path too, and would write what Drools does, at its expense. */
    static final String LOGGING = "-Dslf4j.provider";

    static final String SILENT = "org.slf4j.helpers.NOP_FallbackServiceProvider";

    private final Draw draw = new Draw(Seed.of(new byte[Seed.BYTES]));
    private final List<PeerVisit> visits = new ArrayList<>();
    private RuleSet rules = Weeks.starterRules();
    private Optional<KieBase> drools = Optional.empty();

    @Setup
    public void prepare() {
        PortDays.plan(Settings.day(11, VISITS, LocalDate.of(2026, 1, 5)).lasting(10)).visits().stream()
                .map(visit -> PortDayFacts.of(
                        visit,
                        PortDayFacts.decisionAt(visit)
                                .orElse(visit.journey().times().booked())))
                .sorted(java.util.Comparator.comparingLong(Facts::atSecond))
                .forEach(facts -> visits.add(new PeerVisit(facts)));
        TwoHundredRules text = new TwoHundredRules();
        rules = RuleSet.read(text.ours(), PortVisit.SCHEMA).rules().orElseThrow();
        drools = Optional.of(base(text.theirs()));
    }

    private static KieBase base(String drl) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/org/aforo/bench/peer/rules.drl", drl);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    private static History peerHistory() {
        int shipper = PortVisit.SCHEMA.indexOf("shipper.taxId");
        int port = PortVisit.SCHEMA.indexOf("port.discharge");
        return new History(List.of(
                new Counter(List.of(shipper, port), Optional.empty(), -1, TwoHundredRules.PAIR_WINDOW_SECONDS),
                new Counter(List.of(shipper), Optional.empty(), -1, 30 * 86_400L)));
    }

    @Benchmark
    @OperationsPerInvocation(VISITS)
    public long aforo() {
        History history = rules.newHistory();
        long reasons = 0;
        for (PeerVisit visit : visits) {
            reasons += rules.assess(visit.facts(), history, draw).reasons().size();
            history.record(visit.facts());
        }
        return reasons;
    }

    @Benchmark
    @OperationsPerInvocation(VISITS)
    public long drools() {
        // A session that lives on slows down from round to round, for a reason we did not find; a fresh one does not.
        KieSession session = drools.orElseThrow().newKieSession();
        List<String> fired = new ArrayList<>();
        session.setGlobal("fired", fired);
        History history = peerHistory();
        long reasons = 0;
        for (PeerVisit visit : visits) {
            fired.clear();
            run(session, visit.with(history));
            reasons += fired.size();
            history.record(visit.facts());
        }
        session.dispose();
        return reasons;
    }

    private static void run(KieSession session, PeerVisit visit) {
        FactHandle handle = session.insert(visit);
        session.fireAllRules();
        session.delete(handle);
    }

    /** Visits on which the two sides do not say the same rules; there must be none, or speed means nothing. */
    int disagreements() {
        KieSession session = drools.orElseThrow().newKieSession();
        List<String> fired = new ArrayList<>();
        session.setGlobal("fired", fired);
        History ours = rules.newHistory();
        History theirs = peerHistory();
        int different = 0;
        for (PeerVisit visit : visits) {
            fired.clear();
            run(session, visit.with(theirs));
            List<String> mine = rules.assess(visit.facts(), ours, draw).reasons().stream()
                    .map(Reason::rule)
                    .sorted()
                    .toList();
            different += mine.equals(fired.stream().sorted().toList()) ? 0 : 1;
            ours.record(visit.facts());
            theirs.record(visit.facts());
        }
        session.dispose();
        return different;
    }

    /** Rules that hold, of all visits. */
    long fires() {
        return aforo();
    }
}
