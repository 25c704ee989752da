import org.aforo.virtualscanner.kernels.LineKernels;
import org.aforo.virtualscanner.simd.VectorKernels;

/** The virtual scanner's inner loops by the incubating Vector API; found as a service where {@code jdk.incubator.vector} is added. */
@org.jspecify.annotations.NullMarked
module org.aforo.virtualscanner.simd {
    requires static org.jspecify;
    requires org.aforo.virtualscanner;
    requires jdk.incubator.vector;

    provides LineKernels with
            VectorKernels;
}
