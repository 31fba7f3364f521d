package gradientlab.data.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.data.fetch.FetchMonitor;
import gradientlab.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody should hand in: one sentence each, nothing written outside the data folder, never a crash. */
class HostilePicturesTest {
    private static final PictureOptions SMALL = new PictureOptions("", 8, true, 1);

    private static final Map<String, byte[]> TINY = drawTiny();

    /** Names that file systems and archives allow. */
    private static final List<String> NAMES = List.of(
            "bir sınıf",
            "şğüöçİı",
            "two\nlines",
            "tab\there",
            " lead",
            "a'b\"c",
            "日本語",
            "\u202Eleft",
            "{0}",
            "%s",
            "-rf",
            "~");

    @TempDir
    private Path home;

    @TempDir
    private Path elsewhere;

    private PictureStore store;

    @BeforeEach
    void open() {
        Language.use(Language.ENGLISH);
        store = new PictureStore(home.resolve("data"));
    }

    private IOException refused(Path source) {
        try {
            store.add(source, SMALL, FetchMonitor.NONE);
        } catch (IOException sentence) {
            return sentence;
        }
        throw new AssertionError("taken: " + source);
    }

    private IOException refused(Map<String, byte[]> files) throws IOException {
        Path folder = Files.createTempDirectory(elsewhere, "case");
        IOException fromFolder = refused(Drawn.folder(folder, files));
        IOException fromZip = refused(Files.write(elsewhere.resolve("case.zip"), Drawn.zip(files)));
        FileUtils.deleteDirectory(folder.toFile());
        assertThat(fromZip.getMessage().replace("case.zip", folder.getFileName().toString()))
                .isEqualTo(fromFolder.getMessage());
        return fromFolder;
    }

    private static Map<String, byte[]> tiny() {
        return new LinkedHashMap<>(TINY);
    }

    private static Map<String, byte[]> drawTiny() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Random random = new Random(3);
        for (String name : Drawn.CLASSES) {
            for (int i = 0; i < 3; i++) {
                files.put(name + "/" + i + ".png", Drawn.picture(name, "png", 9 + i, 8, random));
            }
        }
        return files;
    }

    private static Map<String, byte[]> tinyWith(String path, byte[] content) {
        Map<String, byte[]> files = tiny();
        files.put(path, content);
        return files;
    }

    @Test
    void every_wrong_layout_has_its_sentence() throws IOException {
        byte[] good = tiny().get("line/0.png");
        assertThat(refused(Map.of("0.png", good, "1.png", good))).hasMessageContaining("but no folders");
        assertThat(refused(Map.of("notes.txt", good))).hasMessageContaining("no sub-folders with pictures");
        assertThat(refused(Map.of("a/0.png", good, "a/1.png", good, "a/2.png", good)))
                .hasMessageContaining("only one class, 'a'");
        assertThat(refused(tinyWith("few/0.png", good))).hasMessageContaining("'few' has 1 pictures");
        assertThat(refused(tinyWith("none/notes.txt", good))).hasMessageContaining("'none' has no pictures");
        assertThat(refused(tinyWith("line/more/0.png", good)))
                .hasMessageContaining("'line/more' is a folder within the class 'line'");
        assertThat(refused(tinyWith("line/IMG_1.HEIC", good)))
                .hasMessageContaining("line/IMG_1.HEIC is a picture of a kind");
        assertThat(refused(tinyWith("line/x.png", new byte[0]))).hasMessageContaining("line/x.png is not a PNG");
        assertThat(refused(tinyWith("line/x.png", Arrays.copyOf(good, good.length / 2))))
                .hasMessage("line/x.png is damaged: it cannot be decoded. Remove or replace it.");
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 21; i++) {
            many.put("class" + i + "/0.png", good);
        }
        assertThat(refused(many)).hasMessageContaining("21 classes, and the lab takes at most 20");
        assertThat(refused(elsewhere.resolve("none"))).hasMessageContaining("no such file or folder");
    }

    @Test
    void a_picture_that_claims_to_be_huge_is_refused_before_it_is_decoded() throws IOException {
        byte[] png = tiny().get("line/0.png").clone();
        ByteBuffer.wrap(png).putInt(16, 50_000).putInt(20, 50_000);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        assertThat(refused(tinyWith("line/x.png", png))).hasMessageContaining("2500 million pixels");
        byte[] bmp = Drawn.picture("line", "bmp", 8, 8, new Random(1));
        ByteBuffer.wrap(bmp)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putInt(18, 10_000)
                .putInt(22, 8_000);
        assertThat(refused(tinyWith("line/x.bmp", bmp)))
                .as("by Java's own reader")
                .hasMessageContaining("x.bmp is damaged");
    }

    @Test
    void a_zip_that_points_outside_links_or_says_a_thing_twice_is_refused_whole() throws IOException {
        byte[] good = tiny().get("line/0.png");
        for (String path :
                List.of("../line/x.png", "/etc/x.png", "line/../../x.png", "C:/x/y.png", "..\\line\\x.png")) {
            Path zip = Files.write(elsewhere.resolve("outside.zip"), Drawn.zip(tinyWith(path, good)));
            assertThat(refused(zip)).as(path).hasMessageContaining("points outside of it");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            ZipArchiveEntry link = new ZipArchiveEntry("line/x.png");
            link.setUnixMode(UnixStat.LINK_FLAG | 0777);
            zip.putArchiveEntry(link);
            zip.write("/etc/passwd".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }
        assertThat(refused(Files.write(elsewhere.resolve("link.zip"), bytes.toByteArray())))
                .hasMessageContaining("'line/x.png' in it is a link");
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(twice)) {
            for (int i = 0; i < 2; i++) {
                zip.putArchiveEntry(new ZipArchiveEntry("line/x.png"));
                zip.write(good);
                zip.closeArchiveEntry();
            }
        }
        assertThat(refused(Files.write(elsewhere.resolve("twice.zip"), twice.toByteArray())))
                .hasMessageContaining("holds 'line/x.png' twice");
        Path large = Files.write(
                elsewhere.resolve("large.zip"), Drawn.zip(tinyWith("line/large.png", new byte[(64 << 20) + 1])));
        assertThat(refused(large)).hasMessageContaining("larger than 64 MB");
    }

    @Test
    void thousands_of_tiny_files_are_one_sentence() throws IOException {
        Map<String, byte[]> files = tiny();
        for (int i = 0; i < 5000; i++) {
            files.put("line/t" + i + ".png", new byte[1]);
        }
        assertThat(refused(Files.write(elsewhere.resolve("many.zip"), Drawn.zip(files))))
                .hasMessageContaining("another 99 cannot be used either");
    }

    @Test
    void a_thousand_mutations_come_to_one_sentence_or_a_data_set() throws IOException {
        Map<Path, FileTime> before = outside();
        int taken = 0;
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            Map<String, byte[]> files = mutated(random);
            boolean zip = random.nextInt(5) > 0; // folders take most of the time
            Path source;
            if (zip) {
                byte[] bytes = Drawn.zip(files);
                source = Files.write(elsewhere.resolve("m.zip"), random.nextBoolean() ? bytes : damaged(bytes, random));
            } else {
                source = elsewhere.resolve("m");
                files.keySet().removeIf(path -> path.startsWith("../"));
                try {
                    Drawn.folder(source, files);
                } catch (IOException | RuntimeException notHere) { // a name that this file system has not
                    Files.createDirectories(source);
                }
            }
            try {
                PictureSet set = seed % 10 > 0 // keeping each would take most of the time
                        ? new PictureImport(source, SMALL, FetchMonitor.NONE)
                                .run()
                                .set()
                        : store.add(source, SMALL, FetchMonitor.NONE);
                taken++;
                assertThat(set.train() + set.test()).isEqualTo(set.pictures());
                if (seed % 10 == 0) {
                    assertThat(set.load(home.resolve("data")).train().size()).isEqualTo(set.train());
                }
                assertThat(set.summary().lines()).as("seed " + seed).hasSize(1);
            } catch (IOException sentence) {
                assertThat(sentence.getMessage())
                        .as("seed " + seed)
                        .isNotBlank()
                        .endsWith(".");
                assertThat(sentence.getMessage().lines()).as("seed " + seed).hasSize(1);
                assertThat(sentence.getMessage()).as("seed " + seed).doesNotContain("Exception", "java.");
            }
            FileUtils.deleteQuietly(source.toFile());
        }
        assertThat(taken).as("not everything is refused").isBetween(50, 950);
        assertThat(outside())
                .as("nothing is written outside of the data folder")
                .isEqualTo(before);
    }

    private Map<Path, FileTime> outside() throws IOException {
        Map<Path, FileTime> files = new TreeMap<>();
        try (Stream<Path> all = Stream.concat(Files.walk(home), Files.walk(elsewhere))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(home.resolve("data"))) {
                    files.put(file, Files.getLastModifiedTime(file));
                }
            }
        }
        return files;
    }

    private static Map<String, byte[]> mutated(Random random) {
        Map<String, byte[]> files = new LinkedHashMap<>(tiny());
        List<String> paths = new ArrayList<>(files.keySet());
        for (int i = random.nextInt(3); i >= 0; i--) {
            String path = paths.get(random.nextInt(paths.size()));
            String folder = path.substring(0, path.indexOf('/'));
            byte[] content = files.getOrDefault(path, new byte[3]);
            String name = NAMES.get(random.nextInt(NAMES.size()));
            switch (random.nextInt(12)) {
                case 0 -> files.put(path, damaged(content, random));
                case 1 -> files.put(path, new byte[random.nextInt(50)]);
                case 2 -> files.put(folder + "/" + name + ".png", content);
                case 3 -> files.keySet().removeIf(other -> other.startsWith(folder + "/"));
                case 4 -> files.put(folder + "/deep/" + name + "/x.png", content);
                case 5 -> {
                    for (int k = 0; k < 3; k++) {
                        files.put(name + "/" + k + ".png", content);
                    }
                }
                case 6 -> files.put(folder + "/" + name + ".txt", content);
                case 7 -> files.put("../" + random.nextInt(9) + "/x.png", content);
                case 8 -> files.put(folder + "/x.jpg", Drawn.picture("circle", "jpg", 12, 9, random));
                case 9 -> files.put(folder + "/y.gif", damaged(Drawn.picture("line", "gif", 12, 9, random), random));
                case 10 -> files.put(folder + "/z.bmp", damaged(Drawn.picture("line", "bmp", 12, 9, random), random));
                default -> files.put(folder + "/w.jpg", damaged(Drawn.picture("line", "jpg", 12, 9, random), random));
            }
        }
        files.keySet().removeIf(path -> path.startsWith("../") && random.nextInt(4) > 0);
        return files;
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return bytes;
        }
        byte[] damaged = random.nextInt(3) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
        for (int i = 1 + random.nextInt(8); i > 0 && damaged.length > 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        return damaged;
    }

    @Test
    void a_pipe_is_not_waited_for() {
        assertThatThrownBy(() -> store.add(Path.of("/dev/null"), SMALL, FetchMonitor.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("neither a file nor a folder");
    }
}
