/** What is really in a scene, as the pictures of a scan show it: where each named object is and how much it weighs. */
@NullMarked
package org.aforo.virtualscanner.truth;

import org.jspecify.annotations.NullMarked;
