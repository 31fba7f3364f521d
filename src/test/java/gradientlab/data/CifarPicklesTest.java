package gradientlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.data.fetch.DataFile;
import gradientlab.data.fetch.DatasetStore;
import gradientlab.data.fetch.FetchMonitor;
import gradientlab.data.fetch.Recipe;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Python's CIFAR-10 becomes the binary one; a pickle that wants to run something does not get to. */
class CifarPicklesTest {
    private static final int IMAGES = 3;
    private static final int[] LABELS = {3, 0, 9};

    @TempDir
    private Path folder;

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = CifarPicklesTest.class.getResourceAsStream("/gradientlab/pickles/" + name + ".pickle")) {
            return in.readAllBytes();
        }
    }

    private static byte[] pixels() {
        byte[] pixels = new byte[IMAGES * Cifar10.IMAGE];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 7);
        }
        return pixels;
    }

    private static byte[] binary() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < IMAGES; i++) {
            out.write(LABELS[i]);
            out.write(pixels(), i * Cifar10.IMAGE, Cifar10.IMAGE);
        }
        return out.toByteArray();
    }

    private static void ascii(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** As Python 2 wrote the authors' files: texts are bytes, protocol 2. */
    private static byte[] python2() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ascii(out, "\u0080\u0002}q\u0001(U\u0004dataq\u0002cnumpy.core.multiarray\n_reconstruct\nq\u0003");
        ascii(
                out,
                "cnumpy\nndarray\nq\u0004K\u0000\u0085U\u0001b\u0087Rq\u0005(K\u0001M\u0003\u0000M\u0000\u000c\u0086");
        ascii(out, "cnumpy\ndtype\nq\u0006U\u0002u1K\u0000K\u0001\u0087Rq\u0007(K\u0003U\u0001|NNN");
        ascii(out, "J\u00ff\u00ff\u00ff\u00ffJ\u00ff\u00ff\u00ff\u00ffK\u0000tb\u0089T\u0000\u0024\u0000\u0000");
        out.writeBytes(pixels());
        ascii(out, "tbU\u0006labelsq\u0008](K\u0003K\u0000K\u0009eu.");
        return out.toByteArray();
    }

    private byte[] repacked(byte[] pickle) throws IOException {
        Path file = Files.write(folder.resolve("data_batch_1"), pickle);
        Path target = folder.resolve("data_batch_1.bin");
        CifarPickles.repack(file, target);
        return Files.readAllBytes(target);
    }

    @Test
    void a_batch_of_python_2_or_3_becomes_the_binary_one() throws IOException {
        assertThat(repacked(python2())).isEqualTo(binary());
        for (int protocol = 2; protocol <= 4; protocol++) {
            byte[] batch = resource("protocol" + protocol);
            assertThat(repacked(batch)).as("protocol %d", protocol).isEqualTo(binary());
        }
        String older = new String(resource("protocol3"), StandardCharsets.ISO_8859_1)
                .replace("numpy._core.multiarray", "numpy.core.multiarray");
        assertThat(repacked(older.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(binary());
    }

    @ParameterizedTest
    @CsvSource({
        "os-system-0, posix.system", "os-system-2, posix.system", "os-system-4, posix.system",
        "eval-0, __builtin__.eval", "eval-2, __builtin__.eval", "eval-4, builtins.eval"
    })
    void what_would_run_something_is_refused_by_name(String name, String asked) throws IOException {
        byte[] hostile = resource(name);
        assertThatThrownBy(() -> repacked(hostile))
                .isInstanceOf(IOException.class)
                .hasMessage("data_batch_1 is refused: it asks for Python's " + asked
                        + ", which plain data does not need; nothing of it was run.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0080\u0002",
                "\u0080\u0009.",
                ".",
                "R.",
                "(.",
                "0.",
                "h\u0007.",
                "\u008e\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u007f.", // bytes of 9 exabytes
                "\u008e\u0000\u0000\u0000\u0003\u0000\u0000\u0000\u0000.", // 48 MB that are not there
                "T\u00ff\u00ff\u00ff\u007f.",
                "\u0082\u0001.", // an extension code
                "P1\n.", // a persistent object
                "cnumpy\ndtype\n(U\u0002f8K\u0000K\u0001tR.",
                "cnumpy\ndtype\n(U\u0001OK\u0000K\u0001tR.",
                "ios\nsystem\n.",
                "cnumpy.core.multiarray\n_reconstruct\n(cnumpy\ndtype\nK\u0000U\u0001btR.",
                "}(N]u.",
                "(I1\nI2\nl.",
                "}."
            })
    void nonsense_and_lies_get_a_sentence(String text) {
        assertThatThrownBy(() -> repacked(text.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("data_batch_1 is ")
                .hasMessageEndingWith(".");
    }

    @Test
    void depth_and_memory_have_an_end() {
        for (String piece : List.of("]", "(", "N", "]q\u0001", "]r\u0001\u0002\u0003\u0004", "\u0089\u0094")) {
            byte[] many = piece.repeat(3_000_000).getBytes(StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> PickleReader.read(new ByteArrayInputStream(many)))
                    .hasMessageContaining("more than a batch of images does");
        }
        byte[] deep = ("]".repeat(400_000) + "a".repeat(399_999) + ".").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> repacked(deep)).hasMessageContaining("not a batch of CIFAR-10");
    }

    @Test
    void archive_folder_and_torchvisions_folder_are_imported() throws Exception {
        List<DataFile> files = new ArrayList<>();
        byte[] expected = binary();
        String md5 = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(expected));
        for (DataFile file : Cifar10.RECIPE.files()) {
            files.add(new DataFile(file.name(), expected.length, md5));
        }
        Recipe real = Cifar10.RECIPE;
        Recipe small = new Recipe(real.name(), files, real.otherForms(), real.subfolders(), real.archives(), List.of());
        Path torchvision = Files.createDirectories(folder.resolve("data"));
        Path archive = torchvision.resolve("cifar-10-python.tar.gz");
        Path batches = Files.createDirectories(folder.resolve("cifar-10-batches-py"));
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
            for (String name : CifarPickles.FILES.keySet()) {
                for (String entry : List.of(name, "._" + name)) { // the second: of a Mac
                    TarArchiveEntry header = new TarArchiveEntry("cifar-10-batches-py/" + entry);
                    header.setSize(python2().length);
                    tar.putArchiveEntry(header);
                    tar.write(python2());
                    tar.closeArchiveEntry();
                }
                Files.write(batches.resolve(name), python2());
            }
        }
        int number = 0;
        for (Path source : List.of(archive, batches, folder, torchvision)) {
            DatasetStore store = new DatasetStore(folder.resolve("lab" + number++), small);
            store.importFrom(source, FetchMonitor.NONE);
            store.verify(FetchMonitor.NONE);
            assertThat(store.folder().toFile().list()).as("from %s", source).hasSize(6);
        }
        DatasetStore fromAPart = new DatasetStore(folder.resolve("part"), small);
        assertThatThrownBy(() -> fromAPart.importFrom(batches.resolve("data_batch_1"), FetchMonitor.NONE))
                .hasMessage(
                        "data_batch_1 is only one of the files of cifar10: give the folder that it is in, %s.",
                        batches);
        Files.createDirectories(torchvision.resolve("cifar-10-batches-py"));
        Files.write(torchvision.resolve("cifar-10-batches-py/data_batch_1"), new byte[3]);
        DatasetStore store = new DatasetStore(folder.resolve("half-unpacked"), small);
        store.importFrom(torchvision, FetchMonitor.NONE);
        store.verify(FetchMonitor.NONE);
    }
}
