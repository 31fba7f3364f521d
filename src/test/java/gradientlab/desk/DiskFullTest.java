package gradientlab.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradientlab.training.RunStatus;
import gradientlab.training.StoredRun;
import gradientlab.training.TrainingDiagnosis;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real file system of a few megabytes that runs full; only where the tests may mount one, else the log says so. */
class DiskFullTest extends DeskTest {
    private static final Logger LOG = LoggerFactory.getLogger(DiskFullTest.class);

    private Path mounted;

    @BeforeEach
    @Override
    void openDesk() throws Exception {
        mounted = Files.createDirectory(directory.resolve("small"));
        boolean may = command("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", mounted.toString());
        if (!may) {
            LOG.warn("SKIPPED, since only root on Linux may mount a small disk: what the lab does on a full one");
        }
        assumeTrue(may, "mounts a small disk, which only root on Linux may");
        directory = mounted;
        super.openDesk();
    }

    @AfterEach
    @Override
    void closeDesk() throws Exception {
        if (desk != null) {
            super.closeDesk();
            command("umount", mounted.toString());
        }
    }

    private static boolean command(String... words) {
        try {
            Process process = new ProcessBuilder(words).inheritIO().start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException | InterruptedException impossible) {
            return false;
        }
    }

    private void fill(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space");
        }
    }

    @Test
    void a_full_disk_is_told_costs_no_run_and_saving_goes_on_when_there_is_room() throws Exception {
        LiveRun run = start(LONG).get(0);
        await("it records", () -> run.points().size() > 2);
        Path filler = mounted.resolve("filler");
        fill(filler);
        onFx(() -> {
            desk.queue().pause(run.id()); // saves
            return true;
        });
        await("it is told", () -> run.diagnosis() != null);
        onFx(() -> {
            TrainingDiagnosis told = run.diagnosis();
            assertThat(told.kind()).isEqualTo(TrainingDiagnosis.Kind.NOT_SAVED);
            assertThat(told.sentence()).contains("no space is left on the disk");
            return true;
        });
        StoredRun saved = store.open(run.id());
        assertThat(saved.step())
                .as("the save before is whole")
                .isBetween(0, run.points().size() * 10);

        onFx(() -> {
            desk.start(List.of(SHORT), "architectures", started -> {}, () -> {});
            return true;
        });
        await("a new run cannot be kept", () -> !desk.problemProperty().get().isEmpty());
        assertThat(onFx(() -> desk.problemProperty().get())).contains("no space is left on the disk");
        assertThat(store.list().runs()).hasSize(1);

        Files.delete(filler);
        onFx(() -> {
            desk.queue().stop(run.id());
            return true;
        });
        awaitStatus(run, RunStatus.STOPPED);
        await("nothing is wrong any more", () -> run.diagnosis() == null);
        assertThat(store.open(run.id()).log().points()).hasSameSizeAs(onFx(run::points));
    }
}
