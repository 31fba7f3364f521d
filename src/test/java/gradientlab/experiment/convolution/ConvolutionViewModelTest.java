package gradientlab.experiment.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.data.CourseKernels;
import gradientlab.data.MnistDigits;
import gradientlab.data.NpyArray;
import gradientlab.data.NpyFile;
import gradientlab.data.NpyType;
import gradientlab.experiment.convolution.GeometryModel.PaddingKind;
import gradientlab.figure.MapScale;
import gradientlab.nn.Conv2d;
import gradientlab.nn.KernelPreset;
import gradientlab.nn.Tensor4;
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
        assertThat(model.scaleProperty().get()).isEqualTo(MapScale.PER_MAP);
        assertThat(model.signedNow()).isTrue();
        MapScale.Ends ends = model.ends(2, 3);
        assertThat(ends.low()).isEqualTo(-ends.high()).isLessThan(-100);
        model.scaleProperty().set(MapScale.CLIPPED);
        assertThat(model.ends(2, 3)).isEqualTo(new MapScale.Ends(0, 1));
        assertThat(model.formulaProperty().get()).isEqualTo("⌊(28+2·0−1·(4−1)−1)/1⌋+1 = 25");
    }

    @Test
    void everyStepsSumIsTheMapsValue() {
        model.kernels().resize(3);
        model.geometry().strideProperty().set(5);
        model.geometry().paddingProperty().set(PaddingKind.SAME);
        model.microscope().select(3, 6);
        model.microscope().moveTo(0, 0);
        Tensor4 convolved = model.result().convolved();
        for (int i = 0; i < convolved.h() * convolved.w(); i++) {
            MicroscopeModel.Sight sight = model.microscope().sight();
            assertThat(sight.sum()).isEqualTo(convolved.get(3, 6, i / convolved.w(), i % convolved.w()));
            assertThat(sight.products()).hasSize(9);
            model.microscope().step();
        }
        assertThat(model.microscope().rowProperty().get()).isZero();
        assertThat(model.microscope().columnProperty().get()).isZero();
        model.microscope().stepBack();
        assertThat(model.microscope().rowProperty().get()).isEqualTo(convolved.h() - 1);
    }

    @Test
    void aWeightChangesOnlyItsOwnMaps() {
        Tensor4 before = model.result().maps();
        model.microscope().select(0, 2);
        model.kernels().setWeight(1, 1, 3);
        Tensor4 after = model.result().maps();
        assertThat(after.plane(4, 2)).isNotEqualTo(before.plane(4, 2));
        assertThat(after.plane(4, 1)).isEqualTo(before.plane(4, 1));
        assertThat(CourseKernels.bank().get(2, 0, 1, 1)).isNotEqualTo(3);
    }

    @Test
    void anImpossibleCombinationIsExplainedAndLeftAgain() {
        model.geometry().dilationProperty().set(16);
        assertThat(model.result()).isNull();
        assertThat(model.microscope().sight()).isNull();
        assertThat(model.problemProperty().get()).contains("49 rows", "only 28");
        model.microscope().step();
        model.files().saveOutput();
        assertThat(model.messageProperty().get()).contains("nothing to save");
        model.geometry().paddingProperty().set(PaddingKind.SAME);
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.result().maps().shape()).containsExactly(5, 8, 28, 28);
        model.geometry().strideProperty().set(16);
        model.geometry().paddingProperty().set(PaddingKind.VALID);
        model.geometry().dilationProperty().set(9);
        model.geometry().poolProperty().set(true);
        assertThat(model.problemProperty().get()).contains("1×1", "max-pool");
    }

    @Test
    void stagesFollowTheConvolution() {
        model.geometry().reluProperty().set(true);
        model.geometry().poolProperty().set(true);
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
        KernelModel kernels = model.kernels();
        kernels.apply(preset("Sobel x"));
        assertThat(kernels.side()).isEqualTo(4);
        double centre = kernels.weight(1, 0);
        assertThat(centre).isEqualTo(-2);
        for (int side : new int[] {7, 2, 1, 5}) {
            kernels.resize(side);
            assertThat(model.result().maps().h()).isEqualTo(28 - side + 1);
            assertThat(kernels.weight((side - 1) / 2, (side - 1) / 2)).isZero();
        }
        assertThat(Arrays.stream(kernels.bank().plane(0, 0)).filter(weight -> weight != 0))
                .isEmpty();
    }

    @Test
    void presetsNormaliseAndFlipChangeTheSelectedKernel() {
        KernelModel kernels = model.kernels();
        kernels.resize(1);
        kernels.selectedProperty().set(5);
        kernels.apply(preset("Emboss"));
        assertThat(kernels.bank().plane(5, 0)).containsExactly(-2, -1, 0, -1, 1, 1, 0, 1, 2);
        kernels.flipHorizontally();
        assertThat(kernels.bank().plane(5, 0)).containsExactly(0, -1, -2, 1, 1, -1, 2, 1, 0);
        kernels.flipVertically();
        assertThat(kernels.bank().plane(5, 0)).containsExactly(2, 1, 0, 1, 1, -1, 0, -1, -2);
        kernels.setWeight(0, 0, 9);
        kernels.normalise();
        assertThat(Arrays.stream(kernels.bank().plane(5, 0)).sum()).isCloseTo(1, within(1e-12));
        kernels.apply(preset("Laplacian"));
        kernels.normalise();
        assertThat(kernels.weight(1, 1)).isEqualTo(-0.5);
        kernels.clear();
        kernels.normalise();
        assertThat(kernels.bank().plane(5, 0)).containsOnly(0);
        kernels.setClassicBank(1);
        assertThat(model.result().maps().shape()).containsExactly(5, 8, 26, 26);
        kernels.setCourseBank(1);
        assertThat(kernels.bank().values()).containsExactly(CourseKernels.bank().values());
    }

    @Test
    void randomKernelsDifferAndRepeatFromTheStart() {
        model.kernels().apply(preset("Random"));
        double[] first = model.kernels().bank().plane(0, 0);
        model.kernels().apply(preset("Random"));
        assertThat(model.kernels().bank().plane(0, 0)).isNotEqualTo(first);
        ConvolutionViewModel again = dialogs.model(folder);
        again.kernels().apply(preset("Random"));
        assertThat(again.kernels().bank().plane(0, 0)).containsExactly(first);
    }

    @Test
    void aStrokeIsJoinedAndANewOneIsNot() {
        model.input().penDown();
        model.input().penTo(5, 5);
        model.input().penTo(5, 20);
        Tensor4 drawing = model.input().input().images();
        for (int column = 5; column <= 20; column++) {
            assertThat(drawing.get(0, 0, 5, column)).isEqualTo(255);
        }
        model.input().penDown();
        model.input().penTo(25, 25);
        assertThat(model.input().input().images().get(0, 0, 15, 22)).isZero();
        assertThat(model.result().maps().shape()).containsExactly(1, 8, 25, 25);
        model.input().clearDrawing();
        assertThat(model.result().maps().values()).containsOnly(0.0);
    }

    @Test
    void aColourPictureHasThreeChannelsWhoseSumsAddUp() throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(3, 3, 20, 10);
        image.setRGB(20, 14, new Color(250, 3, 90).getRGB());
        dialogs.answer = folder.resolve("picture.png");
        ImageIO.write(image, "png", dialogs.answer.toFile());
        model.input().openPicture();
        assertThat(model.result().input().shape()).containsExactly(1, 3, 30, 40);
        assertThat(model.kernels().bank().shape()).containsExactly(8, 3, 4, 4);
        model.microscope().moveTo(12, 18);
        MicroscopeModel.Sight sight = model.microscope().sight();
        double channels = 0;
        for (int channel = 0; channel < 3; channel++) {
            channels += Conv2d.Product.sum(sight.channel(channel));
        }
        assertThat(channels).isCloseTo(sight.sum(), within(1e-9)).isNotZero();
        assertThat(sight.sum()).isEqualTo(model.result().convolved().get(0, 0, 12, 18));
        model.input().showDigit(3);
        assertThat(model.kernels().bank().values())
                .containsExactly(CourseKernels.bank().values(), within(1e-12));
    }

    @Test
    void opensTheKindsOfArraysThatAreImages() throws IOException {
        dialogs.answer = folder.resolve("images.npy");
        for (int[] shape : new int[][] {{9, 9}, {7, 9, 9}, {6, 1, 9, 9}, {2, 4, 9, 9}}) {
            int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
            NpyFile.write(dialogs.answer, new NpyArray(shape, NpyType.FLOAT64, new double[size]));
            model.input().openArray();
            assertThat(model.messageProperty().get()).isEmpty();
            assertThat(model.result().input().h()).isEqualTo(9);
            assertThat(model.result().source().detail().isEmpty())
                    .as("added axes are told")
                    .isEqualTo(shape.length == 4);
        }
        assertThat(model.result().input().c()).isEqualTo(4);
        NpyFile.write(dialogs.answer, new NpyArray(new int[] {7, 9, 9}, NpyType.UINT8, new double[567]));
        model.input().openArray();
        model.firstProperty().set(5);
        assertThat(model.result().input().n()).isEqualTo(2);
    }

    @Test
    void whatCannotBeOpenedLeavesEverythingAsItWasAndSaysWhy() throws IOException {
        dialogs.answer = folder.resolve("images.npy");
        for (int[] shape : new int[][] {{5}, {1, 1, 1, 1, 1}, {0, 9, 9}, {1, 600}, {1, 99, 2, 2}}) {
            int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
            NpyFile.write(dialogs.answer, new NpyArray(shape, NpyType.FLOAT64, new double[size]));
            model.input().openArray();
            assertThat(model.messageProperty().get())
                    .contains("has the shape [")
                    .endsWith(".");
        }
        Files.writeString(dialogs.answer, "no array");
        model.input().openArray();
        assertThat(model.messageProperty().get()).contains("not a NumPy .npy or .npz file");
        assertThat(model.failedProperty().get()).isTrue();
        model.input().openPicture();
        assertThat(model.messageProperty().get()).contains("not a PNG or JPEG");
        dialogs.answer = folder.resolve("missing.npy");
        model.input().openArray();
        assertThat(model.messageProperty().get()).contains("no such file");
        assertThat(model.result().source().name()).isEqualTo("digit 7");
        model.input().showDigit(2);
        assertThat(model.messageProperty().get()).isEmpty();
    }

    @Test
    void kernelsFromAFileMustFit() throws IOException {
        dialogs.answer = folder.resolve("kernels.npy");
        NpyFile.write(dialogs.answer, new NpyArray(new int[] {2, 1, 3, 3}, NpyType.FLOAT64, new double[18]));
        model.kernels().selectedProperty().set(7);
        model.files().openKernels();
        assertThat(model.result().maps().shape()).containsExactly(5, 2, 26, 26);
        assertThat(model.kernels().selectedProperty().get()).isEqualTo(1);
        for (int[] shape :
                new int[][] {{2, 3, 3, 3}, {2, 1, 3, 4}, {17, 1, 1, 1}, {1, 1, 9, 9}, {0, 1, 3, 3}, {4, 5}}) {
            int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
            NpyFile.write(dialogs.answer, new NpyArray(shape, NpyType.FLOAT64, new double[size]));
            model.files().openKernels();
            assertThat(model.messageProperty().get()).isNotEmpty();
            assertThat(model.kernels().bank().shape()).containsExactly(2, 1, 3, 3);
        }
    }

    @Test
    void savesTheOutputTheBitmapAndTheDrawing() throws IOException {
        model.scaleProperty().set(MapScale.GLOBAL);
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
        assertThat(model.microscope().rowProperty().get()).isBetween(8, 9);
        assertThat(model.microscope().columnProperty().get()).isBetween(18, 19);
        model.microscope().centreOn(-5, 99);
        assertThat(model.microscope().rowProperty().get()).isZero();
        assertThat(model.microscope().columnProperty().get()).isEqualTo(24);
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
        assertThat(model.input().digitProperty().get()).isEqualTo(8);
        assertThat(model.microscope().sight().image()).isZero();
        images.previous();
        assertThat(model.input().digitProperty().get()).isEqualTo(7);
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
        NpyFile.write(dialogs.answer, new NpyArray(new int[] {12, 1, 8, 8}, NpyType.UINT8, new double[12 * 64]));
        model.input().openArray();
        ImageWalk images = model.images();
        assertThat(images.count()).isEqualTo(12);
        images.go(11);
        assertThat(model.firstProperty().get()).isEqualTo(10);
        assertThat(model.result().input().n()).isEqualTo(2);
        assertThat(model.microscope().sight().image()).isEqualTo(1);
        images.next();
        assertThat(images.at()).isZero();
        assertThat(model.result().input().n()).isEqualTo(5);
        model.input().showDrawing();
        images.random(new Random(1));
        assertThat(images.at()).isZero();
    }
}
