package gradientlab.training;

import gradientlab.data.DatasetBundle;
import gradientlab.data.ImageDataset;
import gradientlab.data.Split;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Shape;
import gradientlab.text.Texts;
import java.util.Arrays;

/**
 * Which images a run uses, each a pure function of the configuration: a resumed run sees the same ones.
 *
 * @param images training and validation images
 * @param test the images of the final test
 * @param train indices to train on
 * @param validation indices of the whole validation set
 * @param subset indices of the accuracy every ten steps, the {@code samples} images shown to the student first
 * @param samples how many of the subset are shown
 */
record RunData(ImageDataset images, ImageDataset test, int[] train, int[] validation, int[] subset, int samples) {
    private static final Texts TEXTS = Texts.of(RunData.class);

    /** Two of each of ten classes. */
    static final int SAMPLES = 20;

    static RunData of(TrainingConfig config, DatasetBundle bundle) {
        requireFit(config.network(), bundle);
        ImageDataset images = bundle.train();
        Split split = Split.of(images, config.seed());
        int[] train = config.trainLimit() == 0
                ? split.train()
                : Split.classBalancedSubset(images, split.train(), config.trainLimit(), config.seed());
        int[] validation = split.validation();
        int[] chosen = config.validationLimit() == 0
                ? validation
                : Split.classBalancedSubset(images, validation, config.validationLimit(), config.seed());
        int samples = Math.min(SAMPLES, chosen.length);
        return new RunData(
                images,
                bundle.test(),
                train,
                validation,
                samplesFirst(images, chosen, samples, config.seed()),
                samples);
    }

    private static int[] samplesFirst(ImageDataset images, int[] chosen, int samples, long seed) {
        int[] shown = Split.classBalancedSubset(images, chosen, samples, seed);
        int[] ordered = Arrays.copyOf(shown, chosen.length);
        int next = shown.length;
        for (int index : chosen) {
            if (Arrays.binarySearch(shown, index) < 0) {
                ordered[next++] = index;
            }
        }
        return ordered;
    }

    /** @throws InvalidSetting with a sentence when the network takes other images, or tells other classes apart */
    static void requireFit(Architecture architecture, DatasetBundle bundle) {
        ImageDataset images = bundle.train();
        Shape input = architecture.input();
        boolean fits = input.channels() == images.channels()
                && input.height() == images.height()
                && input.width() == images.width()
                && architecture.outputs() == images.classCount();
        if (!fits) {
            throw new InvalidSetting(
                    "dataset",
                    TEXTS.get(
                            "other-images",
                            architecture.name(),
                            size(input.channels(), input.height(), input.width()),
                            architecture.outputs(),
                            bundle.name(),
                            size(images.channels(), images.height(), images.width()),
                            images.classCount()));
        }
    }

    private static String size(int channels, int height, int width) {
        return channels + "x" + height + "x" + width;
    }
}
