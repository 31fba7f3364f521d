package gradientlab.experiment.convolution;

import static gradientlab.experiment.convolution.ConvolutionModels.bank;
import static gradientlab.experiment.convolution.ConvolutionModels.digit;
import static gradientlab.experiment.convolution.ConvolutionModels.draw;
import static gradientlab.experiment.convolution.ConvolutionModels.edit;
import static gradientlab.experiment.convolution.ConvolutionModels.geometry;
import static gradientlab.experiment.convolution.ConvolutionModels.kernels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.data.NpyWriter;
import gradientlab.experiment.LabContext;
import gradientlab.figure.MapScale;
import gradientlab.fx.SameThreadTaskRunner;
import gradientlab.json.NumberArray;
import gradientlab.json.Refused;
import gradientlab.nn.KernelPreset;
import gradientlab.nn.Tensor4;
import gradientlab.share.Lesson;
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
    private final Pen pen = new Pen();
    private ConvolutionViewModel model;

    @BeforeEach
    void start() {
        model = dialogs.model(folder);
    }

    private ConvolutionState now() {
        return model.state().get();
    }

    private String change(ConvolutionState before) {
        LabContext context = dialogs.context(new SameThreadTaskRunner(), folder);
        return new ConvolutionExperiment(context).stateful().orElseThrow().change(before, now());
    }

    private static ConvolutionState throughText(ConvolutionState state) throws Refused {
        String text = ShareText.encode(SharedExperiment.of("convolution", Lesson.NONE, state));
        return ShareText.decode(text).stateAs(ConvolutionState.class);
    }

    private void assertRestoredElsewhere() throws Refused {
        ConvolutionState state = now();
        ConvolutionViewModel other = dialogs.model(otherFolder);
        other.state().set(throughText(state));
        assertThat(other.state().get()).isEqualTo(state);
        Tensor4 maps = other.result().maps();
        assertThat(maps.shape()).isEqualTo(model.result().maps().shape());
        assertThat(maps.values()).isEqualTo(model.result().maps().values());
        assertThat(other.microscope().sight().sum())
                .isEqualTo(model.microscope().sight().sum());
        assertThat(other.microscope().sight().row())
                .isEqualTo(model.microscope().sight().row());
    }

    private void changeEverything() {
        kernels(model, now -> now.resized(3));
        model.microscope().select(2, 5);
        edit(model, (bank, kernel) -> bank.preset(kernel, KernelPreset.all().get(8)));
        edit(model, (bank, kernel) -> bank.withWeight(kernel, 0, 1, 1, -0.1));
        geometry(model, now -> now.withStride(2));
        geometry(model, now -> now.withPadding(PaddingKind.PIXELS));
        geometry(model, now -> now.withPixels(3));
        geometry(model, now -> now.withDilation(2));
        geometry(model, now -> now.withRelu(true));
        geometry(model, now -> now.withPool(true));
        model.state().update(now -> now.withScale(MapScale.PER_KERNEL));
        model.state().update(now -> now.withSigned(false));
        model.state().update(now -> now.withSpeed(21.5));
        model.microscope().moveTo(4, 7);
    }

    @Test
    void aDigitWithEverythingChanged() throws Refused {
        digit(model, 3);
        changeEverything();
        assertRestoredElsewhere();
    }

    @Test
    void aDrawing() throws Refused {
        pen.lift();
        draw(model, pen, 4, 4);
        draw(model, pen, 20, 15);
        assertRestoredElsewhere();
        ConvolutionState drawn = now();
        draw(model, NumberArray.EMPTY);
        digit(model, 1);
        model.state().set(drawn);
        assertThat(now()).isEqualTo(drawn);
        assertThat(model.input().images().get(0, 0, 4, 4)).isEqualTo(255);
    }

    @Test
    void imagesOfAFileComeAlongAndItsFolderDoesNot() throws Exception {
        double[] values = new double[7 * 3 * 12 * 10];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.sin(i) * 1e-3;
        }
        dialogs.answer = folder.resolve("waves.npy");
        NpyWriter.write(dialogs.answer, "f8", new int[] {7, 3, 12, 10}, values);
        model.files().openArray();
        model.state().update(now -> now.withFirst(2));
        model.state().update(now -> now.withChannel(2));
        changeEverything();
        assertRestoredElsewhere();
        assertThat(SharedExperiment.of("convolution", Lesson.NONE, now())
                        .state()
                        .toString())
                .contains("waves.npy")
                .doesNotContain(folder.getFileName().toString());
        ConvolutionState waves = now();
        digit(model, 7);
        assertThat(bank(model).c()).isEqualTo(1);
        model.state().set(waves);
        assertThat(now()).isEqualTo(waves);
    }

    @Test
    void everyChangeHasAName() {
        ConvolutionState before = now();
        geometry(model, now -> now.withDilation(2));
        assertThat(change(before)).isEqualTo("dilation");
        before = now();
        edit(model, (bank, kernel) -> bank.withWeight(kernel, 0, 0, 0, 9));
        assertThat(change(before)).isEqualTo("kernel weights");
        before = now();
        model.microscope().step();
        assertThat(change(before)).isEqualTo("window position");
        assertThat(change(now())).isEmpty();
    }

    @Test
    void placesPassedWhilePlayingAreNoSettingsAndWhereItStopsIsOne() {
        ConvolutionState before = now();
        model.microscope().playingProperty().set(true);
        model.microscope().step();
        model.microscope().step();
        assertThat(now()).isEqualTo(before);
        assertThat(model.microscope().sight().column()).isEqualTo(before.column() + 2);
        model.microscope().playingProperty().set(false);
        assertThat(now()).isEqualTo(before.withColumn(before.column() + 2));
        model.microscope().playingProperty().set(true);
        model.microscope().step();
        model.state().set(before);
        assertThat(model.microscope().sight().column()).as("taken back").isEqualTo(before.column());
        model.microscope().step();
        geometry(model, now -> now.withDilation(16));
        assertThat(model.microscope().playingProperty().get()).isFalse();
        assertThat(now().column()).isEqualTo(before.column() + 1);
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
                .isInstanceOf(Refused.class)
                .message()
                .endsWith(".")
                .doesNotContain("Exception");
    }

    private static ConvolutionState bind(String state) throws Refused, JsonProcessingException {
        return new SharedExperiment("convolution", Lesson.NONE, new ObjectMapper().readTree(state))
                .stateAs(ConvolutionState.class);
    }
}
