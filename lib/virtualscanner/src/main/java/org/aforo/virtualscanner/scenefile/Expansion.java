package org.aforo.virtualscanner.scenefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.aforo.virtualscanner.scene.Fill;
import org.aforo.virtualscanner.scene.Part;
import org.aforo.virtualscanner.scene.Placement;
import org.jspecify.annotations.Nullable;

/** Turns what was read into parts: copies repetitions, places groups, finds what each part replaces. */
final class Expansion {

    private final Map<String, Fill> exported = new HashMap<>();

    /** The parts of one object. */
    List<Part> parts(String object, List<Spec> specs) {
        List<Part> parts = new ArrayList<>();
        Fills own = new Fills(null, new HashMap<>());
        Copy whole = new Copy(Placement.NOWHERE, 1, 0);
        specs.forEach(spec -> expand(spec, whole, own, parts));
        own.byId.forEach((id, fill) -> exported.put(object + "/" + id, fill));
        return parts;
    }

    private void expand(Spec spec, Copy around, Fills fills, List<Part> parts) {
        Repeat repeat = spec.repeat();
        if (repeat == null) {
            one(spec, new Copy(spec.placement().then(around.placement), around.denser, around.salt), fills, parts);
            return;
        }
        int copies = (int) Repeat.copies(repeat);
        for (int i = 0; i < copies; i++) {
            // Copies within copies differ, and none depends on how many came before.
            long salt = mixed(around.salt, repeat.seed(), i);
            RandomGenerator random = new Random(salt);
            Placement shaken = repeat.jitter().shaken(spec.placement(), random);
            double denser = around.denser * repeat.jitter().denser(random);
            one(spec, new Copy(repeat.moved(shaken, i).then(around.placement), denser, salt), fills, parts);
        }
    }

    private void one(Spec spec, Copy copy, Fills fills, List<Part> parts) {
        switch (spec) {
            case Spec.Group group -> {
                Fills inner = new Fills(fills, new HashMap<>());
                group.members().forEach(member -> expand(member, copy, inner, parts));
            }
            case Spec.Piece piece -> piece(piece, copy, fills, parts);
        }
    }

    private void piece(Spec.Piece piece, Copy copy, Fills fills, List<Part> parts) {
        Fill said = piece.content().fill();
        Fill fill = said == null ? null : said.withDensity(said.densityGcm3() * copy.denser);
        Fill replaced = null;
        boolean intruding = false;
        switch (piece.content().host()) {
            case Spec.Host.None _ -> {}
            case Spec.Host.Said host -> {
                replaced = host.fill();
                intruding = host.intruding();
            }
            case Spec.Host.Named host -> {
                replaced = host.ofOtherObject() ? exported.get(host.id()) : fills.find(host.id());
                intruding = host.ofOtherObject();
            }
        }
        parts.add(new Part(piece.shape().outer(), copy.placement, fill, replaced, intruding));
        if (piece.shape() instanceof Shape.Shell shell && fill != null) {
            parts.add(new Part(shell.inner(), copy.placement, shell.inside(), fill, false));
        }
        if (piece.id() != null && fill != null) {
            fills.byId.put(piece.id(), fill);
        }
    }

    /** Mixes bits as a hash does (constants of SplitMix64). */
    private static long mixed(long salt, long seed, int copy) {
        long z = salt + 0x9E3779B97F4A7C15L * (seed + 1) + 0xD1B54A32D192ED03L * (copy + 1L);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Where the copy being made is, how much denser than said, and which one it is. */
    private record Copy(Placement placement, double denser, long salt) {}

    /** Fills by id, of a list and those around it. */
    private record Fills(@Nullable Fills around, Map<String, Fill> byId) {

        @Nullable
        Fill find(String id) {
            Fill own = byId.get(id);
            return own != null || around == null ? own : around.find(id);
        }
    }
}
