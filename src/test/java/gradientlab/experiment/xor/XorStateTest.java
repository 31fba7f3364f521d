package gradientlab.experiment.xor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.data.PointSet;
import gradientlab.data.Points;
import gradientlab.data.plane.PlaneSet;
import gradientlab.data.plane.PointTable;
import gradientlab.json.NumberArray;
import gradientlab.json.Refused;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.share.Lesson;
import gradientlab.share.ShareFile;
import gradientlab.share.ShareText;
import gradientlab.share.SharedExperiment;
import gradientlab.training.xor.EngineKind;
import gradientlab.training.xor.History;
import gradientlab.training.xor.OwnPoints;
import gradientlab.training.xor.XorConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The XOR tab's state as text, and the edits of points in it. */
class XorStateTest {
    private static final XorConfig CONFIG = new XorConfig(
            HiddenActivation.TANH, true, EngineKind.SCRATCH, 7, 0.003, 32, 500, 0.55, -9_007_199_254_740_993L);

    private static final XorState STATE = new XorState(
            CONFIG,
            new PointEdits(List.of(0, 17, 999), List.of(new AddedPoint(0.1, -0.2, 1), new AddedPoint(2.5, 1e-300, 0))),
            3,
            0.975,
            PointTool.ERASE,
            List.of(run(-9_007_199_254_740_993L, 2), run(7, 3)));

    private static KeptRun run(long number, int color) {
        return new KeptRun(
                number,
                "Ayşe's run",
                color,
                new NumberArray(0, 1, 5),
                new NumberArray(0.25, 1e-9, 7e300),
                new NumberArray(0, 0.5, 1));
    }

    /** As the tab shared it before runs could be pinned for good. */
    private static final String FIRST_FORM = "{\"config\":{\"activation\":\"TANH\",\"sigmoidOutput\":true,"
            + "\"engine\":\"SCRATCH\",\"hidden\":7,\"learningRate\":0.003,\"batch\":32,\"epochs\":500,\"std\":0.55,"
            + "\"seed\":-9007199254740993},\"points\":{\"erased\":[0,17,999],\"added\":[{\"x\":0.1,\"y\":-0.2,\"label\":1},"
            + "{\"x\":2.5,\"y\":1e-300,\"label\":0}]},\"speed\":3,\"stopAccuracy\":0.975,\"tool\":\"ERASE\"}";

    @Test
    void aStateFromBeforePinsCouldBeSharedStillOpens() throws Refused, JsonProcessingException {
        XorState old = bind(FIRST_FORM);
        assertThat(old.pinned()).isEmpty();
        assertThat(List.of(old.config(), old.points(), old.tool()))
                .isEqualTo(List.of(STATE.config(), STATE.points(), STATE.tool()));
    }

    @Test
    void fourLongRunsFitInASharedText() throws Refused {
        int epochs = XorConfig.MAX_EPOCHS;
        Random random = new Random(1);
        double[] noise = random.doubles(epochs).toArray();
        History history = new History();
        history.put(new History.Chunk(0, noise, noise, noise));
        List<KeptRun> four = IntStream.range(2, 6)
                .mapToObj(i -> KeptRun.of(i, "noise", history).colored(i))
                .toList();
        XorState state = new XorState(CONFIG, PointEdits.NONE, 3, 0, PointTool.LOOK, four);
        String text = ShareText.encode(SharedExperiment.of("xor", Lesson.NONE, state));
        assertThat(text.length()).isLessThan(ShareText.MOST_CHARACTERS / 2);
        assertThat(ShareText.decode(text).stateAs(XorState.class)).isEqualTo(state);
    }

    @Test
    void comesBackToTheLastBit() throws Refused {
        String text = ShareText.encode(SharedExperiment.of("xor", Lesson.NONE, STATE));
        assertThat(ShareText.decode(text).stateAs(XorState.class)).isEqualTo(STATE);
        assertThat(text.length()).as("fits in a message").isLessThan(600);
    }

    @Test
    void editsMakeTheSamePointsInTheSameOrder() {
        PointSet blobs = PlaneSet.BLOBS.generate(XorConfig.TRAIN_SIZE, 0.4, 1, "train");
        PointSet byHand = Points.without(Points.with(blobs, 0.5, 0.5, 1), 1, 1, 0.3);
        byHand = Points.without(Points.with(Points.with(byHand, 1, 1, 0), -1, 0, 1), -1, 0, 0.05);
        PointEdits edits = PointEdits.NONE
                .with(new AddedPoint(0.5, 0.5, 1))
                .without(blobs, new Stroke(1, 1, 1, 1, 0.3))
                .with(new AddedPoint(1, 1, 0))
                .with(new AddedPoint(-1, 0, 1))
                .without(blobs, new Stroke(-1, 0, -1, 0, 0.05));
        PointSet applied = edits.applyTo(blobs);
        assertThat(applied.x()).isEqualTo(byHand.x());
        assertThat(applied.y()).isEqualTo(byHand.y());
        assertThat(applied.labels()).isEqualTo(byHand.labels());
        assertThat(edits.erased()).isNotEmpty();
        assertThat(PointEdits.NONE.applyTo(blobs)).isSameAs(blobs);
    }

    @Test
    void anEraserLeavesNoStripesHoweverFarItsStepsAreApart() {
        PointSet blobs = PlaneSet.BLOBS.generate(XorConfig.TRAIN_SIZE, 0.4, 1, "train");
        PointSet left = PointEdits.NONE
                .without(blobs, new Stroke(-2.5, -1, 2.5, -0.5, 0.12))
                .applyTo(blobs);
        assertThat(left.size()).isLessThan(blobs.size());
        for (int i = 0; i < left.size(); i++) {
            double distance = Math.abs(left.y()[i] + 1 - (left.x()[i] + 2.5) / 10) * 10 / Math.hypot(10, 1);
            if (Math.abs(left.x()[i]) < 2.4) {
                assertThat(distance).isGreaterThan(0.12);
            }
        }
    }

    @Test
    void whatCannotBeIsRefused() throws Refused {
        String good = SharedExperiment.of("xor", Lesson.NONE, STATE).state().toString();
        refused(good, "\"hidden\":7", "\"hidden\":17", "1 to 16");
        refused(good, "\"learningRate\":0.003", "\"learningRate\":0", "never change a weight");
        refused(good, "\"learningRate\":0.003", "\"learningRate\":-1", "climbs the loss");
        refused(good, "\"batch\":32", "\"batch\":-1", "batch");
        refused(good, "\"epochs\":500", "\"epochs\":2000000000", "10,000,000");
        refused(good, "\"std\":0.55", "\"std\":3", "standard deviation");
        refused(good, "\"engine\":\"SCRATCH\"", "\"engine\":\"CUDA\"", "CUDA");
        refused(good, "\"speed\":3", "\"speed\":8", "0 to 7");
        refused(good, "\"stopAccuracy\":0.975", "\"stopAccuracy\":1.5", "at most at 100");
        refused(good, "[0,17,999]", "[0,17,1000]", "places in the set");
        refused(good, "[0,17,999]", "[17,0]", "places in the set");
        refused(good, "[0,17,999]", "[17,17]", "places in the set");
        refused(good, "[0,17,999]", "[-1]", "places in the set");
        refused(good, "\"x\":0.1", "\"x\":2.6", "on the map");
        refused(good, "\"label\":1", "\"label\":2", "0 or 1");
        refused(good, "\"tool\":\"ERASE\"", "\"tool\":\"FIRE\"", "FIRE");
        refused(good, "\"colorIndex\":3", "\"colorIndex\":1", "at most four");
        refused(good, "\"run\":7", "\"run\":-9007199254740993", "at most four");
        refused(good, "Ayşe's run", "", "at most four");
        refused(good, "Ayşe's run", "a".repeat(121), "at most four");
        refused(good, "\"epochs\":[0,1,5]", "\"epochs\":[0,1]", "at most four");
        refused(good, "\"epochs\":[0,1,5]", "\"epochs\":[0,5,1]", "at most four");
        refused(good, "[0,0.5,1]", "[0,0.5,1.5]", "at most four");
        String nothingAdded = good.replaceFirst("\"added\":\\[.*?]", "\"added\":[]");
        String all = IntStream.range(0, XorConfig.TRAIN_SIZE)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
        refused(nothingAdded, "[0,17,999]", "[" + all + "]", "At least one");
        String point = "{\"x\":0,\"y\":0,\"label\":0}";
        refused(nothingAdded, "\"added\":[]", "\"added\":[" + (point + ",").repeat(5000) + point + "]", "At most 5000");
    }

    private static final PointTable TABLE = PointTable.of("1,5;2;A\n3;4;B\n-5;6;A\n7;80;B\n0;0;A\n");

    @Test
    void ownPointsComeBackToTheLastBitAndAreChecked() throws Refused {
        XorConfig own = CONFIG.withOwn(OwnPoints.of("points.csv", TABLE));
        XorState state = XorState.FIRST.configured(own);
        SharedExperiment shared = SharedExperiment.of("xor", Lesson.NONE, state);
        assertThat(ShareText.decode(ShareText.encode(shared)).stateAs(XorState.class))
                .isEqualTo(state);
        String good = shared.state().toString();
        refused(good, "1.5,2,0", "1.5,2,2", "class 2");
        refused(good, "1.5,2,0", "1.5,2,0.5", "class -1");
        refused(good, "1.5,2,0", "1e101,2,0", "must be finite");
        refused(good, "1.5,2,0", "1.5,0", "in threes");
        refused(good, "[\"A\",\"B\"]", "[\"A\",\"A\"]", "two different");
        refused(good, "[\"A\",\"B\"]", "[\"A\"]", "two classes");
        refused(good, "points.csv", "points\\n.csv", "in threes");
        refused(good, "\"erased\":[]", "\"erased\":[4]", "places in the set");
        refused(good, "\"size\":1000", "\"size\":3", "4 to 20,000");
        refused(good, "\"data\":\"BLOBS\"", "\"data\":\"GALAXIES\"", "GALAXIES");
    }

    @Test
    void tooManyPointsForATextAreForAFile(@TempDir Path folder) throws IOException {
        PointSet many = PlaneSet.SPIRAL.generate(20_000, 0.1, 1, "train");
        PointTable table = new PointTable(many, List.of("x", "y"), List.of("A", "B"));
        SharedExperiment shared = SharedExperiment.of(
                "xor", Lesson.NONE, XorState.FIRST.configured(CONFIG.withOwn(OwnPoints.of("spiral.csv", table))));
        assertThatThrownBy(() -> ShareText.encode(shared))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("save it as a file");
        Path file = folder.resolve("spiral.lab.json");
        ShareFile.write(file, shared);
        assertThat(ShareFile.read(file).stateAs(XorState.class)).isEqualTo(shared.stateAs(XorState.class));
    }

    private static void refused(String good, String part, String bad, String words) {
        assertThat(good).contains(part);
        assertThatThrownBy(() -> bind(good.replace(part, bad)))
                .as(bad.substring(0, Math.min(60, bad.length())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }

    private static XorState bind(String state) throws Refused, JsonProcessingException {
        return new SharedExperiment("xor", Lesson.NONE, new ObjectMapper().readTree(state)).stateAs(XorState.class);
    }
}
