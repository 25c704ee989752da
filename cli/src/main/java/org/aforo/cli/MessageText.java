package org.aforo.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.aforo.cargo.message.CargoMessage;
import org.aforo.cargo.message.DeclaredBill;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.DeclaredGoods;
import org.aforo.cargo.message.MessageHead;
import org.aforo.cargo.message.Party;
import org.aforo.cargo.message.Remark;
import org.aforo.cargo.message.Where;
import org.jspecify.annotations.Nullable;

/** For people: one block a file, a line a bill and a container, labels in Spanish or English. */
final class MessageText implements MessageOutput {

    private static final String ROW = "    %-12s %-5s %-5s %9s %9s  %-7s %-5s %-5s  %s%n";

    private final PrintWriter out;
    private final Language language;
    private boolean first = true;

    MessageText(PrintWriter out, Language language) {
        this.out = out;
        this.language = language;
    }

    @Override
    public void add(MessageFile file) {
        if (!first) {
            out.println();
        }
        first = false;
        out.println(printable(file.path().toString()));
        if (file.messages().isEmpty()) {
            out.println("  " + language.of("refused", "rechazado"));
        }
        file.messages().forEach(this::message);
        file.remarks().forEach(this::remark);
        out.flush();
    }

    @Override
    public void close() {
        out.flush();
    }

    private void message(CargoMessage message) {
        MessageHead head = message.head();
        line(
                "Message",
                "Mensaje",
                joined(
                        " ",
                        head.kind().standard().name(),
                        head.kind().type(),
                        head.kind().version()));
        line("Reference", "Referencia", head.issue().reference());
        line("Prepared", "Preparado", Objects.toString(head.issue().preparedAt(), null));
        MessageHead.Transport transport = head.transport();
        line(
                "Vessel",
                "Buque",
                joined(", ", transport.vessel(), label("IMO ", transport.imo()), label("", transport.callSign())));
        line("Voyage", "Viaje", joined(", ", transport.voyage(), transport.carrier()));
        line(
                "Ports",
                "Puertos",
                joined(" -> ", head.ports().loading(), head.ports().discharge()));
        line("Bills", "Conocim.", String.valueOf(message.bills().size()));
        message.bills().forEach(this::bill);
        line("Containers", "Contenedores", String.valueOf(message.containers().size()));
        if (!message.containers().isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    ROW,
                    language.of("number", "número"),
                    language.of("type", "tipo"),
                    language.of("full", "lleno"),
                    language.of("gross kg", "bruto kg"),
                    "VGM kg",
                    language.of("slot", "celda"),
                    language.of("from", "de"),
                    language.of("to", "a"),
                    language.of("seals", "precintos"));
        }
        message.containers().forEach(this::container);
    }

    private void bill(DeclaredBill bill) {
        out.println("    "
                + printable(joined(
                        ", ",
                        Objects.toString(bill.identity().number(), "?"),
                        joined(
                                " -> ",
                                name(bill.parties().shipper()),
                                name(bill.parties().consignee())),
                        joined(" -> ", bill.leg().loading(), bill.leg().discharge()))));
        for (DeclaredGoods goods : bill.cargo().goods()) {
            out.println("      "
                    + printable(joined(
                            ", ",
                            label("HS ", goods.hs()),
                            shortened(goods.description()),
                            joined(
                                    " ",
                                    plain(goods.packages().number()),
                                    goods.packages().type()),
                            goods.grossKg() == null ? null : plain(goods.grossKg()) + " kg")));
        }
    }

    private void container(DeclaredContainer container) {
        Boolean full = container.box().full();
        String number = Objects.toString(container.number(), "?")
                + (Boolean.FALSE.equals(container.checkDigitValid()) ? "!" : "");
        String rest = joined(
                ", ",
                container.state().seals().stream()
                        .map(DeclaredContainer.Seal::number)
                        .collect(Collectors.joining(" ")),
                container.state().temperatureC() == null
                        ? null
                        : plain(container.state().temperatureC()) + " °C",
                dangers(container.state().dangerous()),
                Objects.toString(container.passage().at(), null),
                container.passage().lorry());
        out.print(printable(String.format(
                        Locale.ROOT,
                        ROW.replace("%n", ""),
                        number,
                        Objects.toString(container.box().sizeType(), ""),
                        full == null ? "" : full ? language.of("full", "lleno") : language.of("empty", "vacío"),
                        Objects.toString(plain(container.masses().gross()), ""),
                        Objects.toString(plain(container.masses().verified()), ""),
                        Objects.toString(container.passage().position(), ""),
                        Objects.toString(container.passage().leg().loading(), ""),
                        Objects.toString(container.passage().leg().discharge(), ""),
                        rest))
                .stripTrailing());
        out.println();
    }

    private static @Nullable String dangers(List<DeclaredContainer.Danger> dangers) {
        return dangers.isEmpty()
                ? null
                : dangers.stream()
                        .map(danger -> joined(" ", label("IMDG ", danger.imdgClass()), label("UN ", danger.unNumber())))
                        .collect(Collectors.joining(" / "));
    }

    private void remark(Remark remark) {
        String severity = switch (remark.severity()) {
            case INFO -> language.of("note", "nota");
            case WARNING -> language.of("warning", "aviso");
            case ERROR -> language.of("error", "error");
        };
        out.println("  " + severity + " " + remark.code() + printable(where(remark.where())) + ": "
                + printable(remark.what()));
    }

    private String where(Where where) {
        StringBuilder text = new StringBuilder();
        if (where.line() != null) {
            text.append(language.of(" line ", " línea ")).append(where.line());
        }
        Where.Segment segment = where.segment();
        if (segment != null) {
            text.append(language.of(", segment ", ", segmento "))
                    .append(segment.number())
                    .append(' ')
                    .append(segment.tag());
            if (segment.element() != null) {
                text.append(language.of(", element ", ", elemento ")).append(segment.element());
            }
            if (segment.component() != null) {
                text.append('.').append(segment.component());
            }
        }
        if (where.path() != null) {
            text.append(' ').append(where.path());
        }
        return text.toString();
    }

    private void line(String english, String spanish, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            out.printf(Locale.ROOT, "  %-12s %s%n", language.of(english, spanish), printable(value));
        }
    }

    private static @Nullable String name(@Nullable Party party) {
        return party == null ? null : party.name() == null ? party.taxId() : party.name();
    }

    private static @Nullable String label(String label, @Nullable String value) {
        return value == null ? null : label + value;
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }

    private static String joined(String separator, @Nullable String... parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            if (part != null && !part.isEmpty()) {
                joined.append(joined.isEmpty() ? "" : separator).append(part);
            }
        }
        return joined.toString();
    }

    /** Text from a file must not steer the terminal. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
