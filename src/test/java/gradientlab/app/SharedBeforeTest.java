package gradientlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.desk.TrainingDesk;
import gradientlab.experiment.Experiment;
import gradientlab.experiment.LabContext;
import gradientlab.experiment.Stateful;
import gradientlab.fx.SameThreadTaskRunner;
import gradientlab.json.Refused;
import gradientlab.share.ShareFile;
import gradientlab.share.ShareText;
import gradientlab.share.SharedExperiment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What an earlier version of the lab shared, as a file or as a line of text, opens in its tab. */
@ExtendWith(ApplicationExtension.class)
class SharedBeforeTest {
    @TempDir
    private Path folder;

    @Test
    void everyTab() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            SameThreadTaskRunner tasks = new SameThreadTaskRunner();
            List<Experiment> experiments =
                    ExperimentCatalog.all(new LabContext(tasks, null, folder, TrainingDesk.of(tasks, folder)));
            for (Experiment experiment : experiments) {
                Path shared = Path.of(SharedBeforeTest.class
                        .getResource("/gradientlab/format-2/" + experiment.id() + ".lab.json")
                        .toURI());
                SharedExperiment file = ShareFile.read(shared);
                assertThat(file.experiment()).isEqualTo(experiment.id());
                assertThat(file.lesson().title()).isEqualTo("Look");
                String line = Files.readString(shared.resolveSibling(experiment.id() + ".share.txt"));
                opens(experiment.stateful().orElseThrow(), file, ShareText.decode(line.strip()));
                experiment.close();
            }
            return null;
        });
    }

    private static <S extends Record> void opens(Stateful<S> tab, SharedExperiment file, SharedExperiment line)
            throws Refused {
        S state = file.stateAs(tab.type());
        assertThat(line.stateAs(tab.type())).isEqualTo(state);
        tab.state().set(state);
        assertThat(tab.state().get()).isEqualTo(state);
    }
}
