package org.aforo.server.manifests.connectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aforo.server.manifests.Notices;
import org.aforo.server.platform.DataFolder;
import org.aforo.server.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What terminals that live by files answer: an empty file {@code NUMBER.ack} or {@code NUMBER.loaded} in the folder {@code answers} beside
 * their notices. It is taken away once it is understood and kept; anything else is left alone.
 */
@Component
class AnswerFiles {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerFiles.class);

    private static final Pattern ANSWER = Pattern.compile("0*([0-9]{1,15})\\.(ack|loaded)");
    private static final int MOST_AT_ONCE = 500;

    private final NoticeSettings settings;
    private final Notices notices;
    private final DataFolder data;

    AnswerFiles(NoticeSettings settings, Notices notices, DataFolder data) {
        this.settings = settings;
        this.notices = notices;
        this.data = data;
    }

    void read() {
        settings.terminals().forEach((terminal, seat) -> {
            if (seat.way() == NoticeSettings.Way.CSV || seat.way() == NoticeSettings.Way.EDIFACT) {
                read(terminal, NoticeDelivery.folder(data, terminal, seat).resolve("answers"));
            }
        });
    }

    private void read(String terminal, Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> some = files.limit(MOST_AT_ONCE).toList();
            for (Path file : some) {
                Matcher name = ANSWER.matcher(file.getFileName().toString());
                if (name.matches()) {
                    understand(
                            terminal,
                            Long.parseLong(name.group(1)),
                            name.group(2).equals("loaded"));
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException unreadable) {
            LOG.warn("answers of terminal {} cannot be read: {}", terminal, unreadable.getMessage());
        }
    }

    private void understand(String terminal, long number, boolean loaded) {
        try {
            Notices.Notice notice = notices.numbered(number)
                    .orElseThrow(() -> Problem.notFound("manifests.notice-unknown", "no such notice"));
            if (loaded) {
                notices.alreadyLoaded(notice.id(), terminal, "terminal " + terminal);
            } else {
                notices.receipt(notice.id(), terminal);
            }
        } catch (Problem refused) {
            LOG.warn("an answer of terminal {} to notice {} was refused: {}", terminal, number, refused.code());
        }
    }
}
