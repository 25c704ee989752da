package org.aforo.server.manifests;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that messages and terminals said about one visit, and what they do not agree on. */
public record Dossier(VisitView visit, List<BillView> bills, List<EventView> events, List<DifferenceView> differences) {

    /** Which message says it. */
    public record MessageRef(UUID id, UUID fileId, String type, Instant receivedAt) {}

    /** {@code current}, {@code superseded} by a later one, or {@code cancelled}. */
    public record BillView(
            UUID id,
            @Nullable String number,
            @Nullable String master,
            @Nullable String nature,
            String state,
            @Nullable PartyView shipper,
            @Nullable PartyView consignee,
            @Nullable PartyView notified,
            @Nullable String loading,
            @Nullable String discharge,
            List<GoodsView> goods,
            List<String> containers,
            @Nullable BigDecimal grossKg,
            MessageRef message) {}

    public record PartyView(
            @Nullable String name,
            @Nullable String address,
            @Nullable String country,
            @Nullable String taxId) {}

    public record GoodsView(
            @Nullable String description,
            @Nullable String hs,
            @Nullable String origin,
            @Nullable BigDecimal packages,
            @Nullable String packageType,
            @Nullable String marks,
            @Nullable BigDecimal grossKg) {}

    /**
     * Something that was said or happened, by time.
     *
     * @param message null when a terminal reported it
     * @param state of the message; {@code current} for reports
     * @param box what a message says of the container; null for reports
     * @param detail what a terminal reports, as it calls it
     */
    public record EventView(
            UUID id,
            String kind,
            Instant at,
            @Nullable String terminal,
            @Nullable MessageRef message,
            String state,
            @Nullable BoxView box,
            Map<String, String> detail) {}

    /** Kilograms and degrees Celsius. */
    public record BoxView(
            @Nullable String sizeType,
            @Nullable Boolean full,
            @Nullable BigDecimal grossKg,
            @Nullable BigDecimal tareKg,
            @Nullable BigDecimal vgmKg,
            List<String> seals,
            @Nullable BigDecimal temperatureC,
            List<String> dangerous,
            @Nullable String position,
            @Nullable String loading,
            @Nullable String discharge,
            @Nullable String lorry) {}

    /**
     * @param kind {@code missing}, {@code extra}, {@code duplicate}, {@code different}
     * @param field {@code presence}, {@code grossKg}, {@code seals}, ...
     */
    public record DifferenceView(String kind, String field, List<SaidView> values) {}

    /**
     * What one message, or one reading of a terminal, says of a field; null where it says nothing.
     *
     * @param messageId null for a terminal's reading
     */
    public record SaidView(
            String kind,
            String type,
            @Nullable UUID messageId,
            @Nullable String value) {}
}
