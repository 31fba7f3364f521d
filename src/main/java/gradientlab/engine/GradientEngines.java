package gradientlab.engine;

import gradientlab.nn.net.Architecture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chooses what computes the networks: {@link OneDnnEngine} where its native library loads, else {@link Dl4jLayersEngine}.
 * {@code -Dgradientlab.engine=dl4j} asks for DL4J's layers anyway. Both give the same curves but for rounding.
 */
final class GradientEngines {
    private static final Logger LOG = LoggerFactory.getLogger(GradientEngines.class);
    private static final String CHOICE = "gradientlab.engine";

    private static boolean said;

    private GradientEngines() {}

    static GradientEngine create(Architecture architecture) {
        NativeEngine.prepare(); // before oneDNN: both then share one OpenMP and its number of threads
        GradientEngine engine;
        String why = "";
        if ("dl4j".equals(System.getProperty(CHOICE))) {
            engine = new Dl4jLayersEngine(architecture);
            why = " (-D" + CHOICE + "=dl4j)";
        } else {
            try {
                engine = new OneDnnEngine(architecture);
            } catch (LinkageError | RuntimeException unavailable) {
                engine = new Dl4jLayersEngine(architecture);
                why = ": oneDNN's own interface is not available here (" + unavailable + ")";
            }
        }
        say("Networks are computed by " + engine.name(), why);
        return engine;
    }

    /** Once, and as a warning when it is the slower one. */
    private static synchronized void say(String sentence, String why) {
        if (said) {
            return;
        }
        said = true;
        if (why.isEmpty()) {
            LOG.info(sentence);
        } else {
            LOG.warn(sentence + why);
        }
    }
}
