package org.aforo.server.evidence.custody;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chain of custody drawn over time: spans that follow one another without overlap and without a hole, each with its holder or, where none
 * is proven, as a gap.
 */
public record Chain(List<Span> spans, Custody state) {

    public Chain {
        spans = List.copyOf(spans);
    }

    /** Why nobody is known to have held it. */
    public enum Gap {
        /** Found, and not yet confirmed by a first holder. */
        BEFORE_THE_FIRST,
        /** The paper says it was given at one time and received at another. */
        ON_THE_WAY,
        /** Nobody knew where it was. */
        MISSING;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One holder's time, or a gap.
     *
     * @param until null while it lasts
     */
    public record Span(
            @Nullable Holder holder,
            @Nullable Gap gap,
            Instant from,
            @Nullable Instant until) {

        public Span {
            if ((holder == null) == (gap == null)) {
                throw new IllegalArgumentException("a span has a holder or is a gap");
            }
        }

        private Span until(Instant end) {
            return new Span(holder, gap, from, end);
        }
    }

    /**
     * The chain that these steps leave.
     *
     * @param foundAt when the exhibit was found
     * @throws IllegalArgumentException when a step is not one that the machine lets through
     */
    public static Chain of(Instant foundAt, List<Step> steps) {
        Drawing drawing = new Drawing(foundAt);
        Custody state = new Custody.Untaken();
        for (Step step : steps) {
            Custody before = state;
            state = switch (Custody.next(before, step)) {
                case Custody.Ruling.Moved(Custody to) -> to;
                case Custody.Ruling.Refused(Custody.Refusal why) ->
                    throw new IllegalArgumentException("this step cannot have happened: " + why);
            };
            drawing.draw(before, state, step);
        }
        return new Chain(drawing.spans, state);
    }

    public List<Span> gaps() {
        return spans.stream().filter(span -> span.gap() != null).toList();
    }

    private static final class Drawing {
        private final List<Span> spans = new ArrayList<>();

        Drawing(Instant foundAt) {
            spans.add(new Span(null, Gap.BEFORE_THE_FIRST, foundAt, null));
        }

        void draw(Custody before, Custody after, Step step) {
            switch (after) {
                case Custody.Held(Holder by, Instant since) -> {
                    if (!by.equals(holderOf(before)) || !since.equals(sinceOf(before))) {
                        end(step.beganAt());
                        if (step.at().isAfter(step.beganAt())) {
                            spans.add(new Span(null, Gap.ON_THE_WAY, step.beganAt(), step.at()));
                        }
                        spans.add(new Span(by, null, since, null));
                    }
                }
                case Custody.Missing(Instant since) -> {
                    end(since);
                    spans.add(new Span(null, Gap.MISSING, since, null));
                }
                case Custody.Destroyed(Instant at) -> end(at);
                case Custody.Offered _, Custody.Untaken _ -> {
                    // an offer moves nothing
                }
            }
        }

        /** A gap of no length tells nothing and is not drawn. */
        private void end(Instant at) {
            Span last = spans.removeLast();
            Instant end = at.isBefore(last.from()) ? last.from() : at;
            if (last.gap() == null || end.isAfter(last.from())) {
                spans.add(last.until(end));
            }
        }

        private static @Nullable Holder holderOf(Custody state) {
            return switch (state) {
                case Custody.Held held -> held.by();
                case Custody.Offered offered -> offered.by();
                case Custody.Untaken _, Custody.Missing _, Custody.Destroyed _ -> null;
            };
        }

        private static @Nullable Instant sinceOf(Custody state) {
            return switch (state) {
                case Custody.Held held -> held.since();
                case Custody.Offered offered -> offered.since();
                case Custody.Untaken _, Custody.Missing _, Custody.Destroyed _ -> null;
            };
        }
    }
}
