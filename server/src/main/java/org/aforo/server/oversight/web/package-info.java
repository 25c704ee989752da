/** The room over HTTP. */
@NullMarked
package org.aforo.server.oversight.web;

import org.jspecify.annotations.NullMarked;
