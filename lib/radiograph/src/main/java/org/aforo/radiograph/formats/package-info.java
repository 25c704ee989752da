/** What every reader of a file format has in common. Internal to the library. */
@NullMarked
package org.aforo.radiograph.formats;

import org.jspecify.annotations.NullMarked;
