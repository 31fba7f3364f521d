package gradientlab.data.pictures;

import gradientlab.data.DatasetBundle;
import gradientlab.data.ImageDataset;
import gradientlab.data.Normalisation;
import gradientlab.nn.SeededRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pictures parted into those to train (and validate) on and those for the test: a fifth of each class, by the seed. */
final class Parted {
    private Parted() {}

    static DatasetBundle of(PictureSet set, byte[] labels, byte[] pixels) {
        boolean[] test = new boolean[labels.length];
        int first = 0;
        for (int label = 0; label < set.counts().size(); label++) {
            int start = first;
            int count = set.counts().get(label);
            int[] order = new int[count];
            Arrays.setAll(order, i -> start + i);
            new SeededRandom(set.seed(), label).shuffle(order);
            for (int i = 0; i < PictureSet.testOf(count); i++) {
                test[order[i]] = true;
            }
            first += count;
        }
        Part train = Part.of(set, labels, pixels, test, false);
        Normalisation normalisation = train.normalisation(set);
        return new DatasetBundle(
                set.id(),
                train.images(set, normalisation),
                Part.of(set, labels, pixels, test, true).images(set, normalisation));
    }

    private record Part(byte[] labels, byte[] pixels) {
        static Part of(PictureSet set, byte[] labels, byte[] pixels, boolean[] test, boolean wanted) {
            int length = set.channels() * set.side() * set.side();
            int count = wanted ? set.test() : set.train();
            byte[] partLabels = new byte[count];
            byte[] partPixels = new byte[count * length];
            int at = 0;
            for (int image = 0; image < labels.length; image++) {
                if (test[image] == wanted) {
                    partLabels[at] = labels[image];
                    System.arraycopy(pixels, image * length, partPixels, at * length, length);
                    at++;
                }
            }
            return new Part(partLabels, partPixels);
        }

        /** Of these very images, in whole numbers up to the end: the same on every computer. */
        Normalisation normalisation(PictureSet set) {
            int plane = set.side() * set.side();
            List<Float> means = new ArrayList<>();
            List<Float> deviations = new ArrayList<>();
            for (int channel = 0; channel < set.channels(); channel++) {
                long sum = 0;
                long squares = 0;
                for (int image = 0; image < labels.length; image++) {
                    int start = (image * set.channels() + channel) * plane;
                    for (int i = start; i < start + plane; i++) {
                        int value = pixels[i] & 0xFF;
                        sum += value;
                        squares += (long) value * value;
                    }
                }
                double count = (double) labels.length * plane;
                double mean = sum / count;
                double variance = squares / count - mean * mean;
                means.add((float) (mean / 255));
                deviations.add(variance < 1 ? 1f : (float) (Math.sqrt(variance) / 255)); // all alike: only moved
            }
            return new Normalisation(means, deviations);
        }

        ImageDataset images(PictureSet set, Normalisation normalisation) {
            return new ImageDataset(
                    set.channels(), set.side(), set.side(), set.classes(), normalisation, pixels, labels);
        }
    }
}
