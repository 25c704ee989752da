/** Invents a day of a port; every name and container prefix in it is made up and says so. Door: {@link org.aforo.portday.PortDays}. */
@NullMarked
package org.aforo.portday;

import org.jspecify.annotations.NullMarked;
