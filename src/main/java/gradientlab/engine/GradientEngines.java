package gradientlab.engine;

import gradientlab.nn.net.Architecture;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what computes a network; says once in the log which it is. */
final class GradientEngines {
    private static final Logger LOG = LoggerFactory.getLogger(GradientEngines.class);
    private static final Set<Engine> SAID = EnumSet.noneOf(Engine.class);

    private GradientEngines() {}

    static GradientEngine create(Architecture architecture, Engine wanted) {
        return create(architecture, wanted, NativeEngine.defaultThreads());
    }

    /**
     * @param wanted {@link Engine#ONEDNN} becomes Deeplearning4j's layers where its library does not load
     * @param threads of {@link Engine#JAVA}; the others have the process's
     * @throws gradientlab.nn.InvalidSetting when the architecture has an activation function that the engine lacks
     */
    static GradientEngine create(Architecture architecture, Engine wanted, int threads) {
        String why = "";
        GradientEngine engine = switch (wanted) {
            case JAVA -> new JavaEngine(architecture, threads);
            case DL4J -> new Dl4jLayersEngine(architecture);
            case ONEDNN -> null;
        };
        if (engine == null) {
            NativeEngine.prepare(); // before oneDNN: both then share one OpenMP and its number of threads
            try {
                engine = new OneDnnEngine(architecture);
            } catch (LinkageError | RuntimeException unavailable) {
                engine = new Dl4jLayersEngine(architecture);
                why = ": oneDNN's own interface is not available here (" + unavailable + ")";
            }
        }
        say(wanted, "Networks are computed by " + engine.name(), why);
        return engine;
    }

    /** As a warning when it is another one than wanted. */
    private static synchronized void say(Engine wanted, String sentence, String why) {
        if (!SAID.add(wanted)) {
            return;
        }
        if (why.isEmpty()) {
            LOG.info(sentence);
        } else {
            LOG.warn(sentence + why);
        }
    }
}
