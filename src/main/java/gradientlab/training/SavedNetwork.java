package gradientlab.training;

import gradientlab.data.DatasetBundle;
import gradientlab.data.ImageDataset;
import gradientlab.engine.ImageNetwork;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The network of a stored run as it was at a save, to be looked at: of a run that has ended, or beside one that
 * still trains. For one thread at a time.
 */
public final class SavedNetwork implements AutoCloseable {
    private final int step;
    private final ImageNetwork network;
    private final TrainingConfig config;
    private final DatasetBundle bundle;
    private final RunData data;

    private SavedNetwork(KeptNetwork kept, DatasetCache datasets) throws IOException {
        step = kept.kept().step();
        network = kept.network();
        config = kept.config();
        bundle = datasets.get(config.dataset());
        data = RunData.of(config, bundle);
    }

    /** As it was at the last save; see {@link #open(RunStore, String, int, DatasetCache)}. */
    public static SavedNetwork open(RunStore store, String id, DatasetCache datasets) throws IOException {
        return open(store, id, Integer.MAX_VALUE, datasets);
    }

    /**
     * Reads the newest kept at or before a step; a second or less once the data set is there.
     *
     * @return null when the run has not been saved with a network by then
     * @throws IOException with a sentence when the run or its data set cannot be read
     */
    public static SavedNetwork open(RunStore store, String id, int step, DatasetCache datasets) throws IOException {
        KeptNetwork kept = KeptNetwork.load(store.folder(id), step);
        if (kept == null) {
            return null;
        }
        try {
            return new SavedNetwork(kept, datasets);
        } catch (IOException | RuntimeException unreadable) {
            kept.network().close();
            throw unreadable;
        }
    }

    /** Updates done when it was saved. */
    public int step() {
        return step;
    }

    /** What a {@link TrainingListener} would have been shown at this step. */
    public NetworkSnapshot snapshot() {
        int[] shown = Arrays.copyOf(data.subset(), data.samples());
        return new NetworkSnapshot(step(), FirstLayer.of(network.firstLayerWeights()), evaluate(data.images(), shown));
    }

    /**
     * Images of one class that the network takes for another, or for what they are, the surest first.
     *
     * @param test whether to look among the test images; otherwise among the run's validation images
     * @param label the true class
     * @param predicted the network's answer
     * @param most how many are wanted
     * @return their {@link Prediction#image} counts in the test images when {@code test}, else in the training images
     */
    public List<Prediction> examples(boolean test, int label, int predicted, int most) {
        ImageDataset images = test ? bundle.test() : data.images();
        IntStream candidates = test ? IntStream.range(0, images.size()) : Arrays.stream(data.validation());
        int[] ofClass = candidates.filter(image -> images.label(image) == label).toArray();
        return evaluate(images, ofClass).stream()
                .filter(prediction -> prediction.predicted() == predicted)
                .sorted((a, b) -> Float.compare(b.probabilities()[predicted], a.probabilities()[predicted]))
                .limit(most)
                .toList();
    }

    private List<Prediction> evaluate(ImageDataset images, int[] indices) {
        if (indices.length == 0) {
            return List.of();
        }
        ChunkedEvaluation evaluation = new ChunkedEvaluation(images, indices, config.inputScale(), indices.length);
        while (!evaluation.finished()) {
            evaluation.advance(network);
        }
        return evaluation.predictions();
    }

    @Override
    public void close() {
        network.close();
    }
}
