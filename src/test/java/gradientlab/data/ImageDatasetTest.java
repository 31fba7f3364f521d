package gradientlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImageDatasetTest {
    /** Two images of 3 x 1 x 2: bytes 0, 50, 100, ... and 255 down. */
    private static ImageDataset two() {
        byte[] pixels = {0, 50, 100, (byte) 150, (byte) 200, (byte) 250, (byte) 255, 5, 4, 3, 2, 1};
        return new ImageDataset(3, 1, 2, List.of("a", "b", "c"), Normalisation.CIFAR10, pixels, new byte[] {2, 0});
    }

    @Test
    void normalised_inputs_have_each_channels_own_mean_and_deviation() {
        float[] target = new float[6];
        two().copy(new int[] {0}, 0, 1, InputScale.NORMALISED, target);
        double[] expected = {
            (0 / 255.0 - .4914) / .247,
            (50 / 255.0 - .4914) / .247,
            (100 / 255.0 - .4822) / .243,
            (150 / 255.0 - .4822) / .243,
            (200 / 255.0 - .4465) / .261,
            (250 / 255.0 - .4465) / .261
        };
        for (int i = 0; i < 6; i++) {
            assertThat((double) target[i]).isCloseTo(expected[i], within(1e-6));
        }
    }

    @Test
    void raw_and_unit_scales_keep_unsigned_bytes() {
        float[] raw = new float[6];
        float[] unit = new float[6];
        two().copy(new int[] {1}, 0, 1, InputScale.RAW_255, raw);
        two().copy(new int[] {1}, 0, 1, InputScale.UNIT, unit);
        assertThat(raw).containsExactly(255, 5, 4, 3, 2, 1);
        assertThat(unit[0]).isEqualTo(1f);
        assertThat(unit[5]).isEqualTo(1 / 255f);
    }

    @Test
    void copies_the_chosen_images_in_the_chosen_order_and_leaves_the_rest_of_the_target() {
        float[] target = new float[13];
        target[12] = 77;
        two().copy(new int[] {0, 1, 0}, 1, 2, InputScale.RAW_255, target);
        assertThat(target).containsExactly(255, 5, 4, 3, 2, 1, 0, 50, 100, 150, 200, 250, 77);
    }

    @Test
    void labels_come_one_hot() {
        float[] oneHot = {9, 9, 9, 9, 9, 9, 9};
        two().copyOneHot(new int[] {0, 1}, 0, 2, oneHot);
        assertThat(oneHot).containsExactly(0, 0, 1, 1, 0, 0, 9);
    }

    @Test
    void pixels_and_screen_colours_agree() {
        ImageDataset data = two();
        assertThat(data.pixel(0, 2, 0, 1)).isEqualTo(250);
        assertThat(data.argb(0)).containsExactly(0xFF0064C8, 0xFF3296FA);
        assertThat(data.imageLength()).isEqualTo(6);
    }

    @Test
    void grey_images_are_grey_on_the_screen() {
        ImageDataset grey = new ImageDataset(
                1, 1, 2, List.of("a"), Normalisation.MNIST, new byte[] {1, (byte) 255}, new byte[] {0});
        assertThat(grey.argb(0)).containsExactly(0xFF010101, 0xFFFFFFFF);
    }

    @Test
    void a_label_without_a_class_and_sizes_that_do_not_fit_are_refused() {
        List<String> classes = List.of("a");
        assertThatThrownBy(() -> new ImageDataset(1, 1, 1, classes, Normalisation.MNIST, new byte[1], new byte[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("label 1");
        assertThatThrownBy(() -> new ImageDataset(1, 1, 1, classes, Normalisation.MNIST, new byte[2], new byte[1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> two().pixel(0, 0, 0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
