package org.aforo.server.manifests;

import java.util.UUID;

/** Announced inside the transaction that added the visit. */
public record VisitAdded(UUID visitId, String containerNumber) {}
