package org.aforo.server.manifests;

import java.util.UUID;

/**
 * A notice is on its way to a terminal, or goes there once more as a reminder; announced inside the transaction that keeps it.
 *
 * @param reminder whether it was sent before
 */
public record NoticeSent(UUID noticeId, String terminal, boolean reminder) {}
