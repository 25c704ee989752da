@NullMarked
package org.aforo.cargo.xml;

import org.jspecify.annotations.NullMarked;
