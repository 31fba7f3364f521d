package gradientlab.experiment.convolution;

import static gradientlab.experiment.convolution.ConvolutionModels.bank;
import static gradientlab.experiment.convolution.ConvolutionModels.digit;
import static gradientlab.experiment.convolution.ConvolutionModels.draw;
import static gradientlab.experiment.convolution.ConvolutionModels.edit;
import static gradientlab.experiment.convolution.ConvolutionModels.geometry;
import static gradientlab.experiment.convolution.ConvolutionModels.kernels;
import static gradientlab.experiment.convolution.ConvolutionModels.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.data.CourseKernels;
import gradientlab.data.MnistDigits;
import gradientlab.data.NpyFile;
import gradientlab.data.NpyWriter;
import gradientlab.figure.MapScale;
import gradientlab.json.NumberArray;
import gradientlab.nn.Conv2d;
import gradientlab.nn.KernelPreset;
import gradientlab.nn.Tensor4;
import gradientlab.plot.Range;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvolutionViewModelTest {
    @TempDir
    private Path folder;

    private final ConvolutionModels dialogs = new ConvolutionModels();
    private final Pen pen = new Pen();
    private ConvolutionViewModel model;

    @BeforeEach
    void start() {
        model = dialogs.model(folder);
    }

    private static KernelPreset preset(String name) {
        return KernelPreset.all().stream()
                .filter(preset -> preset.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void startsWithTheCoursesDataInAScaleThatShowsMoreThanBlackAndWhite() {
        Tensor4 maps = model.result().maps();
        assertThat(maps.shape()).containsExactly(5, 8, 25, 25);
        assertThat(Arrays.stream(maps.values()).sum()).isCloseTo(670169.6011, within(1e-3));
        assertThat(model.state().get().scale()).isEqualTo(MapScale.PER_MAP);
        assertThat(model.state().get().signedNow()).isTrue();
        Range ends = model.ends(model.result().maps(), 2, 3);
        assertThat(ends.low()).isEqualTo(-ends.high()).isLessThan(-100);
        model.state().update(now -> now.withScale(MapScale.CLIPPED));
        assertThat(model.ends(model.result().maps(), 2, 3)).isEqualTo(new Range(0, 1));
        assertThat(model.formulaProperty().get()).isEqualTo("⌊(28+2·0−1·(4−1)−1)/1⌋+1 = 25");
    }

    @Test
    void everyStepsSumIsTheMapsValue() {
        kernels(model, now -> now.resized(3));
        geometry(model, now -> now.withStride(5));
        geometry(model, now -> now.withPadding(PaddingKind.SAME));
        model.microscope().select(3, 6);
        model.microscope().moveTo(0, 0);
        Tensor4 convolved = model.result().convolved();
        for (int i = 0; i < convolved.h() * convolved.w(); i++) {
            MicroscopeModel.Sight sight = model.microscope().sight();
            assertThat(sight.sum()).isEqualTo(convolved.get(3, 6, i / convolved.w(), i % convolved.w()));
            assertThat(sight.products()).hasSize(9);
            model.microscope().step();
        }
        assertThat(model.microscope().sight().row()).isZero();
        assertThat(model.microscope().sight().column()).isZero();
        model.microscope().stepBack();
        assertThat(model.microscope().sight().row()).isEqualTo(convolved.h() - 1);
    }

    @Test
    void aWeightChangesOnlyItsOwnMaps() {
        Tensor4 before = model.result().maps();
        model.microscope().select(0, 2);
        edit(model, (bank, kernel) -> bank.withWeight(kernel, 0, 1, 1, 3));
        Tensor4 after = model.result().maps();
        assertThat(after.plane(4, 2)).isNotEqualTo(before.plane(4, 2));
        assertThat(after.plane(4, 1)).isEqualTo(before.plane(4, 1));
        assertThat(CourseKernels.bank().get(2, 0, 1, 1)).isNotEqualTo(3);
    }

    @Test
    void anImpossibleCombinationIsExplainedAndLeftAgain() {
        geometry(model, now -> now.withDilation(16));
        assertThat(model.result()).isNull();
        assertThat(model.microscope().sight()).isNull();
        assertThat(model.problemProperty().get()).contains("49 rows", "only 28");
        model.microscope().step();
        model.files().saveOutput();
        assertThat(model.messageProperty().get()).contains("nothing to save");
        geometry(model, now -> now.withPadding(PaddingKind.SAME));
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.result().maps().shape()).containsExactly(5, 8, 28, 28);
        geometry(model, now -> now.withStride(16));
        geometry(model, now -> now.withPadding(PaddingKind.VALID));
        geometry(model, now -> now.withDilation(9));
        geometry(model, now -> now.withPool(true));
        assertThat(model.problemProperty().get()).contains("1×1", "max-pool");
    }

    @Test
    void stagesFollowTheConvolution() {
        geometry(model, now -> now.withRelu(true));
        geometry(model, now -> now.withPool(true));
        ConvResult result = model.result();
        assertThat(result.maps().shape()).containsExactly(5, 8, 12, 12);
        assertThat(result.convolved().shape()).containsExactly(5, 8, 25, 25);
        assertThat(Arrays.stream(result.maps().values()).min().orElseThrow()).isZero();
        double largest = Math.max(
                Math.max(result.convolved().get(0, 0, 6, 14), result.convolved().get(0, 0, 6, 15)),
                Math.max(result.convolved().get(0, 0, 7, 14), result.convolved().get(0, 0, 7, 15)));
        assertThat(result.maps().get(0, 0, 3, 7)).isEqualTo(largest);
        assertThat(result.afterwards(0, 0, 6, 14)).contains("ReLU", "rows 6–7, columns 14–15");
        assertThat(result.afterwards(0, 0, 24, 0)).contains("dropped");
    }

    @Test
    void resizingKeepsTheCentre() {
        edit(model, (bank, kernel) -> bank.preset(kernel, preset("Sobel x")));
        assertThat(bank(model).h()).isEqualTo(4);
        double centre = weight(model, 1, 0);
        assertThat(centre).isEqualTo(-2);
        for (int side : new int[] {7, 2, 1, 5}) {
            kernels(model, now -> now.resized(side));
            assertThat(model.result().maps().h()).isEqualTo(28 - side + 1);
            assertThat(weight(model, (side - 1) / 2, (side - 1) / 2)).isZero();
        }
        assertThat(Arrays.stream(bank(model).plane(0, 0)).filter(weight -> weight != 0))
                .isEmpty();
    }

    @Test
    void presetsNormaliseAndFlipChangeTheSelectedKernel() {
        kernels(model, now -> now.resized(1));
        model.state().update(now -> now.withSelected(5));
        edit(model, (bank, kernel) -> bank.preset(kernel, preset("Emboss")));
        assertThat(bank(model).plane(5, 0)).containsExactly(-2, -1, 0, -1, 1, 1, 0, 1, 2);
        edit(model, KernelState::flippedHorizontally);
        assertThat(bank(model).plane(5, 0)).containsExactly(0, -1, -2, 1, 1, -1, 2, 1, 0);
        edit(model, KernelState::flippedVertically);
        assertThat(bank(model).plane(5, 0)).containsExactly(2, 1, 0, 1, 1, -1, 0, -1, -2);
        edit(model, (bank, kernel) -> bank.withWeight(kernel, 0, 0, 0, 9));
        edit(model, KernelState::normalised);
        assertThat(Arrays.stream(bank(model).plane(5, 0)).sum()).isCloseTo(1, within(1e-12));
        edit(model, (bank, kernel) -> bank.preset(kernel, preset("Laplacian")));
        edit(model, KernelState::normalised);
        assertThat(weight(model, 1, 1)).isEqualTo(-0.5);
        edit(model, KernelState::cleared);
        edit(model, KernelState::normalised);
        assertThat(bank(model).plane(5, 0)).containsOnly(0);
        kernels(model, KernelState::classic);
        assertThat(model.result().maps().shape()).containsExactly(5, 8, 26, 26);
        kernels(model, now -> now.replaced(CourseKernels.bank()));
        assertThat(bank(model).values()).containsExactly(CourseKernels.bank().values());
    }

    @Test
    void randomKernelsDifferAndRepeatFromTheStart() {
        edit(model, (bank, kernel) -> bank.preset(kernel, preset("Random")));
        double[] first = bank(model).plane(0, 0);
        edit(model, (bank, kernel) -> bank.preset(kernel, preset("Random")));
        assertThat(bank(model).plane(0, 0)).isNotEqualTo(first);
        ConvolutionViewModel again = dialogs.model(folder);
        edit(again, (bank, kernel) -> bank.preset(kernel, preset("Random")));
        assertThat(bank(again).plane(0, 0)).containsExactly(first);
    }

    @Test
    void aStrokeIsJoinedAndANewOneIsNot() {
        pen.lift();
        draw(model, pen, 5, 5);
        draw(model, pen, 5, 20);
        Tensor4 drawing = model.input().images();
        for (int column = 5; column <= 20; column++) {
            assertThat(drawing.get(0, 0, 5, column)).isEqualTo(255);
        }
        pen.lift();
        draw(model, pen, 25, 25);
        assertThat(model.input().images().get(0, 0, 15, 22)).isZero();
        assertThat(model.result().maps().shape()).containsExactly(1, 8, 25, 25);
        draw(model, NumberArray.EMPTY);
        assertThat(model.result().maps().values()).containsOnly(0.0);
    }

    @Test
    void aColourPictureHasThreeChannelsWhoseSumsAddUp() throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(3, 3, 20, 10);
        image.setRGB(20, 14, new Color(250, 3, 90).getRGB());
        dialogs.answer = folder.resolve("picture.png");
        ImageIO.write(image, "png", dialogs.answer.toFile());
        model.files().openPicture();
        assertThat(model.result().input().shape()).containsExactly(1, 3, 30, 40);
        assertThat(bank(model).shape()).containsExactly(8, 3, 4, 4);
        model.microscope().moveTo(12, 18);
        MicroscopeModel.Sight sight = model.microscope().sight();
        double channels = 0;
        for (int channel = 0; channel < 3; channel++) {
            channels += Conv2d.Product.sum(sight.channel(channel));
        }
        assertThat(channels).isCloseTo(sight.sum(), within(1e-9)).isNotZero();
        assertThat(sight.sum()).isEqualTo(model.result().convolved().get(0, 0, 12, 18));
        digit(model, 3);
        assertThat(bank(model).values()).containsExactly(CourseKernels.bank().values(), within(1e-12));
    }

    @Test
    void opensTheKindsOfArraysThatAreImages() throws IOException {
        dialogs.answer = folder.resolve("images.npy");
        for (int[] shape : new int[][] {{9, 9}, {7, 9, 9}, {6, 1, 9, 9}, {2, 4, 9, 9}}) {
            int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
            NpyWriter.write(dialogs.answer, "f8", shape, new double[size]);
            model.files().openArray();
            assertThat(model.messageProperty().get()).isEmpty();
            assertThat(model.result().input().h()).isEqualTo(9);
            assertThat(model.result().source().detail().isEmpty())
                    .as("added axes are told")
                    .isEqualTo(shape.length == 4);
        }
        assertThat(model.result().input().c()).isEqualTo(4);
        NpyWriter.write(dialogs.answer, "u1", new int[] {7, 9, 9}, new double[567]);
        model.files().openArray();
        model.state().update(now -> now.withFirst(5));
        assertThat(model.result().input().n()).isEqualTo(2);
    }

    @Test
    void whatCannotBeOpenedLeavesEverythingAsItWasAndSaysWhy() throws IOException {
        dialogs.answer = folder.resolve("images.npy");
        for (int[] shape : new int[][] {{5}, {1, 1, 1, 1, 1}, {0, 9, 9}, {1, 600}, {1, 99, 2, 2}}) {
            int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
            NpyWriter.write(dialogs.answer, "f8", shape, new double[size]);
            model.files().openArray();
            assertThat(model.messageProperty().get())
                    .contains("has the shape [")
                    .endsWith(".");
        }
        Files.writeString(dialogs.answer, "no array");
        model.files().openArray();
        assertThat(model.messageProperty().get()).contains("not a NumPy .npy or .npz file");
        assertThat(model.failedProperty().get()).isTrue();
        model.files().openPicture();
        assertThat(model.messageProperty().get()).contains("not a PNG, JPEG, GIF or BMP picture");
        dialogs.answer = folder.resolve("missing.npy");
        model.files().openArray();
        assertThat(model.messageProperty().get()).contains("no such file");
        assertThat(model.result().source().name()).isEqualTo("digit 7");
        digit(model, 2);
        assertThat(model.messageProperty().get()).isEmpty();
    }

    @Test
    void kernelsFromAFileMustFit() throws IOException {
        dialogs.answer = folder.resolve("kernels.npy");
        NpyWriter.write(dialogs.answer, "f8", new int[] {2, 1, 3, 3}, new double[18]);
        model.state().update(now -> now.withSelected(7));
        model.files().openKernels();
        assertThat(model.result().maps().shape()).containsExactly(5, 2, 26, 26);
        assertThat(model.state().get().selected()).isEqualTo(1);
        for (int[] shape :
                new int[][] {{2, 3, 3, 3}, {2, 1, 3, 4}, {17, 1, 1, 1}, {1, 1, 9, 9}, {0, 1, 3, 3}, {4, 5}}) {
            int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
            NpyWriter.write(dialogs.answer, "f8", shape, new double[size]);
            model.files().openKernels();
            assertThat(model.messageProperty().get()).isNotEmpty();
            assertThat(bank(model).shape()).containsExactly(2, 1, 3, 3);
        }
    }

    @Test
    void savesTheOutputTheBitmapAndTheDrawing() throws IOException {
        model.state().update(now -> now.withScale(MapScale.GLOBAL));
        dialogs.answer = folder.resolve("out.npy");
        model.files().saveOutput();
        assertThat(model.messageProperty().get()).isEqualTo("Saved out.npy.");
        assertThat(model.failedProperty().get()).isFalse();
        assertThat(NpyFile.read(dialogs.answer).shape()).containsExactly(5, 8, 25, 25);
        dialogs.answer = folder.resolve("figure.png");
        model.files().savePng(position -> position > 0.5 ? 0xFFFFFFFF : 0xFF000000, position -> 0xFF123456);
        assertThat(ImageIO.read(dialogs.answer.toFile()).getWidth()).isGreaterThan(1000);
        dialogs.answer = folder.resolve("figure.svg");
        model.files().saveSvg(position -> position > 0.5 ? 0xFFFFFFFF : 0xFF000000, position -> 0xFF123456);
        String svg = Files.readString(dialogs.answer);
        for (String text :
                new String[] {">Convolution of digit 7\\s*</text", ">kernel 8\\s*</text", "data:image/png;base64"}) {
            assertThat(Pattern.compile(text).matcher(svg).find()).as(text).isTrue();
        }
        dialogs.answer = folder.resolve("nowhere").resolve("figure.svg");
        model.files().saveSvg(position -> 0, position -> 0);
        assertThat(model.messageProperty().get()).contains("figure.svg");
    }

    @Test
    void draggingOverTheInputCentresTheWindowThere() {
        model.microscope().centreOn(10, 20);
        assertThat(model.microscope().sight().row()).isBetween(8, 9);
        assertThat(model.microscope().sight().column()).isBetween(18, 19);
        model.microscope().centreOn(-5, 99);
        assertThat(model.microscope().sight().row()).isZero();
        assertThat(model.microscope().sight().column()).isEqualTo(24);
        assertThat(MnistDigits.SIDE - CourseKernels.SIDE).isEqualTo(24);
    }

    @Test
    void walksThroughAllTheImagesOfASource() {
        ImageWalk images = model.images();
        assertThat(images.count()).isEqualTo(50);
        assertThat(images.at()).isEqualTo(35);
        for (int i = 0; i < 5; i++) {
            images.next();
        }
        assertThat(model.state().get().input().digit()).isEqualTo(8);
        assertThat(model.microscope().sight().image()).isZero();
        images.previous();
        assertThat(model.state().get().input().digit()).isEqualTo(7);
        assertThat(model.microscope().sight().image()).isEqualTo(4);
        images.go(49);
        images.next();
        assertThat(images.at()).isZero();
        Set<Integer> seen = new HashSet<>();
        Random chance = new Random(1);
        for (int i = 0; i < 400; i++) {
            int before = images.at();
            images.random(chance);
            assertThat(images.at()).isNotEqualTo(before);
            seen.add(images.at());
        }
        assertThat(seen).hasSize(50);
    }

    @Test
    void walksThroughALargeBatchPageByPage() throws IOException {
        dialogs.answer = folder.resolve("batch.npy");
        NpyWriter.write(dialogs.answer, "u1", new int[] {12, 1, 8, 8}, new double[12 * 64]);
        model.files().openArray();
        ImageWalk images = model.images();
        assertThat(images.count()).isEqualTo(12);
        images.go(11);
        assertThat(model.state().get().first()).isEqualTo(10);
        assertThat(model.result().input().n()).isEqualTo(2);
        assertThat(model.microscope().sight().image()).isEqualTo(1);
        images.next();
        assertThat(images.at()).isZero();
        assertThat(model.result().input().n()).isEqualTo(5);
        draw(model, NumberArray.EMPTY);
        images.random(new Random(1));
        assertThat(images.at()).isZero();
    }
}
