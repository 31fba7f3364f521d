package gradientlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.desk.SideBarState;
import gradientlab.desk.TrainingDesk;
import gradientlab.experiment.Experiment;
import gradientlab.experiment.LabContext;
import gradientlab.fx.SameThreadTaskRunner;
import gradientlab.share.Lesson;
import gradientlab.share.ShareText;
import gradientlab.share.SharedExperiment;
import gradientlab.text.Language;
import gradientlab.text.Texts;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Every tab of the catalogue can be shared and undone, and every setting it has is called something. */
@ExtendWith(ApplicationExtension.class)
class StateNamesTest {
    @TempDir
    private Path folder;

    private List<Experiment> experiments() {
        SameThreadTaskRunner tasks = new SameThreadTaskRunner();
        return ExperimentCatalog.all(new LabContext(tasks, null, folder, TrainingDesk.of(tasks, folder)));
    }

    private static List<String> leaves(Class<?> state) {
        List<String> leaves = new ArrayList<>();
        for (RecordComponent component : state.getRecordComponents()) {
            if (component.getType().isRecord()) {
                leaves.addAll(leaves(component.getType()));
            } else {
                leaves.add(component.getName());
            }
        }
        return leaves;
    }

    @Test
    void everySettingHasAName() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            for (Language language : Language.values()) {
                Language.use(language);
                for (Experiment experiment : experiments()) {
                    Texts texts = Texts.of(experiment.getClass());
                    for (String leaf :
                            leaves(experiment.stateful().orElseThrow().type())) {
                        String name = SideBarState.name(leaf).orElseGet(() -> texts.get("change." + leaf));
                        assertThat(name).as(experiment.id() + " " + leaf).isNotBlank();
                    }
                    experiment.close();
                }
            }
            Language.use(Language.ENGLISH);
            return null;
        });
    }

    @Test
    void everyTabsFirstStateComesBackThroughText() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            for (Experiment experiment : experiments()) {
                Record state = experiment.stateful().orElseThrow().state().get();
                String text = ShareText.encode(SharedExperiment.of(experiment.id(), Lesson.NONE, state));
                SharedExperiment back = ShareText.decode(text);
                assertThat(back.experiment()).isEqualTo(experiment.id());
                assertThat(back.stateAs(state.getClass())).isEqualTo(state);
                assertThat(experiment.stateful().orElseThrow())
                        .isSameAs(experiment.stateful().orElseThrow());
                experiment.close();
            }
            return null;
        });
    }
}
