package gradientlab.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import gradientlab.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DatasetStoreTest {
    @TempDir
    private Path home;

    private DatasetStore store;
    private Path datasets;
    private Path archive;

    /** A network route that is a local file. */
    private record FileRoute(String label, byte[] bytes) implements Route {
        @Override
        public Path obtain(Path downloads, FetchMonitor monitor) throws IOException {
            return Files.write(downloads.resolve(label), bytes);
        }
    }

    private record DeadRoute(String label) implements Route {
        @Override
        public Path obtain(Path downloads, FetchMonitor monitor) throws IOException {
            throw new IOException("it is down.");
        }
    }

    /** Cancels when a message starts with these words. */
    private record CancelAt(String words, boolean[] seen) implements FetchMonitor {
        static CancelAt message(String words) {
            return new CancelAt(words, new boolean[1]);
        }

        @Override
        public void update(double fraction, String message) {
            seen[0] |= message.startsWith(words);
        }

        @Override
        public boolean cancelled() {
            return seen[0];
        }
    }

    @BeforeEach
    void prepare() throws IOException {
        store = new DatasetStore(home, TinyData.recipe());
        datasets = home.resolve("datasets");
        archive = home.resolve("tiny.tgz");
        Files.write(archive, TinyData.good());
    }

    @Test
    void an_archive_becomes_verified_files_and_nothing_else_stays() throws IOException {
        assertThat(store.complete()).isFalse();
        store.importFrom(archive, FetchMonitor.NONE);
        assertThat(store.complete()).isTrue();
        store.verify(FetchMonitor.NONE);
        assertThat(store.folder().resolve("one.bin")).hasBinaryContent(TinyData.ONE);
        assertThat(TinyData.tree(datasets)).containsOnlyKeys("tiny/one.bin", "tiny/two.bin");
        assertThat(datasets.resolve(".tiny.work")).doesNotExist();
    }

    @Test
    void the_other_form_is_converted() throws IOException {
        Files.write(archive, TinyData.gzip(TinyData.tar(tar -> {
            TinyData.entry(tar, "package/one.rev", TinyData.reversed(TinyData.ONE));
            TinyData.entry(tar, "package/two.rev", TinyData.reversed(TinyData.TWO));
        })));
        store.importFrom(archive, FetchMonitor.NONE);
        assertThat(TinyData.tree(datasets)).containsOnlyKeys("tiny/one.bin", "tiny/two.bin");
    }

    @Test
    void a_folder_or_its_known_subfolder_is_imported_compressed_or_not() throws IOException {
        Path inner = Files.createDirectories(home.resolve("unpacked/inner"));
        Files.write(inner.resolve("one.bin"), TinyData.ONE);
        Files.write(inner.resolve("two.bin.gz"), TinyData.gzip(TinyData.TWO));
        store.importFrom(home.resolve("unpacked"), FetchMonitor.NONE);
        store.verify(FetchMonitor.NONE);
        assertThat(inner.resolve("one.bin")).exists();
    }

    @Test
    void the_quick_check_sees_a_wrong_size_and_the_full_one_a_changed_byte() throws IOException {
        store.importFrom(archive, FetchMonitor.NONE);
        byte[] changed = TinyData.TWO.clone();
        changed[0]++;
        Files.write(store.folder().resolve("two.bin"), changed);
        assertThat(store.complete()).isTrue();
        assertThatThrownBy(() -> store.verify(FetchMonitor.NONE)).hasMessageContaining("two.bin differs from");
        Files.write(store.folder().resolve("two.bin"), new byte[3]);
        assertThat(store.complete()).isFalse();
        assertThatThrownBy(store::requireComplete).hasMessageContaining("wrong size");
    }

    @Test
    void fetch_repairs_damaged_data_and_leaves_good_data_alone() throws IOException {
        DatasetStore online = new DatasetStore(home, TinyData.recipe(new FileRoute("site", TinyData.good())));
        online.fetch(FetchMonitor.NONE);
        Files.write(store.folder().resolve("two.bin"), new byte[TinyData.TWO.length]);
        online.fetch(FetchMonitor.NONE);
        online.verify(FetchMonitor.NONE);
        new DatasetStore(home, TinyData.recipe(new DeadRoute("site"))).fetch(FetchMonitor.NONE); // not needed: no error
    }

    @Test
    void routes_are_tried_in_turn_and_useless_downloads_thrown_away() throws IOException {
        DatasetStore online = new DatasetStore(
                home,
                TinyData.recipe(
                        new DeadRoute("first"),
                        new FileRoute("second", new byte[] {1, 2, 3}),
                        new FileRoute("third", TinyData.good())));
        online.fetch(FetchMonitor.NONE);
        online.verify(FetchMonitor.NONE);
    }

    @Test
    void when_no_route_works_every_reason_is_told() throws IOException {
        DatasetStore online = new DatasetStore(
                home, TinyData.recipe(new DeadRoute("the site"), new FileRoute("the mirror", new byte[] {1, 2, 3})));
        assertThatThrownBy(() -> online.fetch(FetchMonitor.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("tiny could not be fetched from the site (it is down) nor from the mirror (")
                .hasMessageContaining("lab data import tiny FILE");
        assertThat(TinyData.tree(datasets)).isEmpty();
    }

    @Test
    void why_a_fetch_failed_is_told_in_the_language_in_use() {
        DatasetStore online =
                new DatasetStore(home, TinyData.recipe(new DeadRoute("X"), new FileRoute("Y", new byte[] {1, 2, 3})));
        Language.use(Language.TURKISH);
        try {
            assertThatThrownBy(() -> online.fetch(FetchMonitor.NONE))
                    .hasMessageStartingWith("tiny şu kaynaklardan indirilemedi: X (it is down); Y (")
                    .hasMessageContaining("reddedildi: bir .tar.gz değil ya da bozuk)")
                    .hasMessageContaining("lab data import tiny DOSYA");
        } finally {
            Language.use(Language.ENGLISH);
        }
    }

    @Test
    void cancelling_while_unpacking_or_verifying_leaves_the_old_data() throws IOException {
        store.importFrom(archive, FetchMonitor.NONE);
        var before = TinyData.tree(datasets);
        for (String moment : new String[] {"Unpacking", "Verifying"}) {
            assertThatThrownBy(() -> store.importFrom(archive, CancelAt.message(moment)))
                    .isInstanceOf(CancellationException.class);
            assertThat(TinyData.tree(datasets)).isEqualTo(before);
        }
    }

    @Test
    void a_cancelled_fetch_keeps_the_download_for_the_next_one() throws IOException {
        DatasetStore online = new DatasetStore(home, TinyData.recipe(new FileRoute("site", TinyData.good())));
        assertThatThrownBy(() -> online.fetch(CancelAt.message("Unpacking"))).isInstanceOf(CancellationException.class);
        assertThat(TinyData.tree(datasets)).containsOnlyKeys(".tiny.work/downloads/site");
        online.fetch(FetchMonitor.NONE);
        assertThat(TinyData.tree(datasets)).containsOnlyKeys("tiny/one.bin", "tiny/two.bin");
    }

    @Test
    void a_kill_between_the_two_moves_is_put_right_at_the_next_look() throws IOException {
        store.importFrom(archive, FetchMonitor.NONE);
        Path work = Files.createDirectories(datasets.resolve(".tiny.work"));
        Files.move(store.folder(), work.resolve("replaced"));
        Files.createDirectories(work.resolve("fresh"));
        Files.createDirectories(work.resolve("downloads"));
        Files.write(work.resolve("downloads/site.part"), new byte[10]);
        assertThat(store.complete()).isTrue();
        assertThat(TinyData.tree(datasets))
                .containsOnlyKeys("tiny/one.bin", "tiny/two.bin", ".tiny.work/downloads/site.part");
        assertThat(work.resolve("fresh")).doesNotExist();
    }

    @Test
    void a_kill_after_the_two_moves_leaves_the_new_data() throws IOException {
        store.importFrom(archive, FetchMonitor.NONE);
        Path old = Files.createDirectories(datasets.resolve(".tiny.work/replaced"));
        Files.write(old.resolve("one.bin"), new byte[10]);
        assertThat(store.complete()).isTrue();
        assertThat(TinyData.tree(datasets)).containsOnlyKeys("tiny/one.bin", "tiny/two.bin");
    }

    @Test
    void two_at_once_is_refused_and_does_not_disturb_the_first() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Route slow = new Route() {
            @Override
            public String label() {
                return "slow";
            }

            @Override
            public Path obtain(Path downloads, FetchMonitor monitor) {
                inside.countDown();
                try {
                    goOn.await(10, TimeUnit.SECONDS);
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
                return archive;
            }
        };
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> {
            try {
                new DatasetStore(home, TinyData.recipe(slow)).fetch(FetchMonitor.NONE);
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        });
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> store.importFrom(archive, FetchMonitor.NONE)).hasMessageContaining("already");
        assertThat(store.complete()).isFalse();
        goOn.countDown();
        first.get(10, TimeUnit.SECONDS);
        store.verify(FetchMonitor.NONE);
    }

    @Test
    void too_small_a_disk_is_told_before_anything_is_downloaded_or_copied() throws IOException {
        Recipe tiny = TinyData.recipe(new DeadRoute("site"));
        DatasetStore vast = new DatasetStore(
                home,
                new Recipe(
                        tiny.name(),
                        List.of(new DataFile("one.bin", 1L << 60, "")),
                        tiny.otherForms(),
                        tiny.subfolders(),
                        tiny.archives(),
                        tiny.routes()));
        assertThatThrownBy(() -> vast.fetch(FetchMonitor.NONE))
                .hasMessageMatching("tiny needs \\d+ MB of free disk space for a while, and .* has \\d+ MB\\.");
        assertThatThrownBy(() -> vast.importFrom(archive, FetchMonitor.NONE)).hasMessageContaining("free disk space");
        assertThat(TinyData.tree(datasets)).isEmpty();
    }

    @Test
    void a_data_directory_that_cannot_be_written_is_said_so_and_can_be_put_right() throws IOException {
        Files.writeString(datasets, "in the way");
        assertThatThrownBy(() -> store.importFrom(archive, FetchMonitor.NONE))
                .hasMessage(datasets + " cannot be written. Choose another data directory with --data-dir.");
        Files.delete(datasets);
        store.importFrom(archive, FetchMonitor.NONE);
        store.verify(FetchMonitor.NONE);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_folder_that_may_not_be_looked_into_is_not_called_empty() throws IOException {
        Path inner = Files.createDirectories(home.resolve("unpacked/inner"));
        Files.setPosixFilePermissions(inner, Set.of());
        assumeThat(Files.isReadable(inner)).as("permissions hold for this user").isFalse();
        assertThatThrownBy(() -> store.importFrom(home.resolve("unpacked"), FetchMonitor.NONE))
                .hasMessage(inner + " cannot be read: permission denied.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_device_or_pipe_is_not_waited_for() {
        assertThatThrownBy(() -> store.importFrom(Path.of("/dev/null"), FetchMonitor.NONE))
                .hasMessage("/dev/null is neither a file nor a folder.");
    }

    @Test
    void absent_data_is_reported_with_what_to_do() {
        assertThatThrownBy(store::requireComplete)
                .hasMessage("tiny is not on this computer yet. Get it with 'lab data fetch tiny'.");
        assertThatThrownBy(() -> store.verify(FetchMonitor.NONE)).hasMessageContaining("not on this computer");
        assertThatThrownBy(() -> store.importFrom(home.resolve("absent"), FetchMonitor.NONE))
                .hasMessageContaining("no such file");
    }
}
