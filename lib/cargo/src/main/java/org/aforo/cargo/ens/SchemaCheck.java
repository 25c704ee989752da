package org.aforo.cargo.ens;

import java.util.ArrayList;
import java.util.List;
import org.aforo.cargo.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Holds a message against its schema: which elements, in which order, how many, with what text. */
final class SchemaCheck {

    private static final int ERRORS_AT_MOST = 10_000;
    private static final int VALUE_SHOWN = 60;

    private final XmlElement message;
    private final List<EnsError> errors = new ArrayList<>();

    private SchemaCheck(XmlElement message) {
        this.message = message;
    }

    static List<EnsError> errors(XmlElement message, Particle schema) {
        SchemaCheck check = new SchemaCheck(message);
        check.own(message, schema);
        if (!message.name().namespace().equals("http://ics.dgtaxud.ec/" + message.local())) {
            check.say(
                    "schema-namespace",
                    message,
                    message.name().namespace(),
                    new Wording("not the message's name space", "no es el espacio de nombres del mensaje"));
        }
        check.inside(message, schema);
        return check.errors;
    }

    /** What concerns an element alone. */
    private void own(XmlElement element, Particle particle) {
        for (String attribute : element.attributes().keySet()) {
            if (!attribute.startsWith("xsi:") && !attribute.startsWith("xml:")) {
                say(
                        "schema-attribute",
                        element,
                        attribute,
                        about(particle, "no such attribute", "atributo no previsto"));
            }
        }
        if (particle.type() != null) {
            text(element, particle, particle.type());
        } else if (!element.text().isBlank()) {
            say(
                    "schema-text",
                    element,
                    element.text(),
                    about(particle, "text between elements", "texto entre elementos"));
        }
    }

    private void text(XmlElement element, Particle particle, SimpleType type) {
        if (!element.children().isEmpty()) {
            say(
                    "schema-unexpected",
                    element.children().getFirst(),
                    null,
                    unexpected(element.children().getFirst()));
        }
        type.breach(element.text()).ifPresent(breach -> {
            switch (breach) {
                case LENGTH -> say("schema-length", element, element.text(), length(particle, type));
                case PATTERN ->
                    say(
                            "schema-pattern",
                            element,
                            element.text(),
                            about(particle, "not of the form prescribed", "no tiene la forma prescrita"));
                case DIGITS -> say("schema-digits", element, element.text(), digits(particle, type));
            }
        });
    }

    private void inside(XmlElement group, Particle schema) {
        int place = 0;
        int count = 0;
        for (XmlElement child : group.children()) {
            int found = child.name().namespace().isEmpty() ? schema.placeOf(child.local()) : -1;
            if (found < 0) {
                say("schema-unexpected", child, null, unexpected(child));
                continue;
            }
            Particle particle = schema.inside().get(found);
            if (found < place) {
                say("schema-order", child, null, about(particle, "stands too late", "está demasiado tarde"));
            } else {
                if (found > place) {
                    missing(group, schema, place, found, count);
                    place = found;
                    count = 0;
                }
                if (++count == (long) particle.most() + 1) {
                    say("schema-too-many", child, null, tooMany(particle));
                }
            }
            own(child, particle);
            inside(child, particle);
        }
        missing(group, schema, place, schema.inside().size(), count);
    }

    /** Says which places from one to another were left empty. */
    private void missing(XmlElement group, Particle schema, int from, int to, int countOfFirst) {
        for (int i = from; i < to; i++) {
            Particle particle = schema.inside().get(i);
            int count = i == from ? countOfFirst : 0;
            if (count < particle.least()) {
                say("schema-missing", group, null, about(particle, "is missing", "falta"));
            }
        }
    }

    private void say(String code, XmlElement at, @Nullable String value, Wording wording) {
        if (errors.size() < ERRORS_AT_MOST) {
            errors.add(new EnsError(code, at.line(), at.pathFrom(message), shown(value), wording));
        }
    }

    private static @Nullable String shown(@Nullable String value) {
        return value == null || value.length() <= VALUE_SHOWN ? value : value.substring(0, VALUE_SHOWN) + "...";
    }

    private static Wording about(Particle particle, String en, String es) {
        Wording label = particle.label();
        return new Wording(
                particle.name() + " (" + label.en() + "): " + en, particle.name() + " (" + label.es() + "): " + es);
    }

    private static Wording unexpected(XmlElement child) {
        String name = child.name().qualified();
        return new Wording(name + ": not expected here", name + ": no se espera aquí");
    }

    private static Wording tooMany(Particle particle) {
        return about(particle, "more than " + particle.most(), "más de " + particle.most());
    }

    private static Wording length(Particle particle, SimpleType type) {
        String span = type.least() + "-" + type.most();
        return about(particle, span + " characters wanted", "se esperan " + span + " caracteres");
    }

    private static Wording digits(Particle particle, SimpleType type) {
        return about(
                particle,
                "at most " + type.least() + " digits, " + type.most() + " of them decimals",
                "como máximo " + type.least() + " cifras, " + type.most() + " de ellas decimales");
    }
}
