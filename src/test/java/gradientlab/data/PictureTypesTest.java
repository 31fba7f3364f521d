package gradientlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradientlab.nn.Tensor4;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of every type, made sample by sample: what is read is what was put in. */
class PictureTypesTest {
    private static final int WIDTH = 13;
    private static final int HEIGHT = 11;

    @TempDir
    private Path folder;

    private Tensor4 read(byte[] bytes) throws IOException {
        return ImageFile.read(Files.write(folder.resolve("picture"), bytes), 112)
                .pixels();
    }

    private Tensor4 read(String name) throws IOException {
        try (InputStream stream = PictureTypesTest.class.getResourceAsStream("/gradientlab/cases/" + name)) {
            return read(stream.readAllBytes());
        }
    }

    static Stream<int[]> types() {
        int[][] depths = {{1, 2, 4, 8, 16}, {}, {8, 16}, {1, 2, 4, 8}, {8, 16}, {}, {8, 16}};
        return IntStream.range(0, depths.length)
                .boxed()
                .flatMap(type -> Arrays.stream(depths[type])
                        .boxed()
                        .flatMap(depth -> Stream.of(new int[] {type, depth, 0}, new int[] {type, depth, 1})));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_png_of_each_type_and_depth_gives_its_samples(int[] kind) throws IOException {
        int type = kind[0];
        int depth = kind[1];
        int channels = PngBytes.channels(type);
        Random random = new Random(100L * type + depth);
        int[][] samples = new int[HEIGHT][WIDTH * channels];
        for (int[] row : samples) {
            Arrays.setAll(row, i -> random.nextInt(1 << depth));
        }
        byte[] palette = new byte[type == 3 ? 3 << depth : 0];
        random.nextBytes(palette);
        byte[] transparency = type == 3 ? new byte[] {0, (byte) 128} : new byte[0]; // the others are opaque
        Tensor4 pixels = read(PngBytes.of(depth, type, kind[2] == 1, samples, palette, transparency));
        assertThat(pixels.shape()).containsExactly(1, type == 0 || type == 4 ? 1 : 3, HEIGHT, WIDTH);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                for (int channel = 0; channel < pixels.c(); channel++) {
                    int sample = samples[y][x * channels + (type == 3 ? 0 : channel)];
                    double most = (1 << depth) - 1;
                    double value = type == 3
                            ? Byte.toUnsignedInt(palette[3 * sample + channel])
                            : depth == 8 ? sample : sample * 255 / most;
                    double opacity = 1;
                    if (type == 4 || type == 6) {
                        opacity = samples[y][x * channels + channels - 1] / most;
                    } else if (type == 3 && sample < 2) {
                        opacity = sample == 0 ? 0 : 128 / 255.0;
                    }
                    double expected = opacity == 1 ? value : Math.rint(opacity * value + (1 - opacity) * 255);
                    assertThat(pixels.get(0, channel, y, x))
                            .as("row %d, column %d, channel %d", y, x, channel)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void one_transparent_colour_is_paper() throws IOException {
        int[][] grey = {{7, 8}};
        assertThat(read(PngBytes.of(8, 0, false, grey, new byte[0], new byte[] {0, 7}))
                        .values())
                .containsExactly(255, 8);
        int[][] rgb = {{1, 2, 3, 4, 5, 6}};
        assertThat(read(PngBytes.of(8, 2, false, rgb, new byte[0], new byte[] {0, 1, 0, 2, 0, 3}))
                        .values())
                .containsExactly(255, 4, 255, 5, 255, 6);
    }

    @Test
    void the_cases_that_were_misread() throws IOException {
        assertThat(read("grey-alpha-128.png").values()).containsOnly(128);
        assertThat(read("grey16-128.png").values()).containsOnly(128);
        Tensor4 inks = read("cmyk.jpg");
        assertThat(Arrays.stream(inks.plane(0, 0)).sorted().toArray()[100])
                .as("black, but for what JPEG itself adds")
                .isEqualTo(0);
        double[] turned = read("exif-6.jpg").plane(0, 0);
        double[] seven = MnistDigits.samples(7).plane(0, 0);
        assertThat(IntStream.range(0, seven.length)
                        .mapToDouble(i -> Math.abs(turned[i] - seven[i]))
                        .average()
                        .orElseThrow())
                .as("the seven stands upright")
                .isLessThan(8);
    }

    /** Best quality and no subsampling beyond the writer's: areas of one colour come back to the unit. */
    private static byte[] jpeg(IIOImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam best = writer.getDefaultWriteParam();
            best.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            best.setCompressionQuality(1);
            writer.setOutput(out);
            writer.write(null, image, best);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        return jpeg(new IIOImage(image, null, null));
    }

    private static byte[] flat(int... samples) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(0, 16, 16, samples.length, null);
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 16; x++) {
                raster.setPixel(x, y, samples);
            }
        }
        return jpeg(new IIOImage(raster, null, null));
    }

    /** Puts a segment behind the start of a JPEG. */
    private static byte[] with(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + content.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] adobe(byte[] jpeg, int transform) {
        return with(jpeg, 0xEE, new byte[] {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform});
    }

    /** What PIL 9 reads: {@code convert("RGB")} of files that hold 255 minus ink. */
    @ParameterizedTest
    @CsvSource({"127, 0, 0, 255, 127, 0, 0", "255, 255, 255, 0, 0, 0, 0", "255, 128, 64, 200, 200, 100, 50"})
    void four_inks_become_light(int c, int m, int y, int k, double red, double green, double blue) throws IOException {
        byte[] file = flat(c, m, y, k);
        for (byte[] bytes : new byte[][] {file, adobe(file, 0)}) {
            Tensor4 pixels = read(bytes);
            for (int channel = 0; channel < pixels.c(); channel++) {
                assertThat(pixels.get(0, channel, 8, 8))
                        .isCloseTo(new double[] {red, green, blue}[channel], within(1.0));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"100, 128, 128, 255, 100, 100, 100", "76, 85, 255, 255, 254, 0, 0", "200, 128, 128, 51, 40, 40, 40"})
    void luminance_and_black_become_light(int l, int cb, int cr, int k, double red, double green, double blue)
            throws IOException {
        Tensor4 pixels = read(adobe(flat(l, cb, cr, k), 2));
        for (int channel = 0; channel < pixels.c(); channel++) {
            assertThat(pixels.get(0, channel, 8, 8)).isCloseTo(new double[] {red, green, blue}[channel], within(1.5));
        }
    }

    @Test
    void a_grey_jpeg_and_one_in_colours_give_their_samples() throws IOException {
        BufferedImage grey = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster()
                .setSamples(
                        0,
                        0,
                        16,
                        16,
                        0,
                        IntStream.generate(() -> 128).limit(256).toArray());
        assertThat(read(jpeg(grey)).values()).containsOnly(128).hasSize(256);
        BufferedImage red = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        red.setRGB(0, 0, 16, 16, IntStream.generate(() -> 0xC81E5A).limit(256).toArray(), 0, 16);
        Tensor4 pixels = read(jpeg(red));
        assertThat(pixels.shape()).containsExactly(1, 3, 16, 16);
        assertThat(pixels.get(0, 0, 8, 8)).isCloseTo(0xC8, within(2.0));
        assertThat(pixels.get(0, 1, 8, 8)).isCloseTo(0x1E, within(2.0));
        assertThat(pixels.get(0, 2, 8, 8)).isCloseTo(0x5A, within(2.0));
    }

    /** Bright corner of a picture 32 wide, 16 high, by orientation: left or right, top or bottom, once upright. */
    @ParameterizedTest
    @CsvSource({
        "1, 16, 32, false, false", "2, 16, 32, false, true", "3, 16, 32, true, true", "4, 16, 32, true, false",
        "5, 32, 16, false, false", "6, 32, 16, false, true", "7, 32, 16, true, true", "8, 32, 16, true, false"
    })
    void exif_turns_the_picture_upright(int orientation, int height, int width, boolean below, boolean right)
            throws IOException {
        BufferedImage image = new BufferedImage(32, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 64; i++) {
            image.getRaster().setSample(i % 8, i / 8, 0, 255); // top left as stored
        }
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4);
            exif.put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
            exif.order(order);
            exif.putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4D4D : 0x4949));
            exif.putShort((short) 42).putInt(8).putShort((short) 1);
            exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
            Tensor4 pixels = read(with(jpeg(image), 0xE1, exif.array()));
            assertThat(pixels.shape()).containsExactly(1, 1, height, width);
            assertThat(pixels.get(0, 0, below ? height - 4 : 3, right ? width - 4 : 3))
                    .isGreaterThan(250);
            assertThat(pixels.get(0, 0, below ? 3 : height - 4, right ? 3 : width - 4))
                    .isLessThan(5);
        }
    }

    @Test
    void half_a_jpeg_says_that_its_end_is_missing() throws IOException {
        BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 40_000; i++) {
            image.setRGB(i % 200, i / 200, random.nextInt(1 << 24));
        }
        byte[] whole = jpeg(image);
        assertThat(read(whole).w()).isEqualTo(112);
        for (int part = 3; part < 10; part++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * part / 10);
            assertThatThrownBy(() -> read(cut))
                    .hasMessage(folder.resolve("picture")
                            + " is cut off: the end of the picture is missing. Copy or download it again.");
        }
    }
}
