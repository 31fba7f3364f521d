package org.nd4j.nativeblas;

/**
 * A class Deeplearning4j 1.0.0-M2.1 looks for and cannot find.
 *
 * <p>Before it uses oneDNN for a layer, DL4J's {@code BaseMKLDNNHelper.mklDnnEnabled()} asks, by reflection, a class of
 * this name. The class moved to {@code org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu} and its method was renamed, but
 * the look-up was forgotten: it fails silently, and convolution falls back to im2col, about ten times slower. This class
 * answers the question under the old name. Delete it when the pinned release asks the right class. It is the only class
 * of ours outside {@code gradientlab}, since the name is DL4J's.
 */
public final class Nd4jCpu {
    private Nd4jCpu() {}

    /** What DL4J asks. */
    public static final class Environment {
        private static final Environment INSTANCE = new Environment();

        private Environment() {}

        public static Environment getInstance() {
            return INSTANCE;
        }

        /** Whether the loaded native library has oneDNN and it is switched on. */
        public boolean isUseMKLDNN() {
            return !Boolean.getBoolean("gradientlab.onednn.off")
                    && org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu.Environment.getInstance()
                            .isUseONEDNN();
        }
    }
}
