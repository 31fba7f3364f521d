package gradientlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.LayerSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseNetworksTest {
    /** Counted by hand: for mlp_1 3,072 x 32 + 32 x 10 multiplications. */
    @ParameterizedTest
    @CsvSource({
        "mlp_1, 98666, 98624",
        "mlp_2, 101034, 100992",
        "cnn_3, 11394, 2860768",
        "cnn_4, 13810, 3547328",
        "cnn_5, 8490, 2845280"
    })
    void haveTheCoursesParameters(String name, long parameters, long multiplyAdds) {
        assertThat(CourseNetworks.named(name).parameters()).isEqualTo(parameters);
        assertThat(CourseNetworks.named(name).multiplyAdds()).isEqualTo(multiplyAdds);
    }

    @Test
    void areInTheCoursesOrder() {
        assertThat(CourseNetworks.names()).containsExactly("mlp_1", "mlp_2", "cnn_3", "cnn_4", "cnn_5");
        assertThat(CourseNetworks.forLearningRates())
                .extracting(Architecture::name)
                .containsExactly("mlp_2", "cnn_3", "cnn_4", "cnn_5");
        assertThat(CourseNetworks.all())
                .extracting(Architecture::seesMaps)
                .containsExactly(false, false, true, true, true);
    }

    @Test
    void aWrongNameIsAnsweredWithTheRightOnes() {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> CourseNetworks.named("cnn_6"))
                .withMessage("There is no network \"cnn_6\". Choose among: mlp_1, mlp_2, cnn_3, cnn_4, cnn_5.");
    }

    @Test
    void theSummaryFollowsTheShapes() {
        List<LayerSummary> summary = CourseNetworks.CNN_3.summary();
        assertThat(summary).extracting(LayerSummary::label).startsWith("Conv 3x3x16", "Activation", "Conv 5x5x8");
        assertThat(summary)
                .extracting(layer -> layer.output().text())
                .containsExactly(
                        "16 x 30 x 30",
                        "16 x 30 x 30",
                        "8 x 26 x 26",
                        "8 x 26 x 26",
                        "8 x 13 x 13",
                        "16 x 7 x 7",
                        "16 x 3 x 3",
                        "10");
        assertThat(summary)
                .extracting(LayerSummary::parameters)
                .containsExactly(448L, 0L, 3208L, 0L, 0L, 6288L, 0L, 1450L);
        assertThat(CourseNetworks.MLP_2.summary().get(2).parameters()).isEqualTo(32 * 64);
    }

    /** Of cnn_3, two rows of the image are never looked at: its poolings drop what does not fill a square. */
    @ParameterizedTest
    @CsvSource({"mlp_1, 32", "mlp_2, 32", "cnn_3, 30", "cnn_4, 32", "cnn_5, 32"})
    void theLogitsSeeTheImage(String name, int rows) {
        List<LayerSummary> summary = CourseNetworks.named(name).summary();
        assertThat(summary.get(summary.size() - 1).receptiveField()).isEqualTo(rows);
    }

    @Test
    void theReceptiveFieldGrowsByTheWindowsAndTheirSteps() {
        assertThat(CourseNetworks.CNN_3.summary())
                .extracting(LayerSummary::receptiveField)
                .containsExactly(3, 3, 7, 7, 8, 20, 22, 30);
        assertThat(CourseNetworks.CNN_5.summary())
                .extracting(LayerSummary::receptiveField)
                .containsExactly(3, 3, 5, 5, 7, 7, 9, 9, 10, 14, 14, 18, 18, 20, 32);
    }

    /** What depends on a network asks the network, so that one of the student's own is treated alike. */
    @Test
    void nobodyElseWritesANameOfTheirs() throws IOException {
        Pattern name =
                Pattern.compile("\"(?:" + String.join("|", CourseNetworks.names()) + ")\"|startsWith\\(\"(?:mlp|cnn)");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("CourseNetworks.java"))
                    .toList()) {
                String code = Files.readString(source).replaceAll("(?s)/\\*.*?\\*/", "");
                assertThat(code).as(source.toString()).doesNotContainPattern(name);
            }
        }
    }
}
