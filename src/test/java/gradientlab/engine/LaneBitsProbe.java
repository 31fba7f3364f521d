package gradientlab.engine;

import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.DropoutMasks;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.nn.net.ParameterTensor;
import gradientlab.nn.net.RunningStatistics;
import gradientlab.training.CourseNetworks;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Trains networks by the Java engine and prints a digest of every loss and of all parameters: {@code THREADS STEPS BATCH
 * NETWORK[:ACTIVATION] ...}, a network being one of the course's, {@link ImageNetworkTest#STRIDED}, or {@link
 * ImageNetworkTest#BLOCKS}. For {@link LaneBitsTest}, in a JVM of its own, which may be of another Java or processor.
 */
public final class LaneBitsProbe {
    private LaneBitsProbe() {}

    public static void main(String[] arguments) throws Exception {
        int threads = Integer.parseInt(arguments[0]);
        int steps = Integer.parseInt(arguments[1]);
        int batch = Integer.parseInt(arguments[2]);
        for (String name : Arrays.asList(arguments).subList(3, arguments.length)) {
            String[] parts = name.split(":");
            HiddenActivation hidden = HiddenActivation.ofImages(parts.length > 1 ? parts[1] : "ReLU");
            Architecture network = Stream.of(ImageNetworkTest.STRIDED, ImageNetworkTest.BLOCKS)
                    .filter(one -> one.name().equals(parts[0]))
                    .findFirst()
                    .orElseGet(() -> CourseNetworks.named(parts[0]));
            System.out.println(name + " " + digest(network.with(hidden), threads, steps, batch));
        }
    }

    private static String digest(Architecture architecture, int threads, int steps, int batch) throws Exception {
        SplittableRandom random = new SplittableRandom(5);
        float[] images = new float[batch * architecture.input().numbers()];
        float[] oneHot = new float[batch * architecture.outputs()];
        float[] parameters = new float[(int) architecture.parameters()];
        float[] gradients = new float[parameters.length];
        float[] running = PyTorchReference.floats(RunningStatistics.initial(architecture));
        InitialWeights.fill(parameters, ParameterTensor.of(architecture), 3);
        Optimizer optimizer = new Optimizer(OptimizerKind.ADAM, parameters.length);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (JavaEngine engine = new JavaEngine(architecture, threads)) {
            for (int step = 0; step < steps; step++) {
                for (int i = 0; i < images.length; i++) {
                    images[i] = (float) random.nextDouble();
                }
                Arrays.fill(oneHot, 0);
                for (int i = 0; i < batch; i++) {
                    oneHot[i * architecture.outputs() + random.nextInt(architecture.outputs())] = 1;
                }
                engine.load(parameters, running);
                DropoutMasks masks = DropoutMasks.of(3, step);
                double loss =
                        engine.gradient(images, oneHot, batch, masks, gradients).loss();
                engine.update(running);
                optimizer.update(parameters, gradients, 1e-3);
                digest.update(ByteBuffer.allocate(8).putDouble(loss).array());
            }
        }
        ByteBuffer bytes = ByteBuffer.allocate(4 * parameters.length);
        for (float parameter : parameters) {
            bytes.putFloat(parameter);
        }
        digest.update(bytes.array());
        ByteBuffer statistics = ByteBuffer.allocate(4 * running.length);
        statistics.asFloatBuffer().put(running);
        digest.update(statistics.array());
        return HexFormat.of().formatHex(digest.digest());
    }
}
