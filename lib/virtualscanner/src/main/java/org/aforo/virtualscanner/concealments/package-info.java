/**
 * What is hidden in containers, and the person who may be in one, each as a scene with its truth. The methods and their weights are those
 * that customs and police reports describe; a training scan needs their shadows, not their tools.
 *
 * <p>May use: {@code scene}, {@code containers}, {@code loads}. {@link org.aforo.virtualscanner.concealments.Concealments} is the door;
 * {@link org.aforo.virtualscanner.concealments.Persons} is another, because a person is never contraband.
 */
@NullMarked
package org.aforo.virtualscanner.concealments;

import org.jspecify.annotations.NullMarked;
