package org.aforo.server.manifests.connectors;

import org.aforo.server.manifests.Recipients;
import org.springframework.stereotype.Component;

/** Those the configuration names. */
@Component
class KnownRecipients implements Recipients {

    private final NoticeSettings settings;

    KnownRecipients(NoticeSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean reaches(String code) {
        return settings.of(code).isPresent();
    }
}
