@NullMarked
package org.aforo.server.oversight.edition;

import org.jspecify.annotations.NullMarked;
