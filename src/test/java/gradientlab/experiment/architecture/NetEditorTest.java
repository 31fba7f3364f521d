package gradientlab.experiment.architecture;

import static gradientlab.nn.net.Layer.activate;
import static gradientlab.nn.net.Layer.conv;
import static gradientlab.nn.net.Layer.dense;
import static gradientlab.nn.net.Layer.maxPool;
import static gradientlab.nn.net.Layer.skip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.desk.Images;
import gradientlab.fx.StateProperty;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Draft;
import gradientlab.nn.net.Initialisation;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.Shape;
import gradientlab.share.Lesson;
import gradientlab.share.SharedExperiment;
import gradientlab.training.CourseNetworks;
import gradientlab.training.NetworkJson;
import gradientlab.training.TrainingConfig;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetEditorTest {
    private final StateProperty<ArchitectureState> state = new StateProperty<>(ArchitectureState.FIRST);

    private final ObjectProperty<Images> images = new SimpleObjectProperty<>(Images.USUAL);

    private NetEditor editor(Layer... layers) {
        state.update(now -> now.adding(new Draft("mine", Shape.CIFAR10, List.of(layers), Initialisation.PYTORCH)));
        return new NetEditor(state, "mine", images);
    }

    private List<Layer> layers() {
        return state.get().training().own("mine").orElseThrow().layers();
    }

    @Test
    void layersAreAddedMovedDuplicatedAndTakenOut() {
        NetEditor editor = editor();
        editor.add(conv(8, 3));
        editor.add(maxPool(2));
        editor.add(dense(10));
        assertThat(layers()).containsExactly(conv(8, 3), maxPool(2), dense(10));
        editor.select(0);
        editor.add(activate());
        editor.duplicate(0);
        editor.move(1, 2);
        assertThat(layers()).containsExactly(conv(8, 3), activate(), conv(8, 3), maxPool(2), dense(10));
        assertThat(editor.selectedProperty().get()).isEqualTo(2);
        editor.move(0, -1);
        editor.remove(2);
        editor.set(0, conv(8, 5));
        assertThat(layers()).containsExactly(conv(8, 5), activate(), maxPool(2), dense(10));
    }

    @Test
    void withNothingSelectedALayerIsPutBeforeTheLogits() {
        editor(dense(10)).add(conv(8, 3));
        assertThat(layers()).containsExactly(conv(8, 3), dense(10));
    }

    @Test
    void itIsTickedRunsAndGoesWithItsName() {
        NetEditor editor = editor(conv(4, 3), dense(10));
        assertThat(state.get().nets()).containsExactly("mlp_1", "cnn_3", "mine");
        assertThat(editor.refusal("cnn_4")).contains("cnn_4");
        assertThat(editor.refusal("a b")).contains("a b");
        editor.rename("cnn_4");
        editor.rename("narrow");
        assertThat(editor.name()).isEqualTo("narrow");
        assertThat(state.get().nets()).containsExactly("mlp_1", "cnn_3", "narrow");
        TrainingConfig base = TrainingConfig.course(CourseNetworks.MLP_1, "shapes");
        assertThat(state.get().configurations(base))
                .extracting(config -> config.network().name())
                .containsExactly("mlp_1", "cnn_3", "narrow");
        editor.delete();
        assertThat(state.get().nets()).containsExactly("mlp_1", "cnn_3");
        assertThat(state.get().training().own()).isEmpty();
    }

    @Test
    void oneThatDoesNotFitIsNotRunAndSaysWhy() {
        editor(maxPool(16), conv(4, 5), dense(10));
        TrainingConfig base = TrainingConfig.course(CourseNetworks.MLP_1, "shapes");
        assertThatThrownBy(() -> state.get().configurations(base))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("mine, layer 2");
        state.update(now -> now.ticking("mine", false));
        assertThat(state.get().configurations(base)).hasSize(2);
    }

    @Test
    void aSkipConnectionIsPutAroundLayersAndTakenAway() {
        NetEditor editor = editor(conv(4, 3), conv(4, 3, 1, 1), activate(), dense(10));
        editor.wrap(1);
        assertThat(editor.canTakeIn(1)).isTrue();
        editor.takeIn(1);
        assertThat(layers()).containsExactly(conv(4, 3), skip(conv(4, 3, 1, 1), activate()), dense(10));
        assertThat(editor.draft().problem(10)).isEmpty();
        editor.unwrap(1);
        assertThat(layers()).containsExactly(conv(4, 3), conv(4, 3, 1, 1), activate(), dense(10));
        assertThat(editor.canTakeIn(0)).isFalse();
    }

    @Test
    void aFixIsOneChange() {
        NetEditor editor = editor(maxPool(16), conv(4, 5), dense(10));
        editor.apply(editor.draft().places().get(1).fixes().get(0));
        assertThat(layers()).containsExactly(maxPool(16), conv(4, 2), dense(10));
        assertThat(editor.draft().problem(10)).isEmpty();
    }

    @Test
    void itIsForTheImagesOfTheDataSet() {
        NetEditor editor = editor(maxPool(2), conv(4, 15), dense(10));
        assertThat(editor.draft().problem(editor.classes())).isEmpty();
        images.set(new Images(new Shape(1, 28, 28), 4));
        assertThat(editor.draft().places().get(1).problem()).contains("14 x 14");
        editor.apply(editor.draft().places().get(1).fixes().get(0));
        assertThat(editor.draft().fixes(editor.classes()).get(0).words()).isEqualTo("Give the last layer 4 units");
    }

    @Test
    void itIsSharedFinishedOrNot() throws Exception {
        editor(maxPool(16), conv(4, 5, 2, 1), activate(), dense(7));
        SharedExperiment shared = SharedExperiment.of("architectures", Lesson.NONE, state.get());
        assertThat(shared.stateAs(ArchitectureState.class)).isEqualTo(state.get());
    }

    @Test
    void itIsWrittenToAFileAndReadBack(@TempDir Path folder) throws Exception {
        NetEditor editor = editor(conv(4, 5, 2, 1), activate(), dense(10));
        Path file = folder.resolve("mine.json");
        NetworkJson.write(editor.draft().network(), file);
        assertThat(Draft.of(NetworkJson.read(file))).isEqualTo(editor.draft());
    }

    @Test
    void twoNetworksOfOneNameAreRefused() {
        editor(dense(10));
        state.update(now -> now.adding(new Draft("cnn_3", Shape.CIFAR10, List.of(), Initialisation.PYTORCH)));
        assertThat(state.refusedProperty().get()).contains("same name");
        assertThat(state.get().training().freeName("mine")).isEqualTo("mine_2");
    }
}
