package gradientlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradientlab.nn.Conv2d;
import gradientlab.nn.Tensor4;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The digits, the kernel bank and picture files. */
class ConvDataTest {
    @TempDir
    private Path folder;

    @Test
    void theSevensThroughTheCourseKernelsGiveTheCoursesNumbers() {
        Tensor4 output = Conv2d.PLAIN.apply(MnistDigits.samples(7), CourseKernels.bank());
        assertThat(output.shape()).containsExactly(5, 8, 25, 25);
        assertThat(Arrays.stream(output.values()).min().orElseThrow()).isCloseTo(-765.1633, within(1e-4));
        assertThat(Arrays.stream(output.values()).max().orElseThrow()).isCloseTo(647.4416, within(1e-4));
        assertThat(Arrays.stream(output.values()).sum()).isCloseTo(670169.6011, within(1e-3));
    }

    @Test
    void everyDigitHasFiveDifferentImages() {
        for (int digit = 0; digit < 10; digit++) {
            Tensor4 samples = MnistDigits.samples(digit);
            assertThat(samples.shape()).containsExactly(5, 1, 28, 28);
            assertThat(Arrays.stream(samples.values()).max().orElseThrow()).isBetween(200.0, 255.0);
            assertThat(samples.plane(0, 0)).isNotEqualTo(samples.plane(1, 0));
        }
        assertThatThrownBy(() -> MnistDigits.samples(10)).isInstanceOf(IllegalArgumentException.class);
    }

    private Path picture(String format, int width, int height, boolean coloured) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int level = 255 * x / width;
                image.setRGB(x, y, (coloured ? new Color(level, 10, 200) : new Color(level, level, level)).getRGB());
            }
        }
        Path file = folder.resolve("picture." + format);
        ImageIO.write(image, format, file.toFile());
        return file;
    }

    @Test
    void aColouredPictureHasThreeChannelsAndAGreyOneOne() throws IOException {
        Tensor4 coloured = ImageFile.read(picture("png", 6, 4, true), 256).pixels();
        assertThat(coloured.shape()).containsExactly(1, 3, 4, 6);
        assertThat(coloured.get(0, 0, 2, 3)).isEqualTo(127);
        assertThat(coloured.get(0, 1, 2, 3)).isEqualTo(10);
        assertThat(coloured.get(0, 2, 2, 3)).isEqualTo(200);
        Tensor4 grey = ImageFile.read(picture("jpg", 16, 8, false), 256).pixels();
        assertThat(grey.shape()).containsExactly(1, 1, 8, 16);
        assertThat(grey.get(0, 0, 4, 8)).isCloseTo(127, within(8.0));
    }

    @Test
    void aLargePictureIsScaledDownInItsProportions() throws IOException {
        ImageFile.Picture picture = ImageFile.read(picture("png", 1500, 700, false), 128);
        assertThat(picture.pixels().shape()).containsExactly(1, 1, 60, 128);
        assertThat(picture.scaled()).isTrue();
        assertThat(picture.originalWidth()).isEqualTo(1500);
        assertThat(picture.pixels().get(0, 0, 30, 64)).isCloseTo(127, within(3.0));
    }

    @Test
    void transparentPixelsAreLaidOnWhite() throws IOException {
        Path file = folder.resolve("clear.png");
        ImageIO.write(new BufferedImage(3, 3, BufferedImage.TYPE_INT_ARGB), "png", file.toFile());
        assertThat(ImageFile.read(file, 256).pixels().values()).containsOnly(255);
    }

    @Test
    void brokenHugeAndOtherFilesGetASentence() throws IOException {
        byte[] whole = Files.readAllBytes(picture("png", 60, 40, true));
        for (int length = 0; length < whole.length - 12; length += 7) {
            Path cut = Files.write(folder.resolve("cut.png"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> ImageFile.read(cut, 256))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith(cut.toString())
                    .hasMessageEndingWith(".");
        }
        byte[] huge = whole.clone();
        huge[16] = 0x10; // the width in the PNG header: 268 million pixels, whatever the file's length
        Path lie = Files.write(folder.resolve("huge.png"), huge);
        assertThatThrownBy(() -> ImageFile.read(lie, 256)).isInstanceOf(IOException.class);
        Path text = Files.writeString(folder.resolve("text.png"), "not a picture");
        assertThatThrownBy(() -> ImageFile.read(text, 256)).hasMessageContaining("not a PNG, JPEG, GIF or BMP");
        assertThatThrownBy(() -> ImageFile.read(folder, 256)).hasMessageContaining("not a file");
        assertThatThrownBy(() -> ImageFile.read(folder.resolve("none"), 256)).isInstanceOf(NoSuchFileException.class);
    }
}
