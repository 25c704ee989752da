package org.aforo.server.review.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.aforo.selectivity.reading.ReadingPolicy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Policies as text: the same policy has the same text, and so the same digest. */
@Component
class PolicyText {

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

    Settings settings(PolicyStore.Text text) {
        return json.readValue(text.settings(), Settings.class);
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
