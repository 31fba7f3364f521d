package gradientlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.data.fetch.FetchMonitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Needs CIFAR-10 in the data directory ({@code GRADIENTLAB_HOME} or the standard one). */
@Tag("cifar10")
class RealCifar10Test {
    private final Path home = DataDirectory.standard();

    @Test
    void every_file_has_the_published_checksum() throws IOException {
        Cifar10.store(home).verify(FetchMonitor.NONE);
    }

    @Test
    void it_has_the_known_classes_and_takes_under_250_megabytes() throws IOException {
        long before = used();
        DatasetBundle cifar = Cifar10.load(home);
        assertThat(used() - before).isLessThan(250L << 20);
        assertThat(cifar.train().size()).isEqualTo(50_000);
        int[] perClass = new int[10];
        IntStream.range(0, 50_000).forEach(i -> perClass[cifar.train().label(i)]++);
        assertThat(perClass).containsOnly(5000);
        assertThat(cifar.train().classNames().get(cifar.train().label(0))).isEqualTo("frog");
        assertThat(cifar.test().classNames().get(cifar.test().label(0))).isEqualTo("cat");
    }

    @Test
    void normalised_training_images_have_mean_zero_and_deviation_one() throws IOException {
        ImageDataset train = Cifar10.load(home).train();
        int[] indices =
                Split.classBalancedSubset(train, IntStream.range(0, 50_000).toArray(), 5000, 1);
        float[] image = new float[train.imageLength()];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < indices.length; i++) {
            train.copy(indices, i, 1, InputScale.NORMALISED, image);
            for (float value : image) {
                sum += value;
                squares += value * value;
            }
        }
        double count = (double) indices.length * image.length;
        assertThat(sum / count).isCloseTo(0, within(0.03));
        assertThat(Math.sqrt(squares / count)).isCloseTo(1, within(0.03));
    }

    /** A step of the smallest network takes about 2 ms for 50 images: the feed must never be what it waits for. */
    @Test
    void a_consumer_in_a_hurry_gets_twenty_thousand_images_a_second() throws Exception {
        ImageDataset train = Cifar10.load(home).train();
        double best = 0;
        for (int epoch = 0; epoch < 3; epoch++) {
            int[] order = Split.shuffled(IntStream.range(0, 50_000).toArray(), 1, epoch);
            long start = System.nanoTime();
            int images = 0;
            try (BatchFeed feed = new BatchFeed(train, order, 50, 0, InputScale.NORMALISED)) {
                for (Batch batch; (batch = feed.next()) != null; ) {
                    images += batch.size();
                }
            }
            assertThat(images).isEqualTo(50_000);
            best = Math.max(best, images * 1e9 / (System.nanoTime() - start));
        }
        assertThat(best).isGreaterThan(20_000);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
