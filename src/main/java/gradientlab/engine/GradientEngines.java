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
        return create(architecture, wanted, Cores.besideWindow());
    }

    /**
     * @param wanted {@link Engine#ONEDNN} becomes Deeplearning4j's layers where its library does not load
     * @param threads of {@link Engine#JAVA}; the others have the process's
     * @throws gradientlab.nn.InvalidSetting when the architecture has a layer that the engine does not know
     */
    static GradientEngine create(Architecture architecture, Engine wanted, int threads) {
        wanted.requireKnown(architecture);
        return switch (wanted) {
            case JAVA -> said(wanted, new JavaEngine(architecture, threads), "");
            case DL4J -> said(wanted, new Dl4jLayersEngine(architecture), "");
            case ONEDNN -> oneDnn(architecture);
        };
    }

    private static GradientEngine oneDnn(Architecture architecture) {
        NativeEngine.prepare(); // before oneDNN: both then share one OpenMP and its number of threads
        try {
            return said(Engine.ONEDNN, new OneDnnEngine(architecture), "");
        } catch (LinkageError | RuntimeException unavailable) {
            String why = ": oneDNN's own interface is not available here (" + unavailable + ")";
            return said(Engine.ONEDNN, new Dl4jLayersEngine(architecture), why);
        }
    }

    /** As a warning when it is another one than wanted. */
    private static synchronized GradientEngine said(Engine wanted, GradientEngine engine, String why) {
        if (SAID.add(wanted)) {
            String sentence = "Networks are computed by " + engine.name() + why;
            if (why.isEmpty()) {
                LOG.info(sentence);
            } else {
                LOG.warn(sentence);
            }
        }
        return engine;
    }
}
