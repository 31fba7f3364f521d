package gradientlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.nn.Tensor4;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against files written by NumPy 2.4: {@code arange(24).reshape(2, 3, 4) - 5}, wrapped where a type is unsigned. */
class NpyFileTest {
    @TempDir
    private Path folder;

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = NpyFileTest.class.getResourceAsStream("/gradientlab/npy/" + name + ".npy")) {
            return stream.readAllBytes();
        }
    }

    private static NpyArray read(byte[] bytes) throws IOException {
        return NpyFile.read(new ByteArrayInputStream(bytes), bytes.length, "the file");
    }

    private static byte[] file(int version, String header, int dataBytes) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(12 + text.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        if (version == 1) {
            bytes.putShort((short) text.length);
        } else {
            bytes.putInt(text.length);
        }
        bytes.put(text);
        return Arrays.copyOf(bytes.array(), bytes.position() + dataBytes);
    }

    private static String header(String shape) {
        return "{'descr': '<f4', 'fortran_order': False, 'shape': " + shape + ", }\n";
    }

    @ParameterizedTest
    @CsvSource({
        "f4,1,0",
        "f8,1,0",
        "i1,1,0",
        "i2,1,0",
        "i4,1,0",
        "i8,1,0",
        "f4-big-endian,0.25,0",
        "i4-big-endian,1,0",
        "f8-fortran,0.5,0",
        "version1,1,0",
        "version2,1,0",
        "version3,1,0",
        "u1,1,0x1p8",
        "u2,1,0x1p16",
        "u4,1,0x1p32",
        "u8,1,0x1p64"
    })
    void readsWhatNumPyWrote(String name, double factor, double wrap) throws IOException {
        NpyArray array = read(resource(name));
        assertThat(array.shape()).containsExactly(2, 3, 4);
        double[] expected = IntStream.range(-5, 19)
                .mapToDouble(i -> i < 0 && wrap > 0 ? wrap + i : factor * i)
                .toArray();
        assertThat(array.values()).containsExactly(expected);
    }

    @Test
    void readsSingleNumbersVectorsEmptyArraysTruthAndNaN() throws IOException {
        assertThat(read(resource("scalar")).shape()).isEmpty();
        assertThat(read(resource("scalar")).values()).containsExactly(2.5);
        assertThat(read(resource("vector")).shape()).containsExactly(3);
        assertThat(read(resource("empty")).shape()).containsExactly(0, 3);
        assertThat(read(resource("b1")).values()).startsWith(0, 0, 1, 0, 0, 1);
        assertThat(read(resource("nan")).values())
                .containsExactly(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @CsvSource({
        "objects,Python objects",
        "text,'<U4'",
        "complex,astype('float32')",
        "fields-unicode,not one that NumPy writes for a plain array"
    })
    void refusesEveryOtherKindWithASentence(String name, String expected) throws IOException {
        byte[] bytes = resource(name);
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the file cannot be read: ")
                .hasMessageContaining(expected.replace("'<U4'", "<U4"))
                .hasMessageEndingWith(".");
    }

    @Test
    void refusesAFileCutAnywhere() throws IOException {
        byte[] whole = resource("f8-fortran");
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("the file cannot be read: ");
        }
    }

    @Test
    void neverThrowsAnythingButASentenceForAFileWithOneByteChanged() throws IOException {
        byte[] whole = resource("f4");
        for (int at = 0; at < 128; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = whole.clone();
                changed[at] ^= (byte) (1 << bit);
                try {
                    assertThat(read(changed).values()).hasSizeLessThanOrEqualTo(96);
                } catch (IOException refused) {
                    assertThat(refused).hasMessageStartingWith("the file cannot be read: ");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(2147483647, 2147483647)",
                "(2147483647, 2147483647, 2147483647, 2147483647, 2147483647)",
                "(99999999999999999999999999999999,)",
                "(4294967297,)",
                "(-4,)",
                "(2, 3, 4, 5, 6)",
                "(4.0,)",
                "(٤,)",
                "('4',)",
                "(,)",
                "(4,,4)",
                "(__import__('os'),)",
                "4"
            })
    void aShapeThatIsNotTrueIsRefusedBeforeAnythingIsAllocated(String shape) {
        assertThatThrownBy(() -> read(file(1, header(shape), 16)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the file cannot be read: ")
                .hasMessageEndingWith(".");
    }

    @Test
    void anEmptyAxisBesideHugeOnesIsAnEmptyArray() throws IOException {
        NpyArray array = read(file(1, header("(2147483647, 2147483647, 2147483647, 0)"), 0));
        assertThat(array.values()).isEmpty();
    }

    @Test
    void aHeaderLongerThanTheFileOrThanAnyTrueHeaderIsRefused() {
        byte[] longer = file(2, header("(4,)"), 16);
        longer[10] = 1;
        assertThatThrownBy(() -> read(longer)).hasMessageContaining("ends in the middle");
        byte[] huge = file(2, header("(4,)") + " ".repeat(70_000), 16);
        assertThatThrownBy(() -> read(huge)).hasMessageContaining("too long");
        byte[] manyAxes = file(1, header("(" + "1,".repeat(32_000) + ")"), 4);
        assertThatThrownBy(() -> read(manyAxes)).hasMessageContaining("32000 axes");
        byte[] brackets = file(1, "{'descr': [" + "],".repeat(32_000), 4);
        assertThatThrownBy(() -> read(brackets)).isInstanceOf(IOException.class);
    }

    @Test
    void unknownVersionsOtherFilesAndUnicodeHeadersAreRefused() {
        assertThatThrownBy(() -> read(file(4, header("(4,)"), 16))).hasMessageContaining("version 4");
        assertThatThrownBy(() -> read("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("not a NumPy .npy or .npz file");
        assertThatThrownBy(() -> read(new byte[0])).hasMessageContaining("empty");
        assertThatThrownBy(() -> read(file(3, header("(４,)"), 16))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(file(3, "{'größe': 1}", 16))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(file(1, header("(4,)").replace("shape", "descr"), 16)))
                .hasMessageContaining("lacks 'shape'");
    }

    @Test
    void whatIsNotAFileIsNamed() {
        assertThatThrownBy(() -> NpyFile.read(folder)).hasMessageContaining("is not a file");
        assertThatThrownBy(() -> NpyFile.read(folder.resolve("none.npy"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void writesATensorAsNumPyDoes() throws IOException {
        Path file = folder.resolve("array.npy");
        double[] values = IntStream.range(0, 24).mapToDouble(i -> i - 5).toArray();
        NpyFile.write(file, new Tensor4(1, 2, 3, 4, values));
        byte[] written = Files.readAllBytes(file);
        byte[] numPy = resource("f4"); // of the same numbers, with one axis less
        assertThat(written).hasSameSizeAs(numPy);
        String header = new String(numPy, 0, 128, StandardCharsets.ISO_8859_1)
                .replaceFirst("\\(2, 3, 4\\), }   ", "(1, 2, 3, 4), }");
        assertThat(new String(written, 0, 128, StandardCharsets.ISO_8859_1)).isEqualTo(header);
        assertThat(Arrays.copyOfRange(written, 128, written.length))
                .isEqualTo(Arrays.copyOfRange(numPy, 128, numPy.length));
        assertThat(NpyFile.read(file).shape()).containsExactly(1, 2, 3, 4);
        assertThat(NpyFile.read(file).values()).containsExactly(values);
    }

    @Test
    void largeArraysPassInPieces() throws IOException {
        double[] values = IntStream.range(0, 100_003).mapToDouble(i -> i * 0.5).toArray();
        Path file = folder.resolve("array.npy");
        NpyFile.write(file, new Tensor4(1, 1, 1, values.length, values));
        assertThat(NpyFile.read(file).values()).containsExactly(values);
    }
}
