package org.aforo.server.manifests;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aforo.cargo.message.CargoMessage;
import org.aforo.cargo.message.DeclaredBill;
import org.aforo.cargo.message.DeclaredContainer;
import org.aforo.cargo.message.Leg;
import org.aforo.server.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hangs what messages say on visits; a visit that is not there yet is made. */
@Component
class Consolidation {

    /** A report that names no voyage belongs to a visit entered within so much time before it. */
    private static final Duration REACH = Duration.ofDays(45);

    private final Visits visits;
    private final Tables tables;
    private final VisitSearch search;
    private final ManifestSettings settings;
    private final Ids ids;
    private final JsonMapper json;

    Consolidation(
            Visits visits, Tables tables, VisitSearch search, ManifestSettings settings, Ids ids, JsonMapper json) {
        this.visits = visits;
        this.tables = tables;
        this.search = search;
        this.settings = settings;
        this.ids = ids;
        this.json = json;
    }

    /** Where what was said is kept, and who is told. */
    @Component
    record Tables(MessageStore messages, StatementStore statements, ApplicationEventPublisher announcements) {}

    /** Within the transaction in which the message came. */
    ReceivedMessages.Tally hang(MessageStore.MessageRow row, CargoMessage message) {
        Map<String, Leg> legs = legs(message);
        Map<String, UUID> found = new HashMap<>();
        List<Statement> statements = new ArrayList<>();
        int created = 0;
        for (DeclaredContainer container : message.containers()) {
            Optional<String> number = VisitKey.number(container.number());
            if (number.isEmpty()) {
                continue;
            }
            Leg leg = leg(container.passage().leg(), legs.get(number.get()));
            Optional<VisitKey> key = VisitKey.of(row.head(), container, leg, settings.country());
            Instant at = at(container.passage().at(), row);
            if (key.isPresent()) {
                Visits.Ensured ensured = visits.ensured(visit(
                        key.get(),
                        row.head().transport().vessel(),
                        container.passage().terminal()));
                found.put(number.get(), ensured.visit().id());
                created += ensured.outcome() == Visits.Outcome.CREATED ? 1 : 0;
            } else {
                recent(number.get(), at).ifPresent(visit -> found.put(number.get(), visit.id()));
            }
            statements.add(new Statement(
                    ids.next(),
                    row.id(),
                    found.get(number.get()),
                    number.get(),
                    VisitKey.voyage(row.head().transport().voyage()),
                    Statement.kindOf(row.head()),
                    at,
                    null,
                    json.writeValueAsString(container)));
        }
        tables.statements().insert(statements);
        bills(row.id(), message.bills(), found);
        tell(new LinkedHashSet<>(found.values()));
        int linked = (int) statements.stream()
                .filter(each -> found.containsKey(each.container()))
                .count();
        return new ReceivedMessages.Tally(created, linked, statements.size() - linked);
    }

    /** A report of a terminal. */
    ReceivedMessages.Tally hang(List<PortEvent> events) {
        List<Statement> statements = new ArrayList<>();
        Set<UUID> touched = new LinkedHashSet<>();
        int created = 0;
        for (PortEvent event : events) {
            Visit visit = null;
            NewVisit booked = event.booked();
            if (booked != null) {
                Visits.Ensured ensured = visits.ensured(booked);
                visit = ensured.visit();
                created += ensured.outcome() == Visits.Outcome.CREATED ? 1 : 0;
            } else {
                visit = ofEvent(event).orElse(null);
            }
            if (visit != null) {
                touched.add(visit.id());
            }
            statements.add(event.statement(ids.next(), visit == null ? null : visit.id()));
        }
        tables.statements().insert(statements);
        tell(touched);
        int linked =
                (int) statements.stream().filter(each -> each.visitId() != null).count();
        return new ReceivedMessages.Tally(created, linked, statements.size() - linked);
    }

    private void tell(Set<UUID> visitIds) {
        search.refresh(visitIds);
        if (!visitIds.isEmpty()) {
            tables.announcements().publishEvent(new VisitStated(visitIds));
        }
    }

    private Optional<Visit> ofEvent(PortEvent event) {
        String voyage = event.voyage();
        if (voyage == null) {
            return recent(event.container(), event.at());
        }
        return visits.ofContainer(event.container()).stream()
                .filter(visit -> visit.voyage().equals(voyage))
                .findFirst();
    }

    private Optional<Visit> recent(String container, Instant at) {
        List<Visit> near = visits.ofContainer(container).stream()
                .filter(visit -> visit.createdAt().isAfter(at.minus(REACH)))
                .toList();
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    /** A visit may come after what was said about it. */
    @EventListener
    void added(VisitAdded added) {
        visits.find(added.visitId()).ifPresent(visit -> {
            if (tables.statements().adopt(visit.id(), visit.containerNumber(), visit.voyage())) {
                search.refresh(Set.of(visit.id()));
            } else {
                search.begin(visit);
            }
        });
    }

    private void bills(UUID messageId, List<DeclaredBill> bills, Map<String, UUID> found) {
        for (DeclaredBill bill : bills) {
            UUID id = ids.next();
            tables.messages().insertBill(id, messageId, bill);
            for (DeclaredBill.PackedContainer packed : bill.cargo().containers()) {
                VisitKey.number(packed.number())
                        .ifPresent(number -> tables.messages().insertBillContainer(id, number, found.get(number)));
            }
        }
    }

    private static NewVisit visit(VisitKey key, @Nullable String vessel, @Nullable String terminal) {
        return new NewVisit(
                key.container(),
                key.voyage(),
                key.direction(),
                key.port(),
                printable(vessel),
                printable(terminal),
                null);
    }

    private static @Nullable String printable(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() <= NewVisit.LONGEST ? plain : plain.substring(0, NewVisit.LONGEST);
    }

    private static Map<String, Leg> legs(CargoMessage message) {
        Map<String, Leg> legs = new HashMap<>();
        for (DeclaredBill bill : message.bills()) {
            for (DeclaredBill.PackedContainer packed : bill.cargo().containers()) {
                VisitKey.number(packed.number()).ifPresent(number -> legs.putIfAbsent(number, bill.leg()));
            }
        }
        return legs;
    }

    private static Leg leg(Leg own, @Nullable Leg ofBill) {
        return own.loading() == null && own.discharge() == null && ofBill != null ? ofBill : own;
    }

    private Instant at(@Nullable LocalDateTime ofContainer, MessageStore.MessageRow row) {
        LocalDateTime written = ofContainer == null ? row.head().issue().preparedAt() : ofContainer;
        return written == null
                ? row.receivedAt()
                : written.atZone(settings.zone()).toInstant();
    }
}
