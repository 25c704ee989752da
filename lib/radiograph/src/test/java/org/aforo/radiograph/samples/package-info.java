/** Makes the scans in {@code samples/}: plausible container radiographs, drawn by us, of nothing real. */
@NullMarked
package org.aforo.radiograph.samples;

import org.jspecify.annotations.NullMarked;
