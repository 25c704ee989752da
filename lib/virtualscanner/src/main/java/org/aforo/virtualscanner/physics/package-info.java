/**
 * What X-rays of 3.5 to 10 MeV do: how strongly a material attenuates them, which energies a linear accelerator sends at which angle of
 * its fan, what a cadmium tungstate detector makes of them, and how much scatter it sees. Numbers and formulas come from the published
 * sources each type names; {@code docs/methods/beam-physics.md} holds them against references.
 *
 * <p>Everything the other packages need is a sum over the same {@value org.aforo.virtualscanner.physics.Nodes#COUNT} energies
 * ({@link org.aforo.virtualscanner.physics.Nodes}): with {@code tau[k]} the sum of mass attenuation coefficient times areal density,
 * {@code T = sum w[k] exp(-tau[k])} for every beam.
 */
@NullMarked
package org.aforo.virtualscanner.physics;

import org.jspecify.annotations.NullMarked;
