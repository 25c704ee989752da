package org.aforo.server.review.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.aforo.selectivity.reading.ReadingPolicy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Policies as text: the same policy has the same text, and so the same digest. */
@Component
class PolicyText {

    /** Not in policies signed before there was such a rate. */
    private static final String DISAGREEMENT_RATE = "disagreementRate";

    private final FirstPolicy first;
    private final JsonMapper json = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    PolicyText(FirstPolicy first) {
        this.first = first;
    }

    /** The one that is in force before anybody has proposed another. */
    PolicyStore.Text first() {
        return of(first.policy());
    }

    PolicyStore.Text of(ReadingPolicy policy) {
        String settings = json.writeValueAsString(Settings.of(policy));
        return new PolicyStore.Text(settings, sha256(settings));
    }

    /**
     * As it was signed: a number that did not exist yet is read as what the house did then, not as what is usual now, so that an upgrade changes
     * nobody's policy behind the two who approved it.
     */
    Settings settings(PolicyStore.Text text) {
        ObjectNode signed = (ObjectNode) json.readTree(text.settings());
        if (!signed.has(DISAGREEMENT_RATE)) {
            signed.put(DISAGREEMENT_RATE, 0.0);
        }
        return json.treeToValue(signed, Settings.class);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
