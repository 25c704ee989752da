/**
 * What is hidden in containers, each as a scene with its truth. The methods and their weights are those
 * that customs and police reports describe; a training scan needs their shadows, not their tools.
 *
 * <p>May use: {@code scene}, {@code containers}, {@code loads}. {@link org.aforo.virtualscanner.concealments.Concealments} is the door.
 */
@NullMarked
package org.aforo.virtualscanner.concealments;

import org.jspecify.annotations.NullMarked;
