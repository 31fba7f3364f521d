package gradientlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.nn.InvalidSetting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchFeedTest {
    private static final ImageDataset DATA = Shapes.bundle(105, 1, 3).train();
    private static final int[] ORDER = Split.shuffled(IntStream.range(0, 105).toArray(), 1, 0);

    private static List<float[]> inputs(int firstBatch) throws InterruptedException {
        List<float[]> all = new ArrayList<>();
        try (BatchFeed feed = new BatchFeed(DATA, ORDER, 10, firstBatch, InputScale.NORMALISED)) {
            for (Batch batch; (batch = feed.next()) != null; ) {
                all.add(Arrays.copyOf(batch.inputs(), batch.size() * DATA.imageLength()));
            }
        }
        return all;
    }

    @Test
    void delivers_every_image_once_in_the_given_order_with_a_short_last_batch() throws InterruptedException {
        List<float[]> batches = inputs(0);
        assertThat(batches).hasSize(11);
        for (int b = 0; b < 11; b++) {
            int count = b < 10 ? 10 : 5;
            float[] expected = new float[count * DATA.imageLength()];
            DATA.copy(ORDER, 10 * b, count, InputScale.NORMALISED, expected);
            assertThat(batches.get(b)).isEqualTo(expected);
        }
    }

    @Test
    void starting_in_the_middle_gives_what_an_unbroken_epoch_gives_from_there() throws InterruptedException {
        assertThat(inputs(4)).usingRecursiveComparison().isEqualTo(inputs(0).subList(4, 11));
        assertThat(inputs(11)).isEmpty();
    }

    @Test
    void labels_belong_to_the_images() throws InterruptedException {
        try (BatchFeed feed = new BatchFeed(DATA, ORDER, 10, 2, InputScale.UNIT)) {
            Batch batch = feed.next();
            for (int i = 0; i < 10; i++) {
                assertThat(batch.oneHot()[10 * i + DATA.label(ORDER[20 + i])]).isEqualTo(1f);
            }
        }
    }

    @Test
    void a_long_epoch_reuses_a_handful_of_arrays() throws InterruptedException {
        Set<float[]> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        try (BatchFeed feed = new BatchFeed(DATA, ORDER, 1, 0, InputScale.UNIT)) {
            for (Batch batch; (batch = feed.next()) != null; ) {
                arrays.add(batch.inputs());
            }
        }
        assertThat(arrays).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void a_failure_while_preparing_reaches_the_consumer() throws InterruptedException {
        try (BatchFeed feed = new BatchFeed(DATA, new int[] {0, 1, 100_000}, 2, 0, InputScale.UNIT)) {
            assertThat(feed.next().size()).isEqualTo(2);
            assertThatThrownBy(feed::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasCauseInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(feed::next).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void after_the_end_there_is_still_nothing() throws InterruptedException {
        try (BatchFeed feed = new BatchFeed(DATA, new int[] {0}, 5, 0, InputScale.UNIT)) {
            assertThat(feed.next().size()).isEqualTo(1);
            assertThat(feed.next()).isNull();
            assertThat(feed.next()).isNull();
        }
    }

    @Test
    void closing_from_another_thread_ends_a_consumer() throws Exception {
        BatchFeed feed = new BatchFeed(DATA, ORDER, 1, 0, InputScale.UNIT);
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        Thread consumer = new Thread(() -> {
            try {
                for (int batch = 0; feed.next() != null; batch++) {
                    if (batch == 50) {
                        feed.close();
                    }
                }
                ended.complete(null);
            } catch (Throwable thrown) {
                ended.complete(thrown);
            }
        });
        consumer.start();
        assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
        feed.close();
    }

    @Test
    void senseless_batch_sizes_and_starts_are_refused() {
        assertThatThrownBy(() -> new BatchFeed(DATA, ORDER, 0, 0, InputScale.UNIT))
                .isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new BatchFeed(DATA, ORDER, 10, 12, InputScale.UNIT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
