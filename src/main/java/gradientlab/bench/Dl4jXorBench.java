package gradientlab.bench;

import gradientlab.nn.net.HiddenActivation;
import gradientlab.training.xor.Dl4jFitEngine;
import gradientlab.training.xor.EngineKind;
import gradientlab.training.xor.XorConfig;
import gradientlab.training.xor.XorEngine;
import gradientlab.training.xor.XorLearner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What each setting brings for the XOR network in Deeplearning4j. Every variant is measured in a JVM of its own, since
 * the settings are read once.
 */
final class Dl4jXorBench {
    /** JavaCPP's own limits: the heap, and twice the heap. */
    private static final List<String> LIMITS_ON =
            List.of("-Dorg.bytedeco.javacpp.maxbytes=2g", "-Dorg.bytedeco.javacpp.maxphysicalbytes=4g");

    private static final List<String> LIMITS_OFF =
            List.of("-Dorg.bytedeco.javacpp.maxbytes=0", "-Dorg.bytedeco.javacpp.maxphysicalbytes=0");

    private enum Update {
        GRADIENT,
        FIT
    }

    private record Variant(String name, List<String> options, int threads, Update update, boolean busy) {}

    private Dl4jXorBench() {}

    /** @param numpy what to compare with, one thread */
    static List<BenchRow> rows(PythonBench.Result numpy) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        int fewer = Math.max(1, cores - 1);
        List<Variant> variants = List.of(
                new Variant("DL4J as the lab sets it", LIMITS_OFF, fewer, Update.GRADIENT, false),
                new Variant("DL4J, but JavaCPP limits on", LIMITS_ON, fewer, Update.GRADIENT, false),
                new Variant("DL4J, but " + cores + " native threads", LIMITS_OFF, cores, Update.GRADIENT, false),
                new Variant("DL4J, but fit()", LIMITS_OFF, fewer, Update.FIT, false),
                new Variant("DL4J, nothing set", LIMITS_ON, cores, Update.FIT, false),
                new Variant("DL4J as the lab sets it, one core busy", LIMITS_OFF, fewer, Update.GRADIENT, true),
                new Variant(
                        "DL4J, but " + cores + " native threads, one core busy",
                        LIMITS_OFF,
                        cores,
                        Update.GRADIENT,
                        true));
        List<BenchRow> rows = new ArrayList<>();
        for (Variant variant : variants) {
            String[] printed = ChildJvm.run(
                            Dl4jXorBench.class,
                            variant.options(),
                            Map.of("OMP_NUM_THREADS", String.valueOf(variant.threads())),
                            variant.update().name(),
                            String.valueOf(variant.busy()))
                    .trim()
                    .split("\\s+");
            rows.add(XorBench.row(variant.name() + ", step of 1000", 1e3 * Double.parseDouble(printed[0]), "ms")
                    .against(numpy.baseline(HiddenActivation.SIGMOID + " 1000", 1e3)));
            rows.add(XorBench.row(variant.name() + ", step of 1", 1e3 * Double.parseDouble(printed[1]), "ms")
                    .against(numpy.baseline(HiddenActivation.SIGMOID + " 1", 1e3)));
        }
        return rows;
    }

    /** The measuring process: prints the seconds of a step of 1000 and of a step of 1. */
    public static void main(String[] arguments) {
        Update update = Update.valueOf(arguments[0]);
        if (Boolean.parseBoolean(arguments[1])) {
            keepOneCoreBusy();
        }
        System.out.println(XorBench.fullStep(engine(update)) + " " + XorBench.singleStep(engine(update)));
        System.out.flush();
        System.exit(0);
    }

    private static XorEngine engine(Update update) {
        XorConfig config = XorConfig.course(HiddenActivation.SIGMOID)
                .withEngine(EngineKind.DL4J)
                .withLearningRate(XorBench.RATE);
        return update == Update.FIT
                ? new Dl4jFitEngine(config, XorLearner.initialParameters(config))
                : XorEngine.of(config, XorLearner.initialParameters(config));
    }

    /** Stands for the window: something else that wants a core. */
    private static void keepOneCoreBusy() {
        Thread thread = new Thread(() -> {
            while (true) {
                Thread.onSpinWait();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
