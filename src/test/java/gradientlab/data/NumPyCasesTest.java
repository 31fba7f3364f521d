package gradientlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.nn.Tensor4;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that NumPy reads and students have; those in {@code cases} were written by NumPy from MNIST's sevens. */
class NumPyCasesTest {
    @TempDir
    private Path folder;

    private static byte[] bytes(String name) throws IOException {
        try (InputStream stream = NumPyCasesTest.class.getResourceAsStream("/gradientlab/cases/" + name)) {
            return stream.readAllBytes();
        }
    }

    private Path here(String name) throws IOException {
        return Files.write(folder.resolve(name), bytes(name));
    }

    private Path zip(String name, String... entries) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(bytes(entry.equals("small.npy") ? "one-image-28x28.npy" : "trailing.npy"));
            }
        }
        return Files.write(folder.resolve(name), packed.toByteArray());
    }

    @Test
    void what_follows_the_array_and_sixteen_bits_and_a_zip_of_one_array_are_no_obstacle() throws IOException {
        double[] sevens = MnistDigits.samples(7).values();
        for (String name : new String[] {"trailing.npy", "float16.npy", "one.npz"}) {
            NpyArray array = NpyFile.read(here(name));
            assertThat(array.shape()).as(name).containsExactly(5, 1, 28, 28);
            assertThat(array.values()).as(name).isEqualTo(sevens);
        }
    }

    @Test
    void of_several_arrays_the_named_one_is_read_and_without_a_name_all_are_listed() throws IOException {
        Path file = zip("several.npz", "small.npy", "sevens.npy");
        assertThatThrownBy(() -> NpyFile.read(file))
                .hasMessage(file + " holds 2 arrays: small, sevens. Name one behind a number sign, as in " + file
                        + "#small, or save the one you want as a file of its own.");
        assertThat(NpyFile.read(Path.of(file + "#small")).shape()).containsExactly(28, 28);
        assertThat(NpyFile.read(Path.of(file + "#sevens")).shape()).containsExactly(5, 1, 28, 28);
        assertThatThrownBy(() -> NpyFile.read(Path.of(file + "#eights")))
                .hasMessage(file + " holds no array 'eights', but small, sevens.");
        Path none = zip("none.npz", "readme.txt");
        assertThatThrownBy(() -> NpyFile.read(none)).hasMessageContaining("without any NumPy array");
        Path damaged = Files.write(folder.resolve("cut.npz"), java.util.Arrays.copyOf(bytes("one.npz"), 900));
        assertThatThrownBy(() -> NpyFile.read(damaged)).hasMessageContaining("a damaged .npz file");
    }

    /** A flip somewhere may hit what nobody reads, such as a date; else it is damage, and no value is wrong. */
    @Test
    void a_flipped_byte_of_a_zip_is_said_to_be_damage() throws IOException {
        byte[] packed = bytes("one.npz");
        double[] sevens = MnistDigits.samples(7).values();
        int refused = 0;
        for (int at = 0; at < packed.length; at += 7) {
            packed[at] ^= 0x10;
            Path file = Files.write(folder.resolve("flipped.npz"), packed);
            packed[at] ^= 0x10;
            try {
                assertThat(NpyFile.read(file).values()).as("byte %d", at).isEqualTo(sevens);
            } catch (IOException problem) {
                assertThat(problem.getMessage()).as("byte %d: %s", at, problem).doesNotContain("ends in the middle");
                refused += problem.getMessage().contains("a damaged .npz file") ? 1 : 0;
            }
        }
        assertThat(refused).isGreaterThan(packed.length / 7 * 8 / 10);
    }

    @Test
    void a_picture_is_called_one() throws IOException {
        for (String picture : new String[] {"exif-6.jpg", "grey-alpha-128.png"}) {
            assertThatThrownBy(() -> NpyFile.read(here(picture)))
                    .hasMessageContaining("it is a picture, not a NumPy array")
                    .hasMessageContaining("numpy.save");
        }
    }

    @Test
    void a_zip_bomb_is_refused_before_it_unpacks() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("bomb.npy"));
            String header = "{'descr': '|u1', 'fortran_order': False, 'shape': (2147483647,), }\n";
            zip.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0});
            zip.write(header.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            zip.write(new byte[1 << 20]);
        }
        Path file = Files.write(folder.resolve("bomb.npz"), packed.toByteArray());
        assertThatThrownBy(() -> NpyFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith(".");
    }

    @Test
    void a_side_file_of_macos_says_which_file_to_open() throws IOException {
        Path file = here("apple-double._samples_7.npy");
        assertThatThrownBy(() -> NpyFile.read(file))
                .hasMessage(file + " is a side file of macOS and holds no data; open samples_7.npy.");
        assertThatThrownBy(() -> ImageFile.read(file, 112)).hasMessageContaining("open samples_7.npy.");
    }

    @Test
    void numbers_of_sixteen_bits_grow_with_their_bits() {
        for (int bits = 1; bits <= 0x7C00; bits++) {
            assertThat(Half.value((short) bits)).isGreaterThan(Half.value((short) (bits - 1)));
            assertThat(Half.value((short) (bits | 1 << 15))).isEqualTo(-Half.value((short) bits));
        }
        assertThat(Half.value((short) 0x3C00)).isEqualTo(1);
        assertThat(Half.value((short) 0x3555)).isEqualTo(0.333251953125);
        assertThat(Half.value((short) 1)).isEqualTo(0x1p-24);
        assertThat(Half.value((short) 0x7BFF)).isEqualTo(65504);
        assertThat(Half.value((short) 0x7C00)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Half.value((short) 0x7E00)).isNaN();
    }

    @Test
    void missing_axes_are_added_and_told() throws IOException {
        NpyArray.FourAxes one = NpyFile.read(here("one-image-28x28.npy")).toImages("one");
        assertThat(one.tensor().shape()).containsExactly(1, 1, 28, 28);
        assertThat(one.remark()).isEqualTo("[28, 28] read as one image of one channel: [1, 1, 28, 28]");
        NpyArray.FourAxes three = array(8, 4, 4).toKernels("k");
        assertThat(three.tensor().shape()).containsExactly(8, 1, 4, 4);
        assertThat(three.remark()).isEqualTo("[8, 4, 4] read as 8 kernels of one channel: [8, 1, 4, 4]");
        assertThat(array(5, 1, 9, 9).toImages("i").remark()).isEmpty();
        assertThatThrownBy(() -> array(7).toImages("line")).hasMessageStartingWith("line has the shape [7], but");
    }

    @Test
    void a_photo_in_pythons_order_is_one_picture() throws IOException {
        NpyArray photo = array(32, 32, 3);
        NpyArray.FourAxes read = photo.toImages("photo");
        assertThat(read.tensor().shape()).containsExactly(1, 3, 32, 32);
        assertThat(read.remark()).contains("transpose(2, 0, 1)");
        Tensor4 pixels = read.tensor();
        assertThat(pixels.get(0, 2, 4, 5)).isEqualTo(photo.values()[(4 * 32 + 5) * 3 + 2]);
        assertThat(array(10, 32, 32, 3).orderHint()).contains("transpose(0, 3, 1, 2)");
        assertThat(array(10, 3, 32, 32).orderHint()).isEmpty();
    }

    private static NpyArray array(int... shape) {
        int size = java.util.Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        double[] values = new double[size];
        java.util.Arrays.setAll(values, i -> i);
        return new NpyArray(shape, values);
    }
}
