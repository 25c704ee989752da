package org.aforo.selectivity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.aforo.selectivity.chance.Draw;
import org.aforo.selectivity.chance.Seed;
import org.aforo.selectivity.facts.Facts;
import org.aforo.selectivity.facts.History;
import org.aforo.selectivity.facts.PortVisit;
import org.aforo.selectivity.language.InventedRules;
import org.junit.jupiter.api.Test;

/** {@code -Dseed=} replays. */
class RuleIndexTest {

    private static final String[] PORTS = {"NLRTM", "BEANR", "DEHAM", "ZZ101", "ZZ117", "CNSHA"};
    private static final String[] CODES = {"08", "080390", "NLRTM", "X", "1"};

    private final Draw draw = new Draw(Seed.of(new byte[Seed.BYTES]));

    @Test
    void with_the_index_the_same_rules_hold_as_without() {
        long seed = Long.getLong("seed", System.nanoTime());
        int held = 0;
        for (int trial = 0; trial < 20; trial++) {
            RuleSet fast = RuleSet.read(new InventedRules(seed + trial).text(100), PortVisit.SCHEMA)
                    .rules()
                    .orElseThrow();
            RuleSet plain = fast.plain();
            Random random = new Random(seed + trial);
            History history = fast.newHistory();
            for (int i = 0; i < 100; i++) {
                Facts facts = visit(i, random);
                Assessment quick = fast.assess(facts, history, draw);
                assertThat(quick).as("seed %d", seed + trial).isEqualTo(plain.assess(facts, history, draw));
                held += quick.reasons().size();
                history.record(facts);
            }
        }
        assertThat(held).isGreaterThan(10_000);
    }

    private static Facts visit(int number, Random random) {
        Facts.Builder facts =
                Facts.of(PortVisit.SCHEMA, "v" + number, Instant.ofEpochSecond(1_790_000_000L + number * 9_000L));
        for (String name : new String[] {"gross.kg", "vgm.kg", "dwell.hours", "lorry.incidents"}) {
            if (random.nextInt(4) > 0) {
                facts.put(name, random.nextInt(3) == 0 ? random.nextInt(20) - 6 : random.nextInt(30_000));
            }
        }
        for (String name : new String[] {"hs", "shipper.taxId", "seal.gate", "terminal"}) {
            if (random.nextInt(4) > 0) {
                facts.put(name, CODES[random.nextInt(CODES.length)]);
            }
        }
        if (random.nextInt(5) > 0) {
            facts.put("port.discharge", PORTS[random.nextInt(PORTS.length)]);
            facts.put("container.loaded", random.nextBoolean());
            facts.put("consignee.name", "C" + random.nextInt(9));
        }
        return facts.build();
    }
}
