package gradientlab.bench;

import gradientlab.engine.Engine;
import gradientlab.engine.ImageNetwork;
import gradientlab.engine.NativeEngine;
import gradientlab.engine.OptimizerKind;
import gradientlab.nn.SeededRandom;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.training.CourseNetworks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows about the course's networks: a training step of 50 images and inference of 500 by every engine, one after the
 * other, and by PyTorch, with as many threads as native code has; then the step by all cores, and all five side by side.
 */
final class NetworkBench {
    private static final String GROUP = "nets";
    private static final int BATCH = 50;
    private static final int MANY = 500;
    private static final double MILLISECONDS = 1e3;

    private NetworkBench() {}

    static List<BenchRow> rows() throws IOException {
        int threads = NativeEngine.prepare().threads();
        PythonBench.Result pytorch = PythonBench.PYTORCH.measure(PythonBench.interpreters(), threads);
        List<BenchRow> rows = new ArrayList<>();
        for (Architecture architecture : CourseNetworks.all()) {
            Images images = new Images(architecture);
            String name = architecture.name();
            Map<Engine, Double> steps = new EnumMap<>(Engine.class);
            Map<Engine, Double> inferences = new EnumMap<>(Engine.class);
            for (Engine engine : Engine.values()) {
                try (ImageNetwork network = network(architecture, engine, threads)) {
                    steps.put(engine, images.step(network));
                    inferences.put(engine, images.inference(network));
                }
            }
            rows.add(row(name + ", training step of " + BATCH, steps, pytorch.baseline(name + " step", MILLISECONDS)));
            rows.add(row(
                    name + ", inference of " + MANY, inferences, pytorch.baseline(name + " inference", MILLISECONDS)));
            int cores = Runtime.getRuntime().availableProcessors();
            try (ImageNetwork network = network(architecture, Engine.JAVA, cores)) {
                rows.add(new BenchRow(
                                GROUP,
                                name + ", training step of " + BATCH + ", Java, threads: " + cores,
                                MILLISECONDS * images.step(network),
                                "ms")
                        .against("threads: " + threads, MILLISECONDS * steps.get(Engine.JAVA)));
            }
        }
        rows.add(SideBySideBench.row(GROUP));
        return rows;
    }

    private static ImageNetwork network(Architecture architecture, Engine engine, int threads) {
        return ImageNetwork.create(architecture.with(HiddenActivation.RELU), OptimizerKind.ADAM, 1, engine, threads);
    }

    /** The lab's own engine beside PyTorch, the others in the note. */
    private static BenchRow row(String what, Map<Engine, Double> seconds, BenchRow.Baseline pytorch) {
        double ours = MILLISECONDS * seconds.get(Engine.JAVA);
        return new BenchRow(GROUP, what, ours, "ms")
                .against(pytorch)
                .withNote(seconds.entrySet().stream()
                        .filter(other -> other.getKey() != Engine.JAVA)
                        .map(other -> note(
                                new BenchRow.Baseline(other.getKey().label(), MILLISECONDS * other.getValue()), ours))
                        .collect(Collectors.joining(", ")));
    }

    /** A further comparison in words. */
    static String note(BenchRow.Baseline other, double ours) {
        return other.value() == null
                ? other.label()
                : other.label() + " " + BenchRow.threeDigits(other.value()) + " ms ("
                        + BenchRow.threeDigits(other.value() / ours) + "x)";
    }

    /** Noise, enough for the inference. */
    private record Images(float[] inputs, float[] oneHot, float[] logits) {
        Images(Architecture architecture) {
            this(
                    new float[MANY * architecture.input().numbers()],
                    new float[BATCH * architecture.outputs()],
                    new float[MANY * architecture.outputs()]);
            SeededRandom random = new SeededRandom(1);
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = (float) random.between(-2, 2);
            }
            for (int n = 0; n < BATCH; n++) {
                oneHot[n * architecture.outputs() + random.nextInt(architecture.outputs())] = 1;
            }
        }

        /** Seconds. */
        double step(ImageNetwork network) {
            return Stopwatch.seconds(() -> network.step(inputs, oneHot, BATCH, 1e-3));
        }

        double inference(ImageNetwork network) {
            return Stopwatch.seconds(() -> network.logits(inputs, MANY, logits));
        }
    }
}
