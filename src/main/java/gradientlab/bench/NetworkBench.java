package gradientlab.bench;

import gradientlab.engine.ImageNetwork;
import gradientlab.engine.NativeEngine;
import gradientlab.engine.OptimizerKind;
import gradientlab.engine.PlainDl4jNetwork;
import gradientlab.nn.SeededRandom;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.training.CourseNetworks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Rows about the course's networks: a training step of 50 images and inference of 500, beside Deeplearning4j with
 * nothing set, which runs in a JVM of its own, and PyTorch with as many threads.
 */
final class NetworkBench {
    private static final String GROUP = "nets";
    private static final int BATCH = 50;
    private static final int MANY = 500;
    private static final double MILLISECONDS = 1e3;

    /** DL4J's convolution takes seconds when nothing is set; work above this many seconds is not repeated much. */
    private static final double SLOW = 0.2;

    /** Slow inference is measured on a fifth of the images and multiplied. */
    private static final int FIFTH = 5;

    /** No native build but the plain one, no layer helpers, JavaCPP's own limits, and as many threads as cores. */
    private static final List<String> NOTHING_SET = List.of(
            "-Dorg.bytedeco.javacpp.platform.extension=",
            "-Dorg.eclipse.deeplearning4j.helpers.disable=true",
            "-Dorg.bytedeco.javacpp.maxbytes=2g",
            "-Dorg.bytedeco.javacpp.maxphysicalbytes=4g");

    private NetworkBench() {}

    static List<BenchRow> rows() throws IOException {
        double[] plain = Arrays.stream(ChildJvm.run(
                                NetworkBench.class,
                                NOTHING_SET,
                                Map.of(
                                        "OMP_NUM_THREADS",
                                        String.valueOf(Runtime.getRuntime().availableProcessors())))
                        .trim()
                        .split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        PythonBench.Result pytorch = PythonBench.PYTORCH.measure(
                PythonBench.interpreters(), NativeEngine.prepare().threads());
        List<BenchRow> rows = new ArrayList<>();
        for (Architecture architecture : CourseNetworks.all()) {
            Images images = new Images(architecture);
            float[] logits = new float[MANY * architecture.outputs()];
            try (ImageNetwork network =
                    ImageNetwork.create(architecture.with(HiddenActivation.RELU), OptimizerKind.ADAM, 1)) {
                double step = Stopwatch.seconds(() -> network.step(images.inputs(), images.oneHot(), BATCH, 1e-3));
                double inference = Stopwatch.seconds(() -> network.logits(images.inputs(), MANY, logits));
                String name = architecture.name();
                rows.add(row(name, "training step of " + BATCH, step, plain[rows.size()])
                        .withNote(note(pytorch.baseline(name + " step", MILLISECONDS), MILLISECONDS * step)));
                rows.add(row(name, "inference of " + MANY, inference, plain[rows.size()])
                        .withNote(note(pytorch.baseline(name + " inference", MILLISECONDS), MILLISECONDS * inference)));
            }
        }
        return rows;
    }

    private static BenchRow row(String network, String what, double seconds, double plain) {
        return new BenchRow(GROUP, network + ", " + what, MILLISECONDS * seconds, "ms")
                .against("DL4J, nothing set", MILLISECONDS * plain);
    }

    /** A second comparison in words. */
    static String note(BenchRow.Baseline other, double ours) {
        return other.value() == null
                ? other.label()
                : other.label() + " " + BenchRow.threeDigits(other.value()) + " ms ("
                        + BenchRow.threeDigits(other.value() / ours) + "x)";
    }

    /** Noise, enough for the inference. */
    private record Images(float[] inputs, float[] oneHot) {
        Images(Architecture architecture) {
            this(new float[MANY * architecture.input().numbers()], new float[BATCH * architecture.outputs()]);
            SeededRandom random = new SeededRandom(1);
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = (float) random.between(-2, 2);
            }
            for (int n = 0; n < BATCH; n++) {
                oneHot[n * architecture.outputs() + random.nextInt(architecture.outputs())] = 1;
            }
        }
    }

    /** The measuring process: prints the seconds of a step and of an inference for each network of the course. */
    public static void main(String[] arguments) {
        for (Architecture architecture : CourseNetworks.all()) {
            Images images = new Images(architecture);
            int image = architecture.input().numbers();
            float[] batch = Arrays.copyOf(images.inputs(), BATCH * image);
            float[] fifth = Arrays.copyOf(images.inputs(), MANY / FIFTH * image);
            try (PlainDl4jNetwork network = new PlainDl4jNetwork(architecture.with(HiddenActivation.RELU))) {
                double step = seconds(() -> network.fit(batch, images.oneHot(), BATCH), 1);
                double some = seconds(() -> network.output(fifth, MANY / FIFTH), FIFTH);
                double inference = some > SLOW ? some : seconds(() -> network.output(images.inputs(), MANY), 1);
                System.out.println(step + " " + inference);
            }
        }
        System.out.flush();
        System.exit(0);
    }

    /** The usual median, or for work that takes long the second of two calls; times the share of the whole it is. */
    private static double seconds(Runnable work, int times) {
        Stopwatch.seconds(1, 1, work);
        double second = times * Stopwatch.seconds(1, 1, work);
        return second > SLOW ? second : times * Stopwatch.seconds(work);
    }
}
