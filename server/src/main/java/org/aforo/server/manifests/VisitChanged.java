package org.aforo.server.manifests;

import java.util.UUID;

/** Announced inside the transaction that changed the visit's cut-off, vessel or terminal. */
public record VisitChanged(UUID visitId) {}
