package org.aforo.server.scans;

import java.io.BufferedInputStream;
import java.util.List;
import org.aforo.server.manifests.MessageIntake;
import org.aforo.server.manifests.MessageRemark;
import org.aforo.server.manifests.ReceivedMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins the watched folder to the intake. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxSettings.class)
class InboxConfiguration {

    /** One folder for all that comes: cargo messages are told from scans by their beginning. */
    @Bean
    Taking taking(ScanIntake scans, MessageIntake messages) {
        return (delivery, bytes) -> {
            BufferedInputStream whole = new BufferedInputStream(bytes);
            whole.mark(MessageIntake.openingBytes());
            byte[] opening = whole.readNBytes(MessageIntake.openingBytes());
            whole.reset();
            return MessageIntake.recognises(opening, delivery.name())
                    ? received(messages.receive(delivery, whole))
                    : scans.receive(delivery, whole);
        };
    }

    private static Received received(ReceivedMessages messages) {
        Received.Status status = messages.status() == ReceivedMessages.Status.REFUSED
                ? Received.Status.QUARANTINED
                : messages.known() ? Received.Status.KNOWN : Received.Status.ACCEPTED;
        List<RemarkBody> remarks = messages.remarks().stream()
                .map(remark -> new RemarkBody(
                        remark.severity(), remark.code(), new RemarkBody.Where(null, where(remark)), remark.what()))
                .toList();
        return new Received(messages.digest(), messages.sizeBytes(), status, null, remarks, messages.leaf());
    }

    private static @Nullable String where(MessageRemark remark) {
        Long line = remark.where().line();
        return line == null ? remark.where().path() : "line " + line;
    }
}
