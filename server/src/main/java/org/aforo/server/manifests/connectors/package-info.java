/** How a terminal's own system is given its notices: files dropped into a folder, or a request to an address of the terminal. */
@NullMarked
package org.aforo.server.manifests.connectors;

import org.jspecify.annotations.NullMarked;
