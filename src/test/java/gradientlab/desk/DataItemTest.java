package gradientlab.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.data.Datasets;
import gradientlab.data.fetch.DataFile;
import gradientlab.data.fetch.DatasetStore;
import gradientlab.data.fetch.FetchMonitor;
import gradientlab.data.fetch.Recipe;
import gradientlab.data.fetch.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DataItemTest extends DeskTest {
    private static final byte[] CONTENT = "abc".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final String MD5 = "900150983cd24fb0d6963f7d28e17f72";

    private final CountDownLatch halfWay = new CountDownLatch(1);
    private final AtomicInteger changes = new AtomicInteger();

    private DataItem item(Route route) throws Exception {
        Recipe recipe = new Recipe(
                "cifar10",
                List.of(new DataFile("one.bin", CONTENT.length, MD5)),
                List.of(),
                List.of(),
                List.of(),
                List.of(route));
        DataItem item = onFx(() -> new DataItem(
                Datasets.find("cifar10").orElseThrow(),
                tasks,
                new DatasetStore(directory, recipe),
                changes::incrementAndGet));
        await("it has been looked for", () -> item.state() == DataItem.State.MISSING);
        return item;
    }

    private record Local(CountDownLatch goOn) implements Route {
        @Override
        public String label() {
            return "here";
        }

        @Override
        public Path obtain(Path downloads, FetchMonitor monitor) throws IOException {
            monitor.update(0.5, "Half of it");
            while (goOn.getCount() > 0) {
                monitor.check();
                Thread.onSpinWait();
            }
            Path folder = Files.createDirectories(downloads.resolve("folder"));
            Files.write(folder.resolve("one.bin"), CONTENT);
            return folder;
        }
    }

    private void fetch(DataItem item) throws Exception {
        onFx(() -> {
            item.fetch();
            return true;
        });
    }

    @Test
    void fetching_shows_how_far_it_is_and_ends_with_the_data_here() throws Exception {
        DataItem item = item(new Local(halfWay));
        fetch(item);
        await("half of it", () -> item.fractionProperty().get() == 0.5);
        onFx(() -> {
            assertThat(item.state()).isEqualTo(DataItem.State.WORKING);
            assertThat(item.messageProperty().get()).isEqualTo("Half of it");
            assertThat(tasks.running()).hasSize(1);
            return true;
        });
        halfWay.countDown();
        await("it is here", () -> item.state() == DataItem.State.HERE);
        assertThat(onFx(() -> item.messageProperty().get())).isEmpty();
        assertThat(changes).as("what was read before is forgotten").hasValue(1);
    }

    @Test
    void a_cancelled_fetch_leaves_it_missing_and_can_be_started_again() throws Exception {
        DataItem item = item(new Local(halfWay));
        fetch(item);
        await("half of it", () -> item.fractionProperty().get() == 0.5);
        onFx(() -> {
            item.cancel();
            return true;
        });
        await("it is missing", () -> item.state() == DataItem.State.MISSING);
        assertThat(onFx(() -> item.messageProperty().get())).contains("cancelled");
        halfWay.countDown();
        fetch(item);
        await("it is here", () -> item.state() == DataItem.State.HERE);
    }

    @Test
    void a_fetch_that_fails_says_why() throws Exception {
        DataItem item = item(new Route() {
            @Override
            public String label() {
                return "nowhere";
            }

            @Override
            public Path obtain(Path downloads, FetchMonitor monitor) throws IOException {
                throw new IOException("no answer.");
            }
        });
        fetch(item);
        await("it failed", () -> item.messageProperty().get().contains("no answer"));
        await("it is missing", () -> item.state() == DataItem.State.MISSING);
    }
}
