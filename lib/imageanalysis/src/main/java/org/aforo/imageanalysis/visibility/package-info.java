/** Where a container stands in a radiograph, what part of it a place in words means, and how visible a load of known mass would be there. */
@NullMarked
package org.aforo.imageanalysis.visibility;

import org.jspecify.annotations.NullMarked;
