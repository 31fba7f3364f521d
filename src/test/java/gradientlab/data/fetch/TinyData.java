package gradientlab.data.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A published data set of two small files, and archives of it, good and bad. */
final class TinyData {
    static final byte[] ONE = pattern(40_000, 3);
    static final byte[] TWO = pattern(9_000, 7);

    private TinyData() {}

    static byte[] pattern(int length, int factor) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * factor + i / 251);
        }
        return bytes;
    }

    static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The other form holds the bytes in reverse. */
    static Recipe recipe(Route... routes) {
        return new Recipe(
                "tiny",
                List.of(new DataFile("one.bin", ONE.length, md5(ONE)), new DataFile("two.bin", TWO.length, md5(TWO))),
                List.of(new Recipe.Form(Map.of("one.rev", 50_000L, "two.rev", 50_000L), (folder, monitor) -> {
                    for (String name : List.of("one", "two")) {
                        byte[] reversed = Files.readAllBytes(folder.resolve(name + ".rev"));
                        Files.write(folder.resolve(name + ".bin"), reversed(reversed));
                    }
                })),
                List.of("inner"),
                List.of("tiny.tar.gz"),
                Arrays.asList(routes));
    }

    static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    /** Fills a tar archive. */
    interface Content {
        void write(TarArchiveOutputStream tar) throws IOException;
    }

    static byte[] tar(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            content.write(tar);
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    static void entry(TarArchiveOutputStream tar, String name, byte[] bytes) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(bytes.length);
        entry.setModTime(0); // the same bytes in every second
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    static void special(TarArchiveOutputStream tar, String name, byte type, String target) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, type);
        entry.setLinkName(target);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    static void both(TarArchiveOutputStream tar) throws IOException {
        entry(tar, "tiny-1.0/readme.txt", "hello".getBytes(StandardCharsets.UTF_8));
        entry(tar, "tiny-1.0/one.bin", ONE);
        entry(tar, "tiny-1.0/two.bin", TWO);
    }

    static byte[] good() throws IOException {
        return gzip(tar(TinyData::both));
    }

    /** Every file under a folder with its content's MD5, lock files aside. */
    static Map<String, String> tree(Path folder) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.endsWith(".lock")) {
                    tree.put(name, md5(Files.readAllBytes(file)));
                }
            }
        }
        return tree;
    }
}
