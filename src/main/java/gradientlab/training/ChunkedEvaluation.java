package gradientlab.training;

import gradientlab.data.ImageDataset;
import gradientlab.data.InputScale;
import gradientlab.engine.ImageNetwork;
import gradientlab.nn.Exp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An evaluation in pieces of {@link #CHUNK} images, so that a pause or a stop never waits for thousands. */
final class ChunkedEvaluation {
    /** Images in one piece: a few tenths of a second for the slowest network. */
    static final int CHUNK = 500;

    private final ImageDataset data;
    private final int[] indices;
    private final InputScale scale;
    private final int shown;
    private final float[] inputs;
    private final float[] logits;
    private final int[][] confusion;
    private final List<Prediction> predictions = new ArrayList<>();
    private double lossSum;
    private int correct;
    private int done;

    /** @param shown of how many images, the first ones, the predictions are kept */
    ChunkedEvaluation(ImageDataset data, int[] indices, InputScale scale, int shown) {
        this.data = data;
        this.indices = indices;
        this.scale = scale;
        this.shown = shown;
        int chunk = Math.min(CHUNK, indices.length);
        inputs = new float[chunk * data.imageLength()];
        logits = new float[chunk * data.classCount()];
        confusion = new int[data.classCount()][data.classCount()];
    }

    boolean finished() {
        return done >= indices.length;
    }

    /** Evaluates the next piece; returns how many images that was. */
    int advance(ImageNetwork network) {
        int size = Math.min(CHUNK, indices.length - done);
        data.copy(indices, done, size, scale, inputs);
        network.logits(inputs, size, logits);
        for (int i = 0; i < size; i++) {
            count(done + i, i * data.classCount());
        }
        done += size;
        return size;
    }

    private void count(int image, int at) {
        int classes = data.classCount();
        int label = data.label(indices[image]);
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (logits[at + c] > logits[at + best]) {
                best = c;
            }
        }
        double largest = logits[at + best];
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            sum += Exp.of(logits[at + c] - largest);
        }
        lossSum += largest + StrictMath.log(sum) - logits[at + label];
        correct += best == label ? 1 : 0;
        confusion[label][best]++;
        if (image < shown) {
            float[] probabilities = Arrays.copyOfRange(logits, at, at + classes);
            for (int c = 0; c < classes; c++) {
                probabilities[c] = (float) (Exp.of(probabilities[c] - largest) / sum);
            }
            predictions.add(new Prediction(indices[image], label, probabilities));
        }
    }

    Evaluation result() {
        return new Evaluation(indices.length, lossSum / indices.length, (double) correct / indices.length, confusion);
    }

    /** Of the first images, as many as were asked for. */
    List<Prediction> predictions() {
        return List.copyOf(predictions);
    }
}
