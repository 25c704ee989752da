package org.aforo.cargo.comparison;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aforo.cargo.ContainerNumber;
import org.aforo.cargo.message.CargoMessage;
import org.aforo.cargo.message.DeclaredBill;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.Leg;
import org.aforo.cargo.message.MessageHead.Standard;
import org.jspecify.annotations.Nullable;

/** The containers of one file by number, and what the file speaks of at all. */
final class Listing {

    private final String file;
    private final Role role;
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Set<String> twice = new LinkedHashSet<>();
    private final Set<Field> spokenOf = EnumSet.noneOf(Field.class);

    Listing(Source source) {
        this.file = source.file();
        this.role = source.role();
        for (CargoMessage message : source.messages()) {
            Map<String, Leg> legs = legs(message);
            Set<String> inMessage = new LinkedHashSet<>();
            for (DeclaredContainer container : message.containers()) {
                add(message, container, legs, inMessage);
            }
        }
    }

    String file() {
        return file;
    }

    Role role() {
        return role;
    }

    Map<String, Box> boxes() {
        return boxes;
    }

    Set<String> twice() {
        return twice;
    }

    boolean speaksOf(Field field) {
        return spokenOf.contains(field);
    }

    private void add(CargoMessage message, DeclaredContainer container, Map<String, Leg> legs, Set<String> inMessage) {
        String number = container.number();
        if (number == null) {
            return;
        }
        String key = key(number);
        // Elsewhere a container comes once a bill, and standing on two bills is groupage.
        boolean once = message.head().kind().standard() == Standard.EDIFACT;
        if (!inMessage.add(key) && once) {
            twice.add(key);
        }
        Box box = new Box(container, leg(container.passage().leg(), legs.get(key)));
        // A later report replaces an earlier one.
        boxes.put(key, box);
        for (Field field : Field.values()) {
            if (field.of(box) != null) {
                spokenOf.add(field);
            }
        }
    }

    /** The number in one spelling. */
    static String key(String number) {
        return ContainerNumber.parse(number)
                .map(ContainerNumber::text)
                .orElseGet(() -> number.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    }

    private static Map<String, Leg> legs(CargoMessage message) {
        Map<String, Leg> legs = new HashMap<>();
        for (DeclaredBill bill : message.bills()) {
            bill.cargo().containers().forEach(packed -> legs.putIfAbsent(key(packed.number()), bill.leg()));
        }
        return legs;
    }

    private static Leg leg(Leg own, @Nullable Leg ofBill) {
        return own.loading() == null && own.discharge() == null && ofBill != null ? ofBill : own;
    }
}
