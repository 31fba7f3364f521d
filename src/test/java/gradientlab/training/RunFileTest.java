package gradientlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.data.Shapes;
import gradientlab.data.plane.PointTable;
import gradientlab.engine.Engine;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.training.xor.HiddenLayer;
import gradientlab.training.xor.OwnPoints;
import gradientlab.training.xor.XorConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFileTest {
    private static final String XOR = new RunFile.Xor(XorConfig.course(HiddenActivation.SIGMOID)).text();

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("run.json"), text);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        RunFile xor = new RunFile.Xor(XorConfig.course(HiddenActivation.RELU).withSeed(-7));
        assertThat(RunFile.read(file(xor.text()))).isEqualTo(xor);
        RunFile images = new RunFile.Images(TrainingConfig.course(CourseNetworks.CNN_4, "shapes")
                .withSchedule(LearningRateSchedule.parse("100:0.01")));
        assertThat(RunFile.read(file(images.text()))).isEqualTo(images);
    }

    /** Written before there was anything but blobs and one hidden layer. */
    @Test
    void ofThePlaneTheFileHasLayersAndPointsAndAnOlderOneMeansTheBlobs() throws IOException {
        XorConfig course = XorConfig.course(HiddenActivation.TANH);
        RunFile plane = new RunFile.Xor(course.withLayers(
                        List.of(new HiddenLayer(3, HiddenActivation.TANH), new HiddenLayer(2, HiddenActivation.RELU)))
                .withOwn(OwnPoints.of("own.csv", PointTable.of("1;2;A\n3;4;B\n5;6;A\n7;8.5;B"))));
        assertThat(RunFile.read(file(plane.text()))).isEqualTo(plane);
        String old = "{\"gradientlab\":2,\"experiment\":\"xor\",\"config\":{\"activation\":\"TANH\","
                + "\"sigmoidOutput\":false,\"engine\":\"SCRATCH\",\"hidden\":4,\"learningRate\":0.001,\"batch\":0,"
                + "\"epochs\":10000,\"std\":0.4,\"seed\":1}}";
        assertThat(RunFile.read(file(old))).isEqualTo(new RunFile.Xor(course));
    }

    @Test
    void aFileWithoutWeightDecayMeansNoneAndOneOfNowMustSay() throws IOException {
        TrainingConfig course = TrainingConfig.course(CourseNetworks.CNN_4, "shapes");
        String decayed = new RunFile.Images(course.withWeightDecay(0.01)).text();
        assertThat(RunFile.read(file(decayed))).isEqualTo(new RunFile.Images(course.withWeightDecay(0.01)));
        String without = decayed.replace("\"weightDecay\" : 0.01,", "");
        assertThatThrownBy(() -> RunFile.read(file(without))).isInstanceOf(IOException.class);
        String before = without.replace("\"gradientlab\" : 5", "\"gradientlab\" : 3");
        assertThat(RunFile.read(file(before))).isEqualTo(new RunFile.Images(course));
    }

    @Test
    void aFileWithoutEngineWasComputedByOneDnn() throws IOException {
        TrainingConfig course = TrainingConfig.course(CourseNetworks.CNN_4, "shapes");
        String text = new RunFile.Images(course.withEngine(Engine.DL4J)).text();
        assertThat(RunFile.read(file(text))).isEqualTo(new RunFile.Images(course.withEngine(Engine.DL4J)));
        String before =
                text.replace("\"engine\" : \"DL4J\",", "").replace("\"gradientlab\" : 5", "\"gradientlab\" : 4");
        assertThat(RunFile.read(file(before))).isEqualTo(new RunFile.Images(course.withEngine(Engine.ONEDNN)));
    }

    @Test
    void aFileOfTheFirstVersionMeansTheFirstDrawingOfShapes() throws IOException {
        String text = new RunFile.Images(TrainingConfig.course(CourseNetworks.CNN_4, "shapes")).text();
        RunFile old = RunFile.read(file(text.replace("\"gradientlab\" : 5", "\"gradientlab\" : 1")));
        assertThat(old)
                .isEqualTo(new RunFile.Images(TrainingConfig.course(CourseNetworks.CNN_4, Shapes.FIRST_DRAWING)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"gradientlab\":5}",
                "{\"gradientlab\":5}",
                "{\"gradientlab\":3}",
                "{\"gradientlab\":2}",
                "{\"gradientlab\":1}",
                "{\"gradientlab\":1,\"experiment\":\"moon\",\"config\":{}}",
                "{\"gradientlab\":1,\"experiment\":\"xor\",\"config\":{}}",
                "{\"gradientlab\":1,\"experiment\":\"architectures\",\"config\":{\"model\":\"cnn_4\"}}",
                "{\"gradientlab\":1,\"experiment\":\"xor\",\"config\":[",
                "PNG\r\n"
            })
    void anythingElseIsRefusedWithASentence(String text) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> RunFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no run file");
    }

    @Test
    void wrongTypesMissingAndUnknownSettingsAreRefused() throws IOException {
        for (String[] change : new String[][] {
            {"\"hidden\" : 4", "\"hidden\" : 4.5"},
            {"\"hidden\" : 4", "\"hidden\" : \"4\""},
            {"\"hidden\" : 4,", ""},
            {"\"hidden\" : 4", "\"hidden\" : null"},
            {"\"hidden\" : 4", "\"hidden\" : 4, \"secret\" : 1"},
            {"\"hidden\" : 4", "\"hidden\" : 4, \"hidden\" : 5"},
            {"\"SIGMOID\"", "0"},
            {"0.001", "NaN"}
        }) {
            String text = XOR.replace(change[0], change[1]);
            assertThat(text).isNotEqualTo(XOR);
            Path file = file(text);
            assertThatThrownBy(() -> RunFile.read(file))
                    .as(change[1])
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is no run file");
        }
    }

    @Test
    void aSettingThatCannotWorkIsExplained() throws IOException {
        Path file = file(XOR.replace("\"hidden\" : 4", "\"hidden\" : 400"));
        assertThatThrownBy(() -> RunFile.read(file)).hasMessageContaining("1 to 16 units");
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        Path file = file(" ".repeat(RunFile.MOST_BYTES + 1));
        assertThatThrownBy(() -> RunFile.read(file)).hasMessageContaining("too large");
    }
}
