package gradientlab.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An import that is refused says why in one sentence and leaves the previous data, and nothing else. */
class HostileArchiveTest {
    private static final byte[] SMALL = "x".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path home;

    private DatasetStore store;
    private Path archive;
    private Map<String, String> before;

    @BeforeEach
    void the_data_is_here_already() throws IOException {
        store = new DatasetStore(home.resolve("lab"), TinyData.recipe());
        archive = home.resolve("tiny.tar.gz");
        Files.write(archive, TinyData.good());
        store.importFrom(archive, FetchMonitor.NONE);
        before = TinyData.tree(home.resolve("lab"));
        assertThat(before).containsOnlyKeys("datasets/tiny/one.bin", "datasets/tiny/two.bin");
    }

    static Stream<Arguments> hostile() throws IOException {
        byte[] good = TinyData.good();
        byte[] goodTar = TinyData.tar(TinyData::both);
        byte[] altered = TinyData.ONE.clone();
        altered[12_345] ^= 1;
        return Stream.of(
                arguments("climbing path", tgz(tar -> TinyData.entry(tar, "../../one.bin", TinyData.ONE)), "outside"),
                arguments("climbing other file", tgz(tar -> TinyData.entry(tar, "a/../../evil", SMALL)), "outside"),
                arguments("absolute path", tgz(tar -> TinyData.entry(tar, "/tmp/one.bin", SMALL)), "outside"),
                arguments("backslashes", tgz(tar -> TinyData.entry(tar, "..\\one.bin", SMALL)), "outside"),
                arguments("drive letter", tgz(tar -> TinyData.entry(tar, "C:one.bin", SMALL)), "outside"),
                arguments(
                        "symbolic link",
                        tgz(tar -> TinyData.special(tar, "one.bin", TarConstants.LF_SYMLINK, "/etc/passwd")),
                        "links"),
                arguments(
                        "hard link",
                        tgz(tar -> TinyData.special(tar, "one.bin", TarConstants.LF_LINK, "two.bin")),
                        "links"),
                arguments("pipe", tgz(tar -> TinyData.special(tar, "one.bin", TarConstants.LF_FIFO, "")), "links"),
                arguments("device", tgz(tar -> TinyData.special(tar, "one.bin", TarConstants.LF_BLK, "")), "links"),
                arguments(
                        "too many entries",
                        tgz(tar -> {
                            for (int i = 0; i < 300; i++) {
                                TinyData.entry(tar, "f" + i, SMALL);
                            }
                        }),
                        "entries"),
                arguments(
                        "same file twice",
                        tgz(tar -> {
                            TinyData.both(tar);
                            TinyData.entry(tar, "other/one.bin", TinyData.ONE);
                        }),
                        "twice"),
                arguments("larger file", tgz(tar -> TinyData.entry(tar, "one.bin", new byte[40_001])), "larger"),
                arguments("bomb", tgz(tar -> TinyData.entry(tar, "padding", new byte[80 << 20])), "more than"),
                arguments("endless name", TinyData.gzip(hugeHeader(TarConstants.LF_GNUTYPE_LONGNAME)), "more than"),
                arguments(
                        "endless header",
                        TinyData.gzip(hugeHeader(TarConstants.LF_PAX_EXTENDED_HEADER_LC)),
                        "more than"),
                arguments("truncated gzip", Arrays.copyOf(good, good.length / 2), "truncated"),
                arguments("truncated at the start", Arrays.copyOf(good, 5), "truncated"),
                arguments("truncated tar", TinyData.gzip(Arrays.copyOf(goodTar, 30_000)), "truncated"),
                arguments("last byte cut off", Arrays.copyOf(good, good.length - 1), "truncated"),
                arguments("wrong checksum at the end", changed(good, good.length - 8), "damaged"),
                arguments(
                        "bomb behind the end",
                        TinyData.gzip(Arrays.copyOf(goodTar, goodTar.length + (80 << 20))),
                        "more"),
                arguments("empty file", new byte[0], "truncated"),
                arguments("not an archive", "hello there, this is text".getBytes(StandardCharsets.UTF_8), "not a"),
                arguments("not a tar", TinyData.gzip(TinyData.pattern(5000, 13)), "damaged"),
                arguments("file missing", tgz(tar -> TinyData.entry(tar, "one.bin", TinyData.ONE)), "two.bin missing"),
                arguments("empty archive", tgz(tar -> {}), "one.bin, two.bin missing"),
                arguments(
                        "altered",
                        tgz(tar -> {
                            TinyData.entry(tar, "one.bin", altered);
                            TinyData.entry(tar, "two.bin", TinyData.TWO);
                        }),
                        "one.bin differ"),
                arguments(
                        "altered other form",
                        tgz(tar -> {
                            TinyData.entry(tar, "one.rev", altered);
                            TinyData.entry(tar, "two.rev", TinyData.reversed(TinyData.TWO));
                        }),
                        "one.bin differ"));
    }

    private static byte[] changed(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= 1;
        return changed;
    }

    private static byte[] tgz(TinyData.Content content) throws IOException {
        return TinyData.gzip(TinyData.tar(content));
    }

    /** A header block that announces a gigabyte of name or attributes, and as much of it as fits a test. */
    private static byte[] hugeHeader(byte type) {
        TarArchiveEntry header = new TarArchiveEntry("header", type);
        header.setSize(1 << 30);
        byte[] block = new byte[512];
        header.writeEntryHeader(block);
        ByteBuffer all = ByteBuffer.allocate(512 + (4 << 20));
        all.put(block).put("1073741800 path=".getBytes(StandardCharsets.US_ASCII));
        return all.array();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void is_refused(String what, byte[] bytes, String reason) throws IOException {
        Files.write(archive, bytes);
        assertThatThrownBy(() -> store.importFrom(archive, FetchMonitor.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(reason)
                .message()
                .matches("[^\\n]+\\.");
        assertThat(TinyData.tree(home.resolve("lab"))).isEqualTo(before);
        store.verify(FetchMonitor.NONE);
    }

    @Test
    void a_folder_with_an_oversized_file_is_refused_too() throws IOException {
        Path folder = Files.createDirectory(home.resolve("folder"));
        Files.write(folder.resolve("one.bin"), new byte[50_000]);
        Files.write(folder.resolve("two.bin.gz"), TinyData.gzip(new byte[5 << 20]));
        assertThatThrownBy(() -> store.importFrom(folder, FetchMonitor.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("larger");
        assertThat(TinyData.tree(home.resolve("lab"))).isEqualTo(before);
    }

    @Test
    void a_failing_conversion_is_no_better() throws IOException {
        Recipe tiny = TinyData.recipe();
        DatasetStore strict = new DatasetStore(
                home.resolve("lab"),
                new Recipe(
                        tiny.name(),
                        tiny.files(),
                        List.of(new Recipe.Form(tiny.otherForms().get(0).files(), (folder, monitor) -> {
                            throw new IOException("The sheet is damaged.");
                        })),
                        tiny.subfolders(),
                        tiny.archives(),
                        tiny.routes()));
        Files.write(archive, tgz(tar -> {
            TinyData.entry(tar, "one.rev", SMALL);
            TinyData.entry(tar, "two.rev", SMALL);
        }));
        assertThatThrownBy(() -> strict.importFrom(archive, FetchMonitor.NONE)).hasMessage("The sheet is damaged.");
        assertThat(TinyData.tree(home.resolve("lab"))).isEqualTo(before);
    }
}
