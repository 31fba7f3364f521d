package gradientlab.engine.lanes;

import gradientlab.nn.net.Activate;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.AvgPool;
import gradientlab.nn.net.BatchNormalisation;
import gradientlab.nn.net.Conv;
import gradientlab.nn.net.Dense;
import gradientlab.nn.net.Dropout;
import gradientlab.nn.net.LayerSummary;
import gradientlab.nn.net.LayerVisitor;
import gradientlab.nn.net.MaxPool;
import gradientlab.nn.net.ParameterTensor;
import gradientlab.nn.net.Shape;
import gradientlab.nn.net.Skip;
import java.util.ArrayList;
import java.util.List;

/**
 * A network's outputs and gradients, {@link Kernels#lanes()} images at once by each thread. Parameters and gradients are
 * flat arrays in PyTorch's order, images are NCHW. For one caller at a time.
 */
public final class LaneNetwork {
    /** Numbers of all lanes that stay in the nearest cache. */
    private static final int NEAR = 128;

    private final int inputs;
    private final int outputs;
    private final List<LaneLayer> layers;
    private final List<Worker> all = new ArrayList<>();
    private final int lanes;
    private int threads;

    /** What becomes of a batch's outputs before the way back. */
    @FunctionalInterface
    public interface Loss {
        /**
         * Writes the loss's derivative by the outputs of some images. Threads call it at the same time, for other images.
         *
         * @param outputs images x outputs, of the whole batch
         * @param gradients the same
         * @param from first image
         * @param to behind the last
         */
        void gradients(float[] outputs, float[] gradients, int from, int to);
    }

    /**
     * @param architecture whose activations name their functions
     * @param threads at least 1; results do not depend on it
     */
    public LaneNetwork(Architecture architecture, int threads) {
        inputs = architecture.input().numbers();
        outputs = architecture.outputs();
        layers = layers(architecture);
        all.add(new Worker());
        lanes = all.get(0).kernels.lanes();
        this.threads = threads;
    }

    /** From now on compute by so many threads, at least 1; results do not depend on it. */
    public void setThreads(int threads) {
        this.threads = threads;
    }

    /** Has the parts of some work done; arrays of a thread are made when it first has a part to do. */
    private void run(int parts, Workers.Part part) {
        while (all.size() < Math.min(threads, parts)) {
            all.add(new Worker());
        }
        Workers.run(threads, parts, part);
    }

    private static List<LaneLayer> layers(Architecture architecture) {
        List<ParameterTensor> tensors = ParameterTensor.of(architecture);
        List<LaneLayer> layers = new ArrayList<>();
        List<LayerSummary> summary = architecture.summary();
        for (int i = 0; i < summary.size(); i++) {
            int index = i;
            int[] places = tensors.stream()
                    .filter(tensor -> tensor.layer() == index)
                    .mapToInt(ParameterTensor::offset)
                    .toArray();
            layers.add(summary.get(i).layer().accept(of(summary.get(i).input(), places)));
        }
        return layers;
    }

    private static LayerVisitor<LaneLayer> of(Shape in, int[] places) {
        return new LayerVisitor<>() {
            @Override
            public LaneLayer conv(Conv conv) {
                return new LaneConvolution(Geometry.of(conv, in), places[0], places[1]);
            }

            @Override
            public LaneLayer activate(Activate activate) {
                return new LaneActivation(
                        in.numbers(),
                        activate.function()
                                .orElseThrow(
                                        () -> new IllegalArgumentException(activate.label() + " names no function")));
            }

            @Override
            public LaneLayer maxPool(MaxPool pool) {
                return new LanePool(in, pool.size(), true);
            }

            @Override
            public LaneLayer avgPool(AvgPool pool) {
                return new LanePool(in, pool.size(), false);
            }

            @Override
            public LaneLayer dropout(Dropout dropout) {
                throw new UnsupportedOperationException();
            }

            @Override
            public LaneLayer batchNorm(BatchNormalisation layer) {
                throw new UnsupportedOperationException();
            }

            @Override
            public LaneLayer skip(Skip skip) {
                throw new UnsupportedOperationException();
            }

            @Override
            public LaneLayer dense(Dense dense) {
                return new LaneDense(in.numbers(), dense.units(), places[0], places.length > 1 ? places[1] : -1);
            }
        };
    }

    /** For a log: {@code "256-bit vectors"}. */
    public static String vectors() {
        return Kernels.create().name();
    }

    /** From now on compute with these parameters; the array is not kept. */
    public void load(float[] parameters) {
        layers.forEach(layer -> layer.load(parameters));
    }

    /**
     * Outputs of some images.
     *
     * @param from first image
     * @param to behind the last
     * @param target images x outputs; the rows of these images are written
     */
    public void outputs(float[] images, int from, int to, float[] target) {
        run(units(to - from), (worker, unit) -> {
            int first = from + unit * lanes;
            all.get(worker).forward(images, first, Math.min(first + lanes, to));
            all.get(worker).read(target, first, Math.min(first + lanes, to));
        });
    }

    /**
     * The gradient of a batch.
     *
     * @param images at least size images
     * @param target size x outputs, is given the outputs
     * @param gradients overwritten
     */
    public void gradient(float[] images, int size, float[] target, Loss loss, float[] gradients) {
        layers.get(0).images(images);
        layers.forEach(layer -> layer.prepare(size));
        float[] outputGradients = new float[size * outputs];
        run(units(size), (worker, unit) -> {
            int first = unit * lanes;
            int last = Math.min(first + lanes, size);
            all.get(worker).forward(images, first, last);
            all.get(worker).read(target, first, last);
            loss.gradients(target, outputGradients, first, last);
            all.get(worker).backward(outputGradients, first, last, size);
        });
        for (int i = 0; i < layers.size(); i++) {
            int layer = i;
            int parts = layers.get(i).parts(all.get(0).kernels);
            run(parts, (worker, part) -> all.get(worker).passes.get(layer).collect(part, size, gradients));
        }
        layers.get(0).images(null);
    }

    private int units(int images) {
        return (images + lanes - 1) / lanes;
    }

    /** One thread's arrays. */
    private final class Worker {
        private final Kernels kernels = Kernels.create();
        private final List<LaneLayer.Pass> passes =
                layers.stream().map(layer -> layer.pass(kernels)).toList();
        private final List<float[]> values = new ArrayList<>();
        private final List<float[]> gradients = new ArrayList<>();

        Worker() {
            values.add(room(inputs));
            gradients.add(null);
            for (int i = 0; i < layers.size(); i++) {
                boolean same = onItsInputs(i);
                int length = behind(i);
                values.add(same ? values.get(i) : room(length));
                gradients.add(same ? gradients.get(i) : room(length));
            }
        }

        /** Whether layer i writes over its inputs, which nobody reads after it. */
        private boolean onItsInputs(int i) {
            return i > 0 && layers.get(i).inPlace() && !layers.get(i - 1).readsOutputs();
        }

        /** Room for what layer i puts out, for all that work on it in place, and for whom it is the input. */
        private int behind(int i) {
            int length = layers.get(i).outputRoom();
            boolean on = true;
            for (int next = i + 1; on && next < layers.size(); next++) {
                length = Math.max(length, layers.get(next).inputRoom());
                on = onItsInputs(next);
            }
            return length;
        }

        private float[] room(int numbers) {
            return new float[numbers * kernels.lanes()];
        }

        void forward(float[] images, int from, int to) {
            write(images, inputs, values.get(0), from, to);
            for (int i = 0; i < passes.size(); i++) {
                passes.get(i).forward(values.get(i), values.get(i + 1));
            }
        }

        void backward(float[] outputGradients, int from, int to, int images) {
            write(outputGradients, outputs, gradients.get(layers.size()), from, to);
            for (int i = passes.size() - 1; i >= 0; i--) {
                float[] dx = gradients.get(i);
                passes.get(i).backward(values.get(i), values.get(i + 1), gradients.get(i + 1), dx, from, images);
            }
        }

        /** Images side by side; lanes without an image are 0. */
        private void write(float[] rows, int numbers, float[] target, int from, int to) {
            for (int block = 0; block < numbers; block += NEAR) {
                int end = Math.min(numbers, block + NEAR);
                for (int lane = 0; lane < lanes; lane++) {
                    int row = (from + lane) * numbers;
                    boolean there = from + lane < to;
                    for (int i = block; i < end; i++) {
                        target[i * lanes + lane] = there ? rows[row + i] : 0;
                    }
                }
            }
        }

        void read(float[] target, int from, int to) {
            float[] last = values.get(layers.size());
            for (int image = from; image < to; image++) {
                for (int i = 0; i < outputs; i++) {
                    target[image * outputs + i] = last[i * lanes + image - from];
                }
            }
        }
    }
}
