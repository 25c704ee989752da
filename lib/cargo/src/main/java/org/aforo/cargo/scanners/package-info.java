/**
 * What scanner makers' systems write about a scan beside its image: Smiths {@code DataForm} and Rapiscan P60 {@code manifest}. Which lorry, which
 * containers, when, who did what, with what verdict, in which files. {@link org.aforo.cargo.scanners.ScannerReports} is the door.
 *
 * <p>What the makers' free fields mean differs from site to site; a {@link org.aforo.cargo.scanners.SiteMapping} says it.
 */
@NullMarked
package org.aforo.cargo.scanners;

import org.jspecify.annotations.NullMarked;
