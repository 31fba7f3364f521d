package gradientlab.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Environment;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Switches on the fast paths of ND4J's native code, which are off by default, and says which are in use.
 *
 * <p>Call {@link #prepare()} before anything else of DL4J or ND4J: most switches are read once, when its classes load.
 * What each one brings is measured in {@code docs/adr/0002-dl4j-speed.md}. A switch that cannot be applied costs speed,
 * never the result.
 */
public final class NativeEngine {
    private static final Logger LOG = LoggerFactory.getLogger(NativeEngine.class);
    private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";
    private static final Map<String, String> SWITCHES = Map.of(
            // DL4J's oneDNN layers are off unless this says false.
            "org.eclipse.deeplearning4j.helpers.disable", "false",
            // Without limits JavaCPP need not read /proc at every allocation.
            "org.bytedeco.javacpp.maxphysicalbytes", "0",
            "org.bytedeco.javacpp.maxbytes", "0");

    private static final ThreadLocal<Boolean> ENTERED = new ThreadLocal<>();

    private static Status status;

    private NativeEngine() {}

    /**
     * What is in use.
     *
     * @param library the native build that was loaded, for example {@code linux-x86_64-onednn-avx2}
     * @param oneDnn whether convolution and pooling run in oneDNN
     * @param threads how many threads native code uses
     */
    public record Status(String library, boolean oneDnn, int threads) {
        /** One line for a log. */
        public String sentence() {
            return "ND4J native library " + library + ", "
                    + (oneDnn ? "oneDNN convolution" : "no oneDNN: convolution is about thirty times slower")
                    + ", " + threads + (threads == 1 ? " thread" : " threads");
        }
    }

    /** Applies every switch that is not set already and loads the native library (seconds, the first time). */
    public static synchronized Status prepare() {
        if (status == null) {
            SWITCHES.forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
            NativeCache.instead(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv())
                    .ifPresent(folder -> System.getProperties().putIfAbsent(NativeCache.PROPERTY, folder));
            if (System.getProperty(EXTENSION) == null && knownToLackAvx2()) {
                System.setProperty(EXTENSION, ""); // the oneDNN builds would crash: take the plain one
            }
            limitThreads(Cores.besideWindow());
            status = new Status(loadedLibrary(), oneDnn(), Nd4j.getEnvironment().maxMasterThreads());
            if (status.oneDnn()) {
                LOG.info(status.sentence());
            } else {
                LOG.warn(status.sentence());
            }
        }
        return status;
    }

    /**
     * Gives the calling thread its number of native threads, which OpenMP keeps for each thread apart. Cheap to call
     * again.
     */
    static void enterThread() {
        if (ENTERED.get() == null) {
            NativeOpsHolder.getInstance()
                    .getDeviceNativeOps()
                    .setOmpNumThreads(prepare().threads());
            ENTERED.set(true);
        }
    }

    /** One line that says which path is in use. */
    public static String describe() {
        return prepare().sentence();
    }

    private static void limitThreads(int threads) {
        Environment environment = Nd4j.getEnvironment();
        environment.setMaxThreads(threads);
        environment.setMaxMasterThreads(threads);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
        Nd4j.factory().blas().setMaxThreads(threads);
    }

    /** DL4J's own question: is there a CPU backend with oneDNN helpers, and may they be used? */
    private static boolean oneDnn() {
        return loadedLibrary().contains("onednn")
                && "false".equals(System.getProperty("org.eclipse.deeplearning4j.helpers.disable"))
                && org.deeplearning4j.nn.layers.mkldnn.BaseMKLDNNHelper.mklDnnEnabled();
    }

    /** The folder the native library was extracted from is named after the build. */
    private static String loadedLibrary() {
        return Loader.getLoadedLibraries().entrySet().stream()
                .filter(library -> library.getKey().contains("nd4jcpu"))
                .map(library -> Path.of(library.getValue()).getParent())
                .filter(folder -> folder != null && folder.getFileName() != null)
                .map(folder -> folder.getFileName().toString())
                .findFirst()
                .orElse(Loader.getPlatform());
    }

    private static boolean knownToLackAvx2() {
        Path cpu = Path.of("/proc/cpuinfo");
        try {
            return "amd64".equals(System.getProperty("os.arch"))
                    && Files.isReadable(cpu)
                    && !Files.readString(cpu).contains(" avx2");
        } catch (IOException unknown) {
            return false;
        }
    }
}
