package org.aforo.selectivity.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aforo.selectivity.chance.Draw;
import org.aforo.selectivity.facts.Counter;
import org.aforo.selectivity.facts.Facts;
import org.aforo.selectivity.facts.Field;
import org.aforo.selectivity.facts.History;
import org.aforo.selectivity.facts.Schema;
import org.aforo.selectivity.language.Lane;
import org.aforo.selectivity.language.RuleLanguage;
import org.aforo.selectivity.language.RuleText;

/** Rules ready to run. Unchangeable; several threads may assess with it, each with a history and a draw of its own. */
public final class RuleSet {

    private final RuleText text;
    private final Schema schema;
    private final List<CompiledRule> rules = new ArrayList<>();
    private final List<Counter> counters;
    private final RuleIndex index;

    private RuleSet(RuleText text, Schema schema, boolean indexed) {
        this.text = text;
        this.schema = schema;
        Map<String, Values> lists = new HashMap<>();
        text.lists().forEach(list -> lists.put(list.name(), values(list, schema)));
        Counters needed = new Counters();
        ConditionCompiler compiler = new ConditionCompiler(schema, text.source(), lists, needed);
        Guards finder = new Guards(schema, lists);
        List<Guards.Needs> needs = new ArrayList<>();
        for (RuleText.Rule rule : text.rules()) {
            Node when = compiler.compile(rule.when());
            rules.add(CompiledRule.of(rule, when));
            needs.add(indexed ? finder.needs(rule.when(), when) : Guards.Needs.NOTHING);
        }
        this.counters = needed.all();
        this.index = new RuleIndex(needs);
    }

    private static Values values(RuleText.ValueList list, Schema schema) {
        Field field = schema.fields().stream()
                .filter(each -> each.kind().equals(list.kind()))
                .findFirst()
                .orElseThrow();
        return Values.of(field.type(), list.values());
    }

    /** Reads, checks and compiles. */
    public static RuleReading read(String source, Schema schema) {
        RuleText text = RuleLanguage.read(source, schema);
        Optional<RuleSet> set = text.isSound() ? Optional.of(new RuleSet(text, schema, true)) : Optional.empty();
        return new RuleReading(text, set, text.remarks());
    }

    /** The same, looking at every rule for every visit: what the index is compared with. */
    RuleSet plain() {
        return new RuleSet(text, schema, false);
    }

    public RuleText text() {
        return text;
    }

    public Schema schema() {
        return schema;
    }

    /** A history that remembers what these rules ask about. */
    public History newHistory() {
        return new History(counters);
    }

    /**
     * Asks every rule about a visit. The history is not changed: record the visit when its facts are final.
     *
     * @param draw decides about rules that take a percentage
     */
    public Assessment assess(Facts facts, History history, Draw draw) {
        double score = 0;
        Lane lane = Lane.RELEASE;
        List<Reason> reasons = new ArrayList<>(2);
        long[] candidates = index.candidates(facts);
        for (int word = 0; word < candidates.length; word++) {
            for (long bits = candidates[word]; bits != 0; bits &= bits - 1) {
                CompiledRule rule = rules.get(word * Long.SIZE + Long.numberOfTrailingZeros(bits));
                if (facts.atSecond() < rule.endSecond() && rule.when().holds(facts, history)) {
                    Reason reason = reason(rule, facts, history, draw);
                    reasons.add(reason);
                    if (reason.counts()) {
                        score += reason.score();
                        lane = Lane.stricter(lane, reason.lane());
                    }
                }
            }
        }
        return new Assessment(facts.id(), score, Lane.stricter(lane, byScore(score)), reasons);
    }

    private static Reason reason(CompiledRule rule, Facts facts, History history, Draw draw) {
        RuleText.Rule said = rule.rule();
        double percent = said.then().percent();
        Optional<Spare> spare = percent >= 100
                ? Optional.empty()
                : Optional.of(new Spare(percent, draw.uniform("rule", said.name(), facts.id())));
        return new Reason(
                said.name(),
                said.version(),
                rule.lane(),
                rule.score(),
                said.because(),
                Evidence.of(rule.when(), rule.asksHistory(), facts, history),
                spare);
    }

    private Lane byScore(double score) {
        Lane lane = Lane.RELEASE;
        for (RuleText.LaneScore from : text.laneScores()) {
            if (score >= from.score()) {
                lane = Lane.stricter(lane, from.lane());
            }
        }
        return lane;
    }
}
