/**
 * What the samples of a scan tell by themselves, looked at once its tiles are cut: whether its noise is that of an earlier scan, and how
 * good the image is. Nothing waits for it.
 */
@NullMarked
package org.aforo.server.scans.scrutiny;

import org.jspecify.annotations.NullMarked;
