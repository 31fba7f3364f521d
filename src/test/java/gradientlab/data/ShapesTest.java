package gradientlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.text.Language;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class ShapesTest {
    private static byte[] image(ImageDataset data, int index) {
        byte[] bytes = new byte[data.imageLength()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) data.pixel(index, i / 1024, i / 32 % 32, i % 32);
        }
        return bytes;
    }

    @Test
    void a_smaller_set_is_the_beginning_of_a_larger_one() {
        ImageDataset small = Shapes.bundle(20, 1, 5).train();
        ImageDataset large = Shapes.bundle(300, 1, 5).train();
        for (int i = 0; i < 20; i++) {
            assertThat(image(small, i)).isEqualTo(image(large, i));
            assertThat(small.label(i)).isEqualTo(large.label(i));
        }
    }

    @Test
    void what_is_drawn_on_first_use_is_the_same_in_every_order_and_by_many_threads_at_once() {
        ImageDataset forward = Shapes.bundle(400, 1, 5).train();
        byte[][] wanted =
                IntStream.range(0, 400).mapToObj(i -> image(forward, i)).toArray(byte[][]::new);
        ImageDataset shared = Shapes.bundle(400, 1, 5).train();
        IntStream.range(0, 4000)
                .parallel()
                .forEach(i -> assertThat(image(shared, 399 - i * 7 % 400)).isEqualTo(wanted[399 - i * 7 % 400]));
        float[] batch = new float[2 * 3 * 32 * 32];
        ImageDataset fresh = Shapes.bundle(400, 1, 5).train();
        fresh.copy(new int[] {300, 7}, 0, 2, InputScale.RAW_255, batch);
        assertThat(batch[3 * 32 * 32]).isEqualTo(wanted[7][0] & 0xFF);
        assertThat(fresh.argb(9)[5] & 0xFF).isEqualTo(wanted[9][2 * 1024 + 5] & 0xFF);
    }

    @Test
    void seed_and_part_make_other_images() {
        DatasetBundle bundle = Shapes.bundle(10, 10, 5);
        assertThat(image(bundle.train(), 0))
                .isNotEqualTo(image(bundle.test(), 0))
                .isNotEqualTo(image(Shapes.bundle(10, 10, 6).train(), 0))
                .isNotEqualTo(image(bundle.train(), 1));
    }

    /** Runs of earlier versions were trained on them. */
    @Test
    void the_first_drawing_is_what_it_was() {
        assertThat(checksum(Shapes.bundle(Shapes.FIRST_DRAWING, 200, 1, 1).train()))
                .isEqualTo("a8758c65");
    }

    private static String checksum(ImageDataset data) {
        CRC32 crc = new CRC32();
        for (int i = 0; i < data.size(); i++) {
            crc.update(image(data, i));
        }
        return Long.toHexString(crc.getValue());
    }

    /** Else a striped circle would be a circle to one and stripes to another. */
    @Test
    void an_outline_is_plain_and_a_texture_fills_the_image() {
        ImageDataset data = Shapes.bundle(200, 1, 1).train();
        for (int i = 0; i < data.size(); i++) {
            String image = i + ", " + data.classNames().get(data.label(i));
            if (Motif.VALUES.get(data.label(i)).texture()) {
                for (double share : lightInCorners(data, i, 10)) {
                    assertThat(share)
                            .as("image %s: light and dark in each corner", image)
                            .isBetween(0.08, 0.92);
                }
            } else {
                assertThat(Arrays.stream(lightInCorners(data, i, 5)).min().orElseThrow())
                        .as("image %s: a corner without the outline", image)
                        .isLessThan(0.08);
            }
        }
    }

    private static double[] lightInCorners(ImageDataset data, int image, int side) {
        double[] shares = new double[4];
        int darkest = Integer.MAX_VALUE;
        int lightest = 0;
        for (int i = 0; i < 1024; i++) {
            darkest = Math.min(darkest, brightness(data, image, i / 32, i % 32));
            lightest = Math.max(lightest, brightness(data, image, i / 32, i % 32));
        }
        double middle = (darkest + lightest) / 2.0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                for (int corner = 0; corner < 4; corner++) {
                    int brightness = brightness(data, image, corner < 2 ? y : 31 - y, corner % 2 == 0 ? x : 31 - x);
                    shares[corner] += brightness > middle ? 1.0 / (side * side) : 0;
                }
            }
        }
        return shares;
    }

    private static int brightness(ImageDataset data, int image, int row, int column) {
        int sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            sum += data.pixel(image, channel, row, column);
        }
        return sum;
    }

    /** Published accuracies on shapes mean something only as long as the pictures stay what they are. */
    @Test
    void the_pictures_are_the_same_on_every_platform_and_for_ever() {
        assertThat(checksum(Shapes.bundle(200, 1, 1).train())).isEqualTo("df0a9929");
    }

    @Test
    void the_standard_set_has_as_many_of_each_of_ten_named_classes() {
        ImageDataset data = Shapes.bundle(1000, 1, 1).train();
        int[] counts = new int[10];
        for (int i = 0; i < data.size(); i++) {
            counts[data.label(i)]++;
        }
        assertThat(counts).containsOnly(100);
        assertThat(data.classNames())
                .containsExactly(
                        "circle",
                        "ring",
                        "square",
                        "triangle",
                        "star",
                        "cross",
                        "horizontal stripes",
                        "vertical stripes",
                        "checkerboard",
                        "dots");
    }

    @Test
    void class_names_are_in_the_language_in_use_also_of_a_set_made_before() {
        ImageDataset data = Shapes.bundle(10, 1, 1).train();
        Language.use(Language.TURKISH);
        try {
            assertThat(data.classNames()).startsWith("daire", "halka", "kare").endsWith("dama tahtası", "noktalar");
        } finally {
            Language.use(Language.ENGLISH);
        }
    }

    /** Else an MLP, or even a colour histogram, would do. */
    @Test
    void the_mean_image_of_a_class_tells_little() {
        DatasetBundle bundle = Shapes.bundle(3000, 1000, 1);
        double[][] means = new double[10][3072];
        for (int i = 0; i < 3000; i++) {
            byte[] pixels = image(bundle.train(), i);
            for (int p = 0; p < 3072; p++) {
                means[bundle.train().label(i)][p] += (pixels[p] & 0xFF) / 300.0;
            }
        }
        int right = 0;
        for (int i = 0; i < 1000; i++) {
            right += nearest(means, image(bundle.test(), i)) == bundle.test().label(i) ? 1 : 0;
        }
        assertThat(right / 1000.0).isLessThan(0.4);
    }

    private static int nearest(double[][] means, byte[] pixels) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int label = 0; label < 10; label++) {
            double distance = 0;
            for (int p = 0; p < pixels.length; p++) {
                double difference = means[label][p] - (pixels[p] & 0xFF);
                distance += difference * difference;
            }
            if (distance < least) {
                least = distance;
                best = label;
            }
        }
        return best;
    }

    @Test
    void every_motif_covers_a_part_of_its_surroundings_but_not_all() {
        for (Motif motif : Motif.VALUES) {
            int inside = 0;
            for (int y = 0; y < 100; y++) {
                for (int x = 0; x < 100; x++) {
                    inside += motif.field(x / 50.0 - 1, y / 50.0 - 1) < 0 ? 1 : 0;
                }
            }
            assertThat(inside).as(motif.label()).isBetween(1500, 8000);
        }
    }
}
