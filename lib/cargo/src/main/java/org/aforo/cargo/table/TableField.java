package org.aforo.cargo.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a column can be. The name is what a mapping calls it; the other words are what headings call it when nobody wrote a mapping. */
public enum TableField {
    VESSEL("vessel", Type.TEXT, "buque", "nave"),
    IMO("imo", Type.TEXT, "imonumber"),
    VOYAGE("voyage", Type.TEXT, "viaje"),
    CARRIER("carrier", Type.TEXT, "line", "naviera", "linea"),
    BILL("bill.number", Type.TEXT, "bl", "bol", "billoflading", "conocimiento"),
    BILL_MASTER("bill.master", Type.TEXT, "masterbl", "mbl"),
    BILL_NATURE("bill.nature", Type.TEXT, "nature", "movement", "movimiento"),
    SHIPPER_NAME("shipper.name", Type.TEXT, "shipper", "exporter", "exportador", "embarcador"),
    SHIPPER_ADDRESS("shipper.address", Type.TEXT),
    SHIPPER_COUNTRY("shipper.country", Type.TEXT),
    SHIPPER_TAX_ID("shipper.taxId", Type.TEXT, "ruc", "shippertaxid"),
    CONSIGNEE_NAME("consignee.name", Type.TEXT, "consignee", "consignatario"),
    CONSIGNEE_ADDRESS("consignee.address", Type.TEXT),
    CONSIGNEE_COUNTRY("consignee.country", Type.TEXT),
    CONSIGNEE_TAX_ID("consignee.taxId", Type.TEXT),
    NOTIFY_NAME("notify.name", Type.TEXT, "notify", "notificado"),
    NOTIFY_ADDRESS("notify.address", Type.TEXT),
    NOTIFY_COUNTRY("notify.country", Type.TEXT),
    NOTIFY_TAX_ID("notify.taxId", Type.TEXT),
    LOADING("loading", Type.TEXT, "pol", "portofloading", "puertodecarga"),
    DISCHARGE("discharge", Type.TEXT, "pod", "portofdischarge", "puertodedescarga"),
    DELIVERY("delivery", Type.TEXT),
    CONTAINER(
            "container.number",
            Type.TEXT,
            "container",
            "containernumber",
            "containerno",
            "contenedor",
            "nrocontenedor"),
    SIZE_TYPE("container.sizeType", Type.TEXT, "sizetype", "isocode", "iso", "type", "tipo"),
    FULL("container.full", Type.TRUTH, "full", "fullempty", "llenovacio"),
    CONTAINER_GROSS("container.grossKg", Type.MASS, "grosskg", "grossweight", "weight", "pesobruto", "peso"),
    TARE("container.tareKg", Type.MASS, "tare", "tarekg", "tara"),
    VERIFIED("container.vgmKg", Type.MASS, "vgm", "vgmkg"),
    CONTAINER_GOODS("container.goodsKg", Type.MASS, "netweight", "pesoneto"),
    SEALS(
            "container.seals",
            Type.LIST,
            "seal",
            "seals",
            "seal1",
            "seal2",
            "seal3",
            "precinto",
            "precintos",
            "sello",
            "sellos"),
    TEMPERATURE("container.temperatureC", Type.NUMBER, "temperature", "temperatura"),
    IMDG_CLASS("container.imdgClass", Type.TEXT, "imdg", "imoclass", "clase"),
    UN_NUMBER("container.unNumber", Type.TEXT, "un", "unnumber"),
    POSITION("container.position", Type.TEXT, "position", "slot", "posicion"),
    AT("container.at", Type.TIME, "at", "time", "date", "fecha"),
    LORRY("container.lorry", Type.TEXT, "lorry", "truck", "plate", "placa"),
    BOOKING("container.booking", Type.TEXT, "booking", "reserva"),
    DESCRIPTION("goods.description", Type.TEXT, "description", "goods", "descripcion", "mercancia", "mercaderia"),
    HS("goods.hs", Type.TEXT, "hs", "hscode", "partida", "subpartida"),
    ORIGIN("goods.origin", Type.TEXT, "origin", "origen"),
    PACKAGES("goods.packages", Type.NUMBER, "packages", "bultos"),
    PACKAGE_TYPE("goods.packageType", Type.TEXT, "packagetype", "embalaje"),
    MARKS("goods.marks", Type.TEXT, "marks", "marcas"),
    GOODS_GROSS("goods.grossKg", Type.MASS, "goodsgrosskg");

    enum Type {
        TEXT,
        LIST,
        NUMBER,
        MASS,
        TIME,
        TRUTH
    }

    private final String key;
    private final Type type;
    private final String headings;

    TableField(String key, Type type, String... headings) {
        this.key = key;
        this.type = type;
        this.headings = " " + String.join(" ", headings) + " ";
    }

    /** As a mapping calls it. */
    public String key() {
        return key;
    }

    Type type() {
        return type;
    }

    boolean ofBillOrGoods() {
        return key.startsWith("bill.") || key.startsWith("goods.");
    }

    static Optional<TableField> byKey(String key) {
        for (TableField field : values()) {
            if (field.key.equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** All keys, for a message. */
    static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (TableField field : values()) {
            keys.add(field.key);
        }
        return keys;
    }

    /** @param heading in small letters without anything but letters and digits */
    static Optional<TableField> byHeading(String heading) {
        for (TableField field : values()) {
            if (!heading.isEmpty() && field.headings.contains(" " + heading + " ")) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
