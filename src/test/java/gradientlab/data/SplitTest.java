package gradientlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.nn.InvalidSetting;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {
    private static final ImageDataset DATA = Shapes.bundle(1000, 1, 3).train();

    private static long[] perClass(ImageDataset data, int[] indices) {
        return IntStream.range(0, data.classCount())
                .mapToLong(label -> Arrays.stream(indices)
                        .filter(i -> data.label(i) == label)
                        .count())
                .toArray();
    }

    @Test
    void a_tenth_of_every_class_is_for_validation_and_nothing_is_lost_or_shared() {
        Split split = Split.of(DATA, 1);
        assertThat(perClass(DATA, split.validation())).containsOnly(10);
        assertThat(perClass(DATA, split.train())).containsOnly(90);
        assertThat(IntStream.concat(Arrays.stream(split.train()), Arrays.stream(split.validation()))
                        .sorted())
                .containsExactly(IntStream.range(0, 1000).boxed().toArray(Integer[]::new));
    }

    @Test
    void of_few_images_each_class_validates_one_and_a_rare_class_keeps_most_of_its_own() {
        byte[] labels = new byte[111];
        java.util.Arrays.fill(labels, 0, 100, (byte) 1); // a hundred, eight and three
        java.util.Arrays.fill(labels, 100, 108, (byte) 2);
        ImageDataset uneven = new ImageDataset(
                1, 1, 1, java.util.List.of("three", "hundred", "eight"), Normalisation.MNIST, new byte[111], labels);
        assertThat(perClass(uneven, Split.of(uneven, 1).validation())).containsExactly(1, 8, 2);
        ImageDataset few = new ImageDataset(
                1, 1, 1, java.util.List.of("a", "b"), Normalisation.MNIST, new byte[6], new byte[] {0, 0, 0, 1, 1, 1});
        assertThat(perClass(few, Split.of(few, 1).validation())).containsExactly(1, 1);
    }

    @Test
    void the_seed_decides() {
        assertThat(Split.of(DATA, 1).validation())
                .isEqualTo(Split.of(DATA, 1).validation())
                .isNotEqualTo(Split.of(DATA, 2).validation());
    }

    @Test
    void a_subset_is_balanced_to_within_one_and_comes_from_the_given_indices() {
        int[] train = Split.of(DATA, 1).train();
        int[] subset = Split.classBalancedSubset(DATA, train, 123, 1);
        assertThat(subset).hasSize(123).doesNotHaveDuplicates().isSorted();
        assertThat(Arrays.stream(perClass(DATA, subset)).boxed().toList())
                .allMatch(count -> count == 12 || count == 13);
        assertThat(Arrays.stream(subset).allMatch(i -> Arrays.binarySearch(train, i) >= 0))
                .isTrue();
    }

    @Test
    void a_class_with_too_few_images_gives_all_it_has() {
        int[] few = {0, 10, 20, 30, 40, 1}; // five of class 0, one of class 1
        assertThat(perClass(DATA, Split.classBalancedSubset(DATA, few, 4, 1))).startsWith(3, 1);
        assertThat(Split.classBalancedSubset(DATA, few, 100, 1)).containsExactly(few);
    }

    @Test
    void a_limit_below_one_is_a_bad_setting() {
        assertThatThrownBy(() -> Split.classBalancedSubset(DATA, new int[] {1}, 0, 1))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("at least 1");
    }

    @Test
    void the_order_of_an_epoch_depends_on_seed_and_epoch_only() {
        int[] indices = IntStream.range(0, 500).toArray();
        int[] order = Split.shuffled(indices, 7, 3);
        assertThat(order)
                .isEqualTo(Split.shuffled(indices, 7, 3))
                .isNotEqualTo(Split.shuffled(indices, 7, 4))
                .isNotEqualTo(Split.shuffled(indices, 8, 3))
                .containsExactlyInAnyOrder(indices);
        assertThat(indices).isSorted();
    }
}
