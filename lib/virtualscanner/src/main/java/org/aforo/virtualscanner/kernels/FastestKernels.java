package org.aforo.virtualscanner.kernels;

import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/**
 * The fastest kernels this process can run: those that another module provides, such as {@code virtualscanner-simd} in a process with
 * {@code --add-modules jdk.incubator.vector}; the plain ones without. Never used unless asked for: golden samples are the plain one's.
 */
public final class FastestKernels {

    private FastestKernels() {}

    /** Makes kernels, one for each thread that asks. */
    public static Supplier<LineKernels> find() {
        for (ServiceLoader.Provider<LineKernels> provider :
                ServiceLoader.load(LineKernels.class).stream().toList()) {
            if (works(provider)) {
                return provider;
            }
        }
        return PlainKernels::new;
    }

    /** Whether the module it needs is there. */
    private static boolean works(Supplier<LineKernels> provider) {
        try {
            return !provider.get().name().isEmpty();
        } catch (ServiceConfigurationError | LinkageError missing) {
            return false;
        }
    }
}
