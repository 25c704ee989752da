/** Turns planned scans into pictures: builds vehicle, box, load and what is hidden, scans them, writes DICOS files and the truth of each. */
@NullMarked
package org.aforo.portday.drawing;

import org.jspecify.annotations.NullMarked;
