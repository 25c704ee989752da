@NullMarked
package org.aforo.server.manifests.connectors;

import org.jspecify.annotations.NullMarked;
