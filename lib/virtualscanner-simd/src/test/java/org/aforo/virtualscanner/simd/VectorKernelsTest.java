package org.aforo.virtualscanner.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.aforo.radiograph.Raster;
import org.aforo.virtualscanner.ScanSettings;
import org.aforo.virtualscanner.SimulatedScan;
import org.aforo.virtualscanner.VirtualScanner;
import org.aforo.virtualscanner.containers.ContainerType;
import org.aforo.virtualscanner.containers.Containers;
import org.aforo.virtualscanner.kernels.FastestKernels;
import org.aforo.virtualscanner.kernels.LineKernels;
import org.aforo.virtualscanner.kernels.LineKernels.Channel;
import org.aforo.virtualscanner.kernels.LineKernels.Layers;
import org.aforo.virtualscanner.kernels.LineKernels.Noise;
import org.aforo.virtualscanner.kernels.PlainKernels;
import org.aforo.virtualscanner.scanner.Effects;
import org.aforo.virtualscanner.scanner.ScannerModels;
import org.aforo.virtualscanner.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorKernelsTest {

    private static final int NODES = 16;

    /** Neither a power of two nor whole vectors. */
    private static final int BLOCK = 45;

    /** Everything one call of the kernels takes, filled at random; some rays meet nothing, some a wall. */
    private static final class Line {
        final Layers layers;
        final float[] ramp;
        final Channel[] channels;
        final float[] perPhotons;

        Line(SplittableRandom random, int rays, int materials, int pulses) {
            float[][] densities = new float[materials][rays];
            float[] coefficients = new float[materials * NODES];
            for (float[] own : densities) {
                for (int j = 0; j < rays; j++) {
                    own[j] = switch (random.nextInt(6)) {
                        case 0 -> 0f;
                        case 1 -> -1e-5f;
                        case 2 -> 5000f;
                        default -> (float) random.nextDouble(0, 40);
                    };
                }
            }
            for (int i = 0; i < coefficients.length; i++) {
                coefficients[i] = (float) random.nextDouble(0.02, i < materials ? 5 : 0.2);
            }
            layers = new Layers(materials, densities, coefficients);
            ramp = floats(random, rays, 0, 1);
            perPhotons = floats(random, rays, 1e-6, 1e-4);
            channels = new Channel[pulses];
            for (int e = 0; e < pulses; e++) {
                channels[e] = new Channel(
                        weights(random, rays, 0, 0.12),
                        weights(random, rays, -0.005, 0.005),
                        weights(random, rays, 0, 0.3),
                        BLOCK,
                        floats(random, rays, 0, 0.1),
                        floats(random, rays, 0, 0.1));
            }
        }

        private static float[][] weights(SplittableRandom random, int rays, double from, double to) {
            float[][] weights = new float[(rays + BLOCK - 1) / BLOCK][];
            Arrays.setAll(weights, _ -> floats(random, NODES, from, to));
            return weights;
        }

        private static float[] floats(SplittableRandom random, int count, double from, double to) {
            float[] values = new float[count];
            for (int i = 0; i < count; i++) {
                values[i] = (float) random.nextDouble(from, to);
            }
            return values;
        }
    }

    private static void agree(float[] found, float[] expected, String what) {
        for (int j = 0; j < expected.length; j++) {
            assertThat(found[j])
                    .as("%s of ray %d", what, j)
                    .isCloseTo(expected[j], within(1e-5f * Math.abs(expected[j]) + 1e-12f));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 8, 13, 64, 65, 207, 1500})
    void signals_agree_with_the_plain_ones_whatever_the_size(int rays) {
        for (int materials : new int[] {1, 2, 4, 5, 9, 23}) {
            for (int pulses = 1; pulses <= 2; pulses++) {
                long seed = 100L * rays + materials;
                Line plain = new Line(new SplittableRandom(seed), rays, materials, pulses);
                Line vector = new Line(new SplittableRandom(seed), rays, materials, pulses);
                int from = rays / 5;
                new PlainKernels().attenuate(plain.layers, plain.ramp, from, rays, plain.channels);
                new VectorKernels().attenuate(vector.layers, vector.ramp, from, rays, vector.channels);
                for (int e = 0; e < pulses; e++) {
                    agree(vector.channels[e].signal(), plain.channels[e].signal(), "signal");
                    agree(vector.channels[e].variance(), plain.channels[e].variance(), "variance");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 8, 13, 64, 65, 207, 1500, 20_000})
    void noise_agrees_with_the_plain_one_ray_by_ray(int rays) {
        Line line = new Line(new SplittableRandom(rays), rays, 1, 1);
        Channel channel = line.channels[0];
        Noise noise = new Noise(channel.signal(), channel.variance(), line.perPhotons, 1e-8f);
        for (long key : new long[] {0, -1, 0x123456789ABCDEFL}) {
            float[] plain = new float[rays];
            float[] vector = new float[rays];
            new PlainKernels().normalNoise(key, noise, 0, rays, plain);
            new VectorKernels().normalNoise(key, noise, 0, rays, vector);
            for (int j = 0; j < rays; j++) {
                float deviation = (float) Math.sqrt(channel.variance()[j] * line.perPhotons[j] + 1e-8f);
                assertThat(vector[j])
                        .as("ray %d", j)
                        .isCloseTo(plain[j], within(1e-5f * deviation + 1e-6f * Math.abs(plain[j])));
            }
        }
    }

    @Test
    void a_whole_scan_differs_by_one_step_of_a_sample_at_most() {
        Scene scene = new Scene(Containers.build(ContainerType.REEFER_20, 0, 1.2, new SplittableRandom(3))
                .objects());
        VirtualScanner scanner = VirtualScanner.of(ScannerModels.PORTAL_9_6.withPixels(0.013, 0.02));
        for (Effects effects : List.of(Effects.NONE, Effects.noise(), Effects.all())) {
            ScanSettings settings = ScanSettings.of(4).with(effects);
            SimulatedScan plain = scanner.scan(scene, settings, 2);
            SimulatedScan vector = scanner.with(VectorKernels::new).scan(scene, settings, 2);
            for (int view = 0; view < 2; view++) {
                for (int e = 0; e < 2; e++) {
                    Raster one =
                            plain.views().get(view).energies().get(e).frames().getFirst();
                    Raster other =
                            vector.views().get(view).energies().get(e).frames().getFirst();
                    int worst = 0;
                    for (int i = 0; i < one.samples().length; i++) {
                        worst = Math.max(worst, Math.abs((one.samples()[i] & 0xFFFF) - (other.samples()[i] & 0xFFFF)));
                    }
                    assertThat(worst).isLessThanOrEqualTo(1);
                }
            }
        }
    }

    @Test
    void the_vector_version_is_found_where_it_can_run() {
        Supplier<LineKernels> found = FastestKernels.find();
        assertThat(found.get().name()).isEqualTo("vector");
        assertThat(found.get()).isNotSameAs(found.get());
    }
}
