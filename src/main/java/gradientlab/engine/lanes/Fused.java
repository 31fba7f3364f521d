package gradientlab.engine.lanes;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * Whether a * b + c is rounded once here, as nearly every processor of the last ten years can. Where it cannot, {@link
 * Math#fma} is exact but a thousand times slower; there the product is rounded before the sum, and the last bits of every
 * result are of that other family.
 */
public final class Fused {
    /** A constant for the compiler, which then leaves the other branch out. */
    public static final boolean AVAILABLE = available();

    private Fused() {}

    private static boolean available() {
        try {
            return Boolean.parseBoolean(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .getVMOption("UseFMA")
                    .getValue());
        } catch (RuntimeException | LinkageError anotherJvm) {
            return true; // it knows best how
        }
    }

    /** a * b + c. */
    static float multiplyAdd(float a, float b, float c) {
        return AVAILABLE ? Math.fma(a, b, c) : a * b + c;
    }
}
