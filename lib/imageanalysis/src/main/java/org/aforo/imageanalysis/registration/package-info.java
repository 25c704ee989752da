/** Laying an earlier radiograph on a later one, and what differs. Method: {@code docs/methods/registration.md}. */
@NullMarked
package org.aforo.imageanalysis.registration;

import org.jspecify.annotations.NullMarked;
