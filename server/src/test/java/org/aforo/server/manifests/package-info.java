@NullMarked
package org.aforo.server.manifests;

import org.jspecify.annotations.NullMarked;
