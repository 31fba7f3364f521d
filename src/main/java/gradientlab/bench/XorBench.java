package gradientlab.bench;

import gradientlab.nn.net.HiddenActivation;
import gradientlab.training.xor.EngineKind;
import gradientlab.training.xor.XorConfig;
import gradientlab.training.xor.XorData;
import gradientlab.training.xor.XorEngine;
import gradientlab.training.xor.XorLearner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a step of the XOR network costs in each engine, against NumPy in the same run. */
final class XorBench {
    static final String GROUP = "xor";

    /** Small enough that thousands of steps change nothing the speed depends on. */
    static final double RATE = 1e-6;

    private XorBench() {}

    static List<BenchRow> rows() throws IOException {
        List<BenchRow> rows = new ArrayList<>();
        PythonBench.Result numpy =
                PythonBench.NUMPY.measure(PythonBench.interpreters(), 1); // from scratch is one thread
        for (HiddenActivation activation : HiddenActivation.values()) {
            rows.add(row("from scratch, step of 1000, " + activation, 1e3 * fullStep(engine(activation)), "ms")
                    .against(numpy.baseline(activation + " 1000", 1e3)));
        }
        for (HiddenActivation activation : HiddenActivation.values()) {
            rows.add(row("from scratch, step of 1, " + activation, 1e6 * singleStep(engine(activation)), "us")
                    .against(numpy.baseline(activation + " 1", 1e6)));
        }
        for (HiddenActivation activation : HiddenActivation.values()) {
            rows.add(epochs("from scratch", XorConfig.course(activation)));
        }
        rows.addAll(Dl4jXorBench.rows(numpy));
        for (HiddenActivation activation : HiddenActivation.values()) {
            rows.add(epochs("DL4J", XorConfig.course(activation).withEngine(EngineKind.DL4J)));
        }
        return rows;
    }

    static BenchRow row(String name, double value, String unit) {
        return new BenchRow(GROUP, name, value, unit);
    }

    private static XorEngine engine(HiddenActivation activation) {
        XorConfig config = XorConfig.course(activation);
        return XorEngine.of(config, XorLearner.initialParameters(config));
    }

    /** Seconds of a step on the course's 1000 points; closes the engine. */
    static double fullStep(XorEngine engine) {
        XorData data = XorData.of(XorConfig.course(HiddenActivation.SIGMOID));
        double[][] x = data.train().inputs();
        double[][] t = data.train().targets();
        try (engine) {
            return Stopwatch.seconds(() -> engine.step(x, t, XorConfig.TRAIN_SIZE, RATE));
        }
    }

    /** Seconds of a step on one point, another one each time; closes the engine. */
    static double singleStep(XorEngine engine) {
        XorData data = XorData.of(XorConfig.course(HiddenActivation.SIGMOID));
        double[][] x = data.train().inputs();
        double[][] t = data.train().targets();
        double[][] batchX = new double[2][1];
        double[][] batchT = new double[1][1];
        int[] next = {0};
        try (engine) {
            return Stopwatch.seconds(() -> {
                int sample = next[0];
                next[0] = (sample + 1) % XorConfig.TRAIN_SIZE;
                batchX[0][0] = x[0][sample];
                batchX[1][0] = x[1][sample];
                batchT[0][0] = t[0][sample];
                engine.step(batchX, batchT, 1, RATE);
            });
        }
    }

    /** Epochs as the command line trains them: steps, loss and both accuracies. */
    private static BenchRow epochs(String engine, XorConfig config) {
        try (XorLearner learner = new XorLearner(config, XorData.of(config))) {
            double seconds = Stopwatch.seconds(() -> {
                do {
                    learner.step();
                } while (!learner.atEpochStart());
            });
            return row(engine + ", run with metrics, " + config.activation(), 1 / seconds, "epochs/s")
                    .withNote(config.batch() == XorConfig.FULL_BATCH ? "full batch" : "1000 steps of 1 an epoch");
        }
    }
}
