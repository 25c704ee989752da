package org.aforo.cargo.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aforo.cargo.ContainerNumber;
import org.aforo.cargo.message.DeclaredBill.Nature;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.DeclaredContainer.Box;
import org.aforo.cargo.message.DeclaredContainer.Danger;
import org.aforo.cargo.message.DeclaredContainer.Masses;
import org.aforo.cargo.message.DeclaredContainer.Movement;
import org.aforo.cargo.message.DeclaredContainer.Passage;
import org.aforo.cargo.message.DeclaredContainer.References;
import org.aforo.cargo.message.DeclaredContainer.Seal;
import org.aforo.cargo.message.DeclaredContainer.State;
import org.aforo.cargo.message.MessageSink;
import org.jspecify.annotations.Nullable;

/** Gathers rows by container: each is told once, with all its bills. Values are those of its first row; a row that disagrees is said. */
final class TableContainers {

    private final Map<String, Gathered> byNumber = new LinkedHashMap<>();

    private record Gathered(DeclaredContainer first, Set<String> bills) {}

    void add(TableRow row) {
        String number = row.text(TableField.CONTAINER);
        if (number == null) {
            return;
        }
        Gathered known = byNumber.get(number);
        if (known == null) {
            check(row, number);
            known = new Gathered(container(row, number), new LinkedHashSet<>());
            byNumber.put(number, known);
        } else {
            compare(row, known.first());
        }
        String bill = row.text(TableField.BILL);
        if (bill != null) {
            known.bills().add(bill);
        }
    }

    void tell(MessageSink sink) {
        for (Gathered gathered : byNumber.values()) {
            DeclaredContainer box = gathered.first();
            Passage passage = box.passage();
            References references = new References(passage.references().booking(), List.copyOf(gathered.bills()));
            sink.container(new DeclaredContainer(
                    box.number(),
                    box.box(),
                    box.masses(),
                    box.state(),
                    new Passage(passage.leg(), passage.position(), passage.at(), passage.lorry(), references)));
        }
    }

    private static void compare(TableRow row, DeclaredContainer known) {
        Masses again = masses(row);
        if (!again.equals(known.masses()) && !again.equals(Masses.UNKNOWN)) {
            row.say("table.differs", TableField.CONTAINER, known.number() + " has other masses than in its first row");
        }
    }

    private static void check(TableRow row, String number) {
        ContainerNumber parsed = ContainerNumber.parse(number).orElse(null);
        if (parsed == null) {
            row.say("container.number", TableField.CONTAINER, "no container number: " + TableRow.shown(number));
        } else if (!parsed.checkDigitValid()) {
            int right = ContainerNumber.checkDigitOf(parsed.text().substring(0, 10));
            row.say(
                    "container.check-digit",
                    TableField.CONTAINER,
                    TableRow.shown(number) + " should end with " + right);
        }
    }

    private static DeclaredContainer container(TableRow row, String number) {
        Box box = new Box(row.text(TableField.SIZE_TYPE), row.truth(TableField.FULL), movement(TableBills.nature(row)));
        State state = new State(
                seals(row), row.number(TableField.TEMPERATURE), dangers(row), row.text(TableField.DESCRIPTION));
        Passage passage = new Passage(
                TableBills.leg(row),
                row.text(TableField.POSITION),
                row.time(TableField.AT),
                row.text(TableField.LORRY),
                new References(row.text(TableField.BOOKING), List.of()));
        return new DeclaredContainer(number, box, masses(row), state, passage);
    }

    private static Masses masses(TableRow row) {
        return new Masses(
                row.mass(TableField.CONTAINER_GROSS),
                row.mass(TableField.TARE),
                row.mass(TableField.VERIFIED),
                row.mass(TableField.CONTAINER_GOODS));
    }

    /** Several in one cell are parted by comma, semicolon, slash or bar. */
    private static List<Seal> seals(TableRow row) {
        List<Seal> seals = new ArrayList<>();
        for (String cell : row.list(TableField.SEALS)) {
            for (String number : cell.split("[,;/|]", -1)) {
                if (!number.isBlank()) {
                    seals.add(new Seal(number.strip(), null));
                }
            }
        }
        return seals;
    }

    private static List<Danger> dangers(TableRow row) {
        String imdgClass = row.text(TableField.IMDG_CLASS);
        String number = row.text(TableField.UN_NUMBER);
        return imdgClass == null && number == null
                ? List.of()
                : List.of(new Danger(imdgClass, number, null, null, null));
    }

    private static @Nullable Movement movement(@Nullable Nature nature) {
        if (nature == null) {
            return null;
        }
        return switch (nature) {
            case EXPORT -> Movement.EXPORT;
            case IMPORT -> Movement.IMPORT;
            case TRANSIT -> Movement.TRANSIT;
            case TRANSHIPMENT -> Movement.TRANSHIPMENT;
            case REMAINING_ON_BOARD -> Movement.REMAINING_ON_BOARD;
            case OTHER -> Movement.OTHER;
        };
    }
}
