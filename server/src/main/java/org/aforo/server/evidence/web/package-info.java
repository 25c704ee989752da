/** The room over HTTP. */
@NullMarked
package org.aforo.server.evidence.web;

import org.jspecify.annotations.NullMarked;
