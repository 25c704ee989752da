package org.aforo.cargo.ens;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aforo.cargo.message.Party;
import org.aforo.cargo.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** The nine groups of traders, which are the same but for the endings of their names. */
enum EnsParty {
    CONSIGNOR("TRACONCO1", "NamCO17", "StrAndNumCO122", "PosCodCO123", "CitCO124", "CouCO125", "TINCO159"),
    CONSIGNEE("TRACONCE1", "NamCE17", "StrAndNumCE122", "PosCodCE123", "CitCE124", "CouCE125", "TINCE159"),
    NOTIFIED(
            "NOTPAR670",
            "NamNOTPAR672",
            "StrNumNOTPAR673",
            "PosCodNOTPAR676",
            "CitNOTPAR674",
            "CouCodNOTPAR675",
            "TINNOTPAR671"),
    ITEM_CONSIGNOR("TRACONCO2", "NamCO27", "StrAndNumCO222", "PosCodCO223", "CitCO224", "CouCO225", "TINCO259"),
    ITEM_CONSIGNEE("TRACONCE2", "NamCE27", "StrAndNumCE222", "PosCodCE223", "CitCE224", "CouCE225", "TINCE259"),
    ITEM_NOTIFIED(
            "PRTNOT640",
            "NamPRTNOT642",
            "StrNumPRTNOT646",
            "PstCodPRTNOT644",
            "CtyPRTNOT643",
            "CouCodGINOT647",
            "TINPRTNOT641"),
    REPRESENTATIVE("TRAREP", "NamTRE1", "StrAndNumTRE1", "PosCodTRE1", "CitTRE1", "CouCodTRE1", "TINTRE1"),
    LODGING("PERLODSUMDEC", "NamPLD1", "StrAndNumPLD1", "PosCodPLD1", "CitPLD1", "CouCodPLD1", "TINPLD1"),
    CARRIER(
            "TRACARENT601",
            "NamTRACARENT604",
            "StrNumTRACARENT607",
            "PstCodTRACARENT606",
            "CtyTRACARENT603",
            "CouCodTRACARENT605",
            "TINTRACARENT602");

    private final String group;
    private final String name;
    private final String street;
    private final String postalCode;
    private final String city;
    private final String country;
    private final String number;

    EnsParty(String group, String name, String street, String postalCode, String city, String country, String number) {
        this.group = group;
        this.name = name;
        this.street = street;
        this.postalCode = postalCode;
        this.city = city;
        this.country = country;
        this.number = number;
    }

    /** Null where the group is absent. */
    @Nullable
    Party in(XmlElement parent) {
        XmlElement trader = parent.first(group);
        if (trader == null) {
            return null;
        }
        String joined = Stream.of(street, postalCode, city)
                .map(trader::value)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(", "));
        return new Party(
                trader.value(name), joined.isEmpty() ? null : joined, trader.value(country), trader.value(number));
    }

    /** Of the item, else of the whole declaration. */
    static @Nullable Party either(EnsParty ofItem, XmlElement item, EnsParty ofAll, XmlElement message) {
        Party own = ofItem.in(item);
        return own == null ? ofAll.in(message) : own;
    }
}
