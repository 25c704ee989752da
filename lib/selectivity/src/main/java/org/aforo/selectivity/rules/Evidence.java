package org.aforo.selectivity.rules;

import java.util.ArrayList;
import java.util.List;
import org.aforo.selectivity.facts.Facts;
import org.aforo.selectivity.facts.History;
import org.jspecify.annotations.Nullable;

/**
 * What a rule compared. Facts never change and what histories said is kept, so the words are made only when somebody asks: most reasons are
 * counted and never read.
 */
public final class Evidence {

    private static final History NONE = new History(List.of());

    private final Node node;
    private final Facts facts;
    /** Null where no history was asked, so that all can be said later. */
    private final @Nullable List<Seen> seen;

    /**
     * @param measured what a history said; NaN for never or unknown
     */
    record Seen(Node.Leaf leaf, double measured) {
        Compared words(Facts facts) {
            return new Compared(leaf.wording(), leaf.values(facts, measured));
        }
    }

    private Evidence(Node node, Facts facts, @Nullable List<Seen> seen) {
        this.node = node;
        this.facts = facts;
        this.seen = seen;
    }

    /** @param asks whether the condition asks the history, which will have changed when somebody reads */
    static Evidence of(Node node, boolean asks, Facts facts, History history) {
        return new Evidence(node, facts, asks ? told(node, facts, history) : null);
    }

    private static List<Seen> told(Node node, Facts facts, History history) {
        List<Seen> told = new ArrayList<>(4);
        node.tell(facts, history, told);
        return told;
    }

    public List<Compared> list() {
        List<Seen> kept = seen;
        List<Compared> list = new ArrayList<>();
        (kept == null ? told(node, facts, NONE) : kept).forEach(each -> list.add(each.words(facts)));
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
