package gradientlab.engine.lanes;

import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.DropoutMasks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

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
        layers = LaneLayers.of(architecture);
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

    /** For a log: {@code "256-bit vectors"}. */
    public static String vectors() {
        return Kernels.create().name();
    }

    /** From now on compute with these parameters and running statistics; the arrays are not kept. */
    public void load(float[] parameters, float[] running) {
        layers.forEach(layer -> layer.load(parameters, running));
    }

    /** Lets the batch of the last {@link #gradient} into running statistics. */
    public void update(float[] running) {
        layers.forEach(layer -> layer.update(running));
    }

    /**
     * Outputs of some images, as in evaluation: without dropout, normalised by running statistics.
     *
     * @param from first image
     * @param to behind the last
     * @param target images x outputs; the rows of these images are written
     */
    public void outputs(float[] images, int from, int to, float[] target) {
        layers.forEach(layer -> layer.begin(null));
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
     * @param masks what dropout leaves in
     * @param gradients overwritten
     */
    public void gradient(float[] images, int size, float[] target, Loss loss, DropoutMasks masks, float[] gradients) {
        layers.get(0).images(images);
        layers.forEach(layer -> {
            layer.begin(masks);
            layer.prepare(size);
        });
        float[] outputGradients = new float[size * outputs];
        if (layers.stream().anyMatch(LaneLayer::needsBatch)) {
            together(images, size, target, loss, outputGradients);
        } else {
            run(units(size), (worker, unit) -> {
                int first = unit * lanes;
                int last = Math.min(first + lanes, size);
                all.get(worker).forward(images, first, last);
                all.get(worker).read(target, first, last);
                loss.gradients(target, outputGradients, first, last);
                all.get(worker).backward(outputGradients, first, last, size);
            });
        }
        for (int i = 0; i < layers.size(); i++) {
            int layer = i;
            int parts = layers.get(i).parts(all.get(0).kernels);
            run(parts, (worker, part) -> all.get(worker).passes.get(layer).collect(part, size, gradients));
        }
        layers.get(0).images(null);
    }

    /** All units stop before each layer that needs the batch, on both ways; each keeps arrays of its own meanwhile. */
    private void together(float[] images, int size, float[] target, Loss loss, float[] outputGradients) {
        while (all.size() < units(size)) {
            all.add(new Worker());
        }
        each(size, (worker, first) -> worker.take(images, first, Math.min(first + lanes, size)));
        int at = 0;
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).needsBatch()) {
                int from = at;
                int stop = i;
                each(size, (worker, first) -> {
                    worker.forward(from, stop, first);
                    worker.passes.get(stop).means(worker.values.get(stop), first, size);
                });
                layers.get(i).meansAreIn(size);
                each(size, (worker, first) -> worker.passes.get(stop).variances(worker.values.get(stop), first, size));
                layers.get(i).variancesAreIn(size);
                at = i;
            }
        }
        int from = at;
        each(size, (worker, first) -> {
            int last = Math.min(first + lanes, size);
            worker.forward(from, layers.size(), first);
            worker.read(target, first, last);
            loss.gradients(target, outputGradients, first, last);
            worker.takeBack(outputGradients, first, last);
        });
        int end = layers.size();
        for (int i = layers.size() - 1; i >= 0; i--) {
            if (layers.get(i).needsBatch()) {
                int stop = i;
                int behind = end;
                each(size, (worker, first) -> {
                    worker.backward(behind, stop + 1, first, size);
                    worker.passes
                            .get(stop)
                            .gradients(worker.values.get(stop), worker.gradients.get(stop + 1), first, size);
                });
                layers.get(i).gradientsAreIn(size);
                end = i + 1;
            }
        }
        int behind = end;
        each(size, (worker, first) -> worker.backward(behind, 0, first, size));
    }

    /** Does something with every unit of a batch: with its own arrays, and its first image. */
    private void each(int size, ObjIntConsumer<Worker> work) {
        Workers.run(threads, units(size), (worker, unit) -> work.accept(all.get(unit), unit * lanes));
    }

    private int units(int images) {
        return (images + lanes - 1) / lanes;
    }

    /** One thread's arrays. */
    private final class Worker {
        private final Kernels kernels = Kernels.create();
        private final List<LaneLayer.Pass> passes = new ArrayList<>();
        private final List<float[]> values = new ArrayList<>();
        private final List<float[]> gradients = new ArrayList<>();

        Worker() {
            layers.forEach(layer -> passes.add(layer.pass(kernels, passes)));
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
            take(images, from, to);
            forward(0, passes.size(), from);
        }

        void backward(float[] outputGradients, int from, int to, int images) {
            takeBack(outputGradients, from, to);
            backward(passes.size(), 0, from, images);
        }

        void take(float[] images, int from, int to) {
            write(images, inputs, values.get(0), from, to);
        }

        void takeBack(float[] outputGradients, int from, int to) {
            write(outputGradients, outputs, gradients.get(layers.size()), from, to);
        }

        /** Through the layers from one to before another. */
        void forward(int layer, int before, int image) {
            for (int i = layer; i < before; i++) {
                passes.get(i).forward(values.get(i), values.get(i + 1), image);
            }
        }

        /** Back through the layers from before one down to another. */
        void backward(int behind, int layer, int image, int images) {
            for (int i = behind - 1; i >= layer; i--) {
                float[] dx = gradients.get(i);
                passes.get(i).backward(values.get(i), values.get(i + 1), gradients.get(i + 1), dx, image, images);
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
