package org.aforo.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The keys somebody obtained beforehand and believes: those the log has had, all of its name, and those of witnesses.
 *
 * @param log one, or several after a change of keys
 * @param witnesses whose co-signatures are verified where a checkpoint bears them
 */
public record TrustedKeys(List<NoteVerifier> log, List<WitnessVerifier> witnesses) {

    public TrustedKeys {
        log = List.copyOf(log);
        witnesses = List.copyOf(witnesses);
        if (log.isEmpty()) {
            throw new IllegalArgumentException("at least one key of the log is needed");
        }
        if (log.stream().map(NoteVerifier::name).distinct().count() > 1) {
            throw new IllegalArgumentException("the keys are of different logs: " + log);
        }
    }

    public static TrustedKeys of(NoteVerifier key) {
        return new TrustedKeys(List.of(key), List.of());
    }

    /** Name of the log, which is the name of all its keys and the origin of its checkpoints. */
    public String origin() {
        return log.getFirst().name();
    }

    /** A witness's word for a checkpoint. */
    public record Witnessed(WitnessVerifier witness, Instant at) {}

    /** Whether to believe a signed note. */
    public sealed interface Judgement {

        /**
         * At least one of the log's keys signed it, and no line names a trusted key falsely.
         *
         * @param signedBy keys of the log that signed
         * @param passedOver lines of keys that were not given: nothing vouches for them, and nothing rests on them
         */
        record Believed(
                Checkpoint checkpoint,
                List<NoteVerifier> signedBy,
                List<Witnessed> witnessed,
                List<SignedNote.Signature> passedOver)
                implements Judgement {

            public Believed {
                signedBy = List.copyOf(signedBy);
                witnessed = List.copyOf(witnessed);
                passedOver = List.copyOf(passedOver);
            }
        }

        /**
         * @param where the part that does not hold
         */
        record Doubted(String where, String reason) implements Judgement {}
    }

    /**
     * Judges a checkpoint. Lines of unknown keys are passed over, as signed-note demands: at a change of keys the new one signs beside the old,
     * and a witness may co-sign at any time, and neither takes anything from whoever was given the old key alone. They are told, for nothing
     * protects their bytes. A line that names a trusted key and is not by it is refused.
     */
    public Judgement judge(SignedNote note) {
        List<NoteVerifier> signedBy = new ArrayList<>();
        List<Witnessed> witnessed = new ArrayList<>();
        List<SignedNote.Signature> passedOver = new ArrayList<>();
        for (SignedNote.Signature line : note.signatures()) {
            var key = log.stream().filter(each -> each.isNamedBy(line)).findFirst();
            var witness =
                    witnesses.stream().filter(each -> each.isNamedBy(line)).findFirst();
            if (key.isPresent()) {
                if (!key.get().verifies(note.text(), line) || signedBy.contains(key.get())) {
                    return new Judgement.Doubted(
                            "checkpoint signature", "the checkpoint is not what the trusted key signed");
                }
                signedBy.add(key.get());
            } else if (witness.isPresent()) {
                OptionalLong at = witness.get().signedAt(note.text(), line);
                if (at.isEmpty() || isAmong(witnessed, witness.get())) {
                    return new Judgement.Doubted(
                            "checkpoint signature",
                            "the line of witness " + line.keyName() + " is not its co-signature of this checkpoint");
                }
                witnessed.add(new Witnessed(witness.get(), Instant.ofEpochSecond(at.getAsLong())));
            } else {
                passedOver.add(line);
            }
        }
        if (signedBy.isEmpty()) {
            return new Judgement.Doubted("checkpoint signature", unsigned(passedOver));
        }
        return checkpoint(note, signedBy, witnessed, passedOver);
    }

    private static boolean isAmong(List<Witnessed> witnessed, WitnessVerifier witness) {
        return witnessed.stream().anyMatch(each -> each.witness().equals(witness));
    }

    private String unsigned(List<SignedNote.Signature> passedOver) {
        return passedOver.stream()
                .filter(line -> line.keyName().equals(origin()))
                .findFirst()
                .or(() -> passedOver.stream().findFirst())
                .map(this::unknown)
                .orElse("none is of the log itself, witnesses alone prove nothing");
    }

    private String unknown(SignedNote.Signature line) {
        String made = "made with another key than the one given (it names " + line.keyName() + ", key id "
                + String.format("%08x", line.keyId()) + ")";
        return line.keyName().equals(origin())
                ? made + "; if the log has changed its key, give the old and the new one"
                : made;
    }

    private Judgement checkpoint(
            SignedNote note,
            List<NoteVerifier> signedBy,
            List<Witnessed> witnessed,
            List<SignedNote.Signature> passedOver) {
        return switch (Checkpoint.parse(note.text())) {
            case Parsed.Refused<Checkpoint>(String where, String reason) -> new Judgement.Doubted(where, reason);
            case Parsed.Value<Checkpoint>(Checkpoint checkpoint) ->
                checkpoint.origin().equals(origin())
                        ? new Judgement.Believed(checkpoint, signedBy, witnessed, passedOver)
                        : new Judgement.Doubted("checkpoint origin", "the checkpoint is of another log than the key's");
        };
    }
}
