package gradientlab.experiment.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.data.NpyArray;
import gradientlab.data.NpyFile;
import gradientlab.data.NpyType;
import gradientlab.experiment.Changed;
import gradientlab.experiment.Stateful;
import gradientlab.experiment.convolution.GeometryModel.PaddingKind;
import gradientlab.figure.MapScale;
import gradientlab.nn.KernelPreset;
import gradientlab.nn.Tensor4;
import gradientlab.share.Lesson;
import gradientlab.share.ShareRefused;
import gradientlab.share.ShareText;
import gradientlab.share.SharedExperiment;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The convolution tab shared, restored elsewhere, and refused where it cannot be. */
class ConvolutionStateTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path otherFolder;

    private final ConvolutionModels dialogs = new ConvolutionModels();
    private ConvolutionViewModel model;
    private Stateful<ConvolutionState> stateful;

    @BeforeEach
    void start() {
        model = dialogs.model(folder);
        stateful = model.stateful();
    }

    private ConvolutionState now() {
        return stateful.current().get();
    }

    private static ConvolutionState throughText(ConvolutionState state) throws ShareRefused {
        String text = ShareText.encode(SharedExperiment.of("convolution", Lesson.NONE, state));
        return ShareText.decode(text).stateAs(ConvolutionState.class);
    }

    private void assertRestoredElsewhere() throws ShareRefused {
        ConvolutionState state = now();
        ConvolutionViewModel other = dialogs.model(otherFolder);
        other.stateful().restore().accept(throughText(state));
        assertThat(other.stateful().current().get()).isEqualTo(state);
        Tensor4 maps = other.result().maps();
        assertThat(maps.shape()).isEqualTo(model.result().maps().shape());
        assertThat(maps.values()).isEqualTo(model.result().maps().values());
        assertThat(other.microscope().sight().sum())
                .isEqualTo(model.microscope().sight().sum());
        assertThat(other.microscope().sight().row())
                .isEqualTo(model.microscope().sight().row());
    }

    private void changeEverything() {
        model.kernels().resize(3);
        model.microscope().select(2, 5);
        model.kernels().apply(KernelPreset.all().get(8));
        model.kernels().setWeight(1, 1, -0.1);
        model.geometry().strideProperty().set(2);
        model.geometry().paddingProperty().set(PaddingKind.PIXELS);
        model.geometry().pixelsProperty().set(3);
        model.geometry().dilationProperty().set(2);
        model.geometry().reluProperty().set(true);
        model.geometry().poolProperty().set(true);
        model.scaleProperty().set(MapScale.PER_KERNEL);
        model.signedProperty().set(false);
        model.microscope().speedProperty().set(21.5);
        model.microscope().moveTo(4, 7);
    }

    @Test
    void aDigitWithEverythingChanged() throws ShareRefused {
        model.input().showDigit(3);
        changeEverything();
        assertRestoredElsewhere();
    }

    @Test
    void aDrawing() throws ShareRefused {
        model.input().penDown();
        model.input().penTo(4, 4);
        model.input().penTo(20, 15);
        assertRestoredElsewhere();
        ConvolutionState drawn = now();
        model.input().clearDrawing();
        model.input().showDigit(1);
        stateful.restore().accept(drawn);
        assertThat(now()).isEqualTo(drawn);
        assertThat(model.input().input().images().get(0, 0, 4, 4)).isEqualTo(255);
    }

    @Test
    void imagesOfAFileComeAlongAndItsFolderDoesNot() throws Exception {
        double[] values = new double[7 * 3 * 12 * 10];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.sin(i) * 1e-3;
        }
        dialogs.answer = folder.resolve("waves.npy");
        NpyFile.write(dialogs.answer, new NpyArray(new int[] {7, 3, 12, 10}, NpyType.FLOAT64, values));
        model.input().openArray();
        model.firstProperty().set(2);
        model.kernels().channelProperty().set(2);
        changeEverything();
        assertRestoredElsewhere();
        assertThat(SharedExperiment.of("convolution", Lesson.NONE, now())
                        .state()
                        .toString())
                .contains("waves.npy")
                .doesNotContain(folder.getFileName().toString());
        ConvolutionState waves = now();
        model.input().showDigit(7);
        assertThat(model.kernels().bank().c()).isEqualTo(1);
        stateful.restore().accept(waves);
        assertThat(now()).isEqualTo(waves);
    }

    @Test
    void everyChangeHasAName() {
        ConvolutionState before = now();
        model.geometry().dilationProperty().set(2);
        assertThat(stateful.change().apply(before, now())).isEqualTo("dilation");
        before = now();
        model.kernels().setWeight(0, 0, 9);
        assertThat(stateful.change().apply(before, now())).isEqualTo("kernel weights");
        before = now();
        model.microscope().step();
        assertThat(stateful.change().apply(before, now())).isEqualTo("window position");
        assertThat(Changed.component(now(), now())).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() throws Exception {
        changeEverything();
        ConvolutionState before = now();
        String good =
                SharedExperiment.of("convolution", Lesson.NONE, before).state().toString();
        refused(good, "\"stride\":2", "\"stride\":0");
        refused(good, "\"stride\":2", "\"stride\":17");
        refused(good, "\"side\":3", "\"side\":4");
        refused(good, "\"side\":3", "\"side\":2147483647");
        refused(good, "\"count\":8", "\"count\":-8");
        refused(good, "\"channels\":1", "\"channels\":2");
        refused(good, "\"selected\":5", "\"selected\":8");
        refused(good, "\"channel\":0", "\"channel\":1");
        refused(good, "\"first\":0", "\"first\":5");
        refused(good, "\"digit\":7", "\"digit\":10");
        refused(good, "\"row\":4", "\"row\":-1");
        refused(good, "\"speed\":21.5", "\"speed\":1e9");
        refused(good, "\"drawing\":[]", "\"drawing\":[1,2,3]");
        refused(good, "\"source\":\"DIGIT\"", "\"source\":\"FILE\"");
        refused(good, "\"source\":\"DIGIT\"", "\"source\":\"FOLDER\"");
        refused(good, "\"file\":[]", "\"file\":\"/etc/passwd\"");
        refused(good, "\"file\":[]", "\"file\":[null]");
        String file = "\"source\":\"FILE\",\"digit\":7,\"drawing\":[],\"file\":[{\"name\":\"%s\",\"detail\":\"\","
                + "\"count\":1,\"channels\":1,\"height\":%d,\"width\":2,\"values\":[1,2,3,4],\"low\":0,\"high\":4}]";
        String digit = "\"source\":\"DIGIT\",\"digit\":7,\"drawing\":[],\"file\":[]";
        assertThat(bind(good.replace(digit, String.format(file, "a.npy", 2)))
                        .input()
                        .file())
                .hasSize(1);
        refused(good, digit, String.format(file, "../a.npy", 2));
        refused(good, digit, String.format(file, "C:\\\\a.npy", 2));
        refused(good, digit, String.format(file, "a.npy", 3));
        refused(good, digit, String.format(file, "a.npy", 1_073_741_826));
        assertThat(now()).isEqualTo(before);
    }

    private static void refused(String good, String part, String bad) {
        assertThat(good).contains(part);
        assertThatThrownBy(() -> bind(good.replace(part, bad)))
                .as(bad)
                .isInstanceOf(ShareRefused.class)
                .message()
                .endsWith(".")
                .doesNotContain("Exception");
    }

    private static ConvolutionState bind(String state) throws ShareRefused, JsonProcessingException {
        return new SharedExperiment("convolution", Lesson.NONE, new ObjectMapper().readTree(state))
                .stateAs(ConvolutionState.class);
    }
}
