package gradientlab.cli;

import gradientlab.training.xor.XorActivation;
import gradientlab.training.xor.XorConfig;
import gradientlab.training.xor.XorData;
import gradientlab.training.xor.XorEngine;
import gradientlab.training.xor.XorLearner;
import java.util.ArrayList;
import java.util.List;

/** What a step of the XOR network costs in each engine, against NumPy on the same kind of machine. */
final class XorBench {
    private static final String GROUP = "xor";

    /** NumPy, one step of the 2-4-1 network, milliseconds: 1000 samples, one sample. */
    private static final double NUMPY_FULL = 0.24;

    private static final double NUMPY_SINGLE = 0.08;

    /** Small enough that thousands of steps change nothing the speed depends on. */
    private static final double RATE = 1e-6;

    private XorBench() {}

    static List<BenchRow> rows() {
        List<BenchRow> rows = new ArrayList<>();
        for (XorActivation activation : XorActivation.values()) {
            XorConfig config = XorConfig.course(activation);
            rows.add(row("from scratch, step of 1000, " + activation, 1e3 * fullStep(config), "ms")
                    .against("NumPy", NUMPY_FULL));
        }
        for (XorActivation activation : XorActivation.values()) {
            XorConfig config = XorConfig.course(activation);
            rows.add(row("from scratch, step of 1, " + activation, 1e6 * singleStep(config), "us")
                    .against("NumPy", 1000 * NUMPY_SINGLE));
        }
        for (XorActivation activation : XorActivation.values()) {
            XorConfig config = XorConfig.course(activation);
            rows.add(row("from scratch, run with metrics, " + activation, 1 / epoch(config), "epochs/s")
                    .withNote(config.batch() == XorConfig.FULL_BATCH ? "full batch" : "1000 steps of 1 an epoch"));
        }
        return rows;
    }

    private static BenchRow row(String name, double value, String unit) {
        return new BenchRow(GROUP, name, value, unit);
    }

    /** Seconds of a step on the course's 1000 points. */
    static double fullStep(XorConfig config) {
        XorData data = XorData.of(config);
        double[][] x = data.train().inputs();
        double[][] t = data.train().targets();
        try (XorEngine engine = XorEngine.of(config, XorLearner.initialParameters(config))) {
            return Stopwatch.seconds(() -> engine.step(x, t, XorConfig.TRAIN_SIZE, RATE));
        }
    }

    /** Seconds of a step on one point, another one each time. */
    static double singleStep(XorConfig config) {
        XorData data = XorData.of(config);
        double[][] x = data.train().inputs();
        double[][] t = data.train().targets();
        double[][] batchX = new double[2][1];
        double[][] batchT = new double[1][1];
        int[] next = {0};
        try (XorEngine engine = XorEngine.of(config, XorLearner.initialParameters(config))) {
            return Stopwatch.seconds(() -> {
                int sample = next[0]++ % XorConfig.TRAIN_SIZE;
                batchX[0][0] = x[0][sample];
                batchX[1][0] = x[1][sample];
                batchT[0][0] = t[0][sample];
                engine.step(batchX, batchT, 1, RATE);
            });
        }
    }

    /** Seconds of an epoch as the command line trains it: steps, loss and both accuracies. */
    static double epoch(XorConfig config) {
        try (XorLearner learner = new XorLearner(config, XorData.of(config))) {
            return Stopwatch.seconds(() -> {
                do {
                    learner.step();
                } while (!learner.atEpochStart());
            });
        }
    }
}
