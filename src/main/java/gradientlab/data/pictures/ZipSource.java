package gradientlab.data.pictures;

import gradientlab.text.Texts;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip of a folder. Nothing is unpacked to the disk: pictures are decoded from it one by one. One whose paths point
 * outside, that holds links or the same file twice, or inflates to more than pictures would, is refused as a whole.
 */
final class ZipSource implements PictureSources {
    private static final Texts TEXTS = Texts.of(ZipSource.class);
    private static final long MOST_BYTES = 2L << 30;

    private final String name;
    private final ZipFile zip;
    private long inflated;

    private ZipSource(String name, ZipFile zip) {
        this.name = name;
        this.zip = zip;
    }

    /** @throws IOException with a sentence when it is no zip, or damaged */
    static ZipSource open(Path file) throws IOException {
        String name = Found.line(file.getFileName().toString());
        try {
            return new ZipSource(name, ZipFile.builder().setPath(file).get());
        } catch (IOException | RuntimeException damaged) { // the library throws both on damaged files
            throw new IOException(TEXTS.get("zip.damaged", name), damaged);
        }
    }

    @Override
    public List<Found> list() throws IOException {
        List<Found> found = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements(); ) {
            if (found.size() >= MOST_ENTRIES) {
                throw refused("source.many", name, MOST_ENTRIES);
            }
            ZipArchiveEntry entry = entries.nextElement();
            List<String> path = path(entry);
            if (path.isEmpty()) {
                continue;
            }
            for (int folders = 1; folders < path.size(); folders++) { // a zip need not name them
                if (seen.add(path.subList(0, folders))) {
                    found.add(new Found(path.subList(0, folders), null, 0, 0));
                }
            }
            if (entry.isDirectory()) {
                if (seen.add(path)) {
                    found.add(new Found(path, null, 0, 0));
                }
            } else if (seen.add(path)) {
                found.add(new Found(path, () -> open(entry), entry.getSize(), entry.getTime()));
            } else {
                throw refused("zip.twice", name, Found.line(entry.getName()));
            }
        }
        return found;
    }

    private List<String> path(ZipArchiveEntry entry) throws IOException {
        String path = entry.getName();
        List<String> names = List.of(path.split("[/\\\\]"));
        boolean absolute = path.startsWith("/") || path.startsWith("\\") || path.matches("(?s)[A-Za-z]:.*");
        if (absolute || names.contains("..") || path.indexOf(0) >= 0) {
            throw refused("zip.outside", name, Found.line(path));
        }
        if (entry.isUnixSymlink()) {
            throw refused("zip.link", name, Found.line(path));
        }
        return names.stream().filter(one -> !one.isEmpty() && !one.equals(".")).toList();
    }

    private InputStream open(ZipArchiveEntry entry) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw refused("zip.locked", name);
        }
        try {
            return new Inflated(zip.getInputStream(entry));
        } catch (IOException | RuntimeException damaged) {
            throw new IOException(TEXTS.get("zip.damaged", name), damaged);
        }
    }

    private static IOException refused(String reason, Object... arguments) {
        return new IOException(TEXTS.get(reason, arguments));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what comes out, and tells a damaged archive from a damaged picture. */
    private final class Inflated extends FilterInputStream {
        Inflated(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count;
            try {
                count = super.read(buffer, from, length);
            } catch (IOException | RuntimeException damaged) {
                throw new IOException(TEXTS.get("zip.damaged", name), damaged);
            }
            inflated += Math.max(0, count);
            if (inflated > MOST_BYTES) {
                throw new TooMuch(TEXTS.get("zip.bomb", name, MOST_BYTES >> 20));
            }
            return count;
        }
    }

    /** No reason to look at the next picture. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;

        TooMuch(String message) {
            super(message);
        }
    }
}
