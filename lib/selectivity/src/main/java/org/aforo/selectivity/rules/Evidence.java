package org.aforo.selectivity.rules;

import java.util.ArrayList;
import java.util.List;
import org.aforo.selectivity.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What a rule compared. Facts never change and what histories said is kept, so the words are made only when somebody asks: most reasons are
 * counted and never read.
 */
public final class Evidence {

    private final Facts facts;
    private final List<Seen> seen;

    /**
     * @param measured what a history said; NaN for never or unknown
     */
    record Seen(Node.Leaf leaf, double measured) {
        Compared words(Facts facts) {
            return new Compared(leaf.wording(), leaf.values(facts, measured));
        }
    }

    Evidence(Facts facts, List<Seen> seen) {
        this.facts = facts;
        this.seen = seen;
    }

    public List<Compared> list() {
        List<Compared> list = new ArrayList<>(seen.size());
        seen.forEach(each -> list.add(each.words(facts)));
        return list;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Evidence evidence && evidence.list().equals(list());
    }

    @Override
    public int hashCode() {
        return list().hashCode();
    }

    @Override
    public String toString() {
        return list().toString();
    }
}
