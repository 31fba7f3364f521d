package gradientlab.data.fetch;

import gradientlab.text.Texts;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Takes named files out of a {@code .tar.gz} from anywhere. Entries are found by their last name and written under
 * that name only, so no path in the archive is ever followed; an archive that tries (or holds links, too much, or the
 * same file twice) is refused as a whole.
 */
final class ArchiveReader {
    private static final Texts TEXTS = Texts.of(ArchiveReader.class);
    private static final int MOST_ENTRIES = 200;
    private static final long HEADER_BYTES = 1 << 15;
    private static final long OTHER_BYTES = 1 << 26;

    private final Path archive;
    private final Map<String, Long> wanted;
    private final FetchMonitor monitor;

    /**
     * @param wanted names to take and the largest size of each in bytes
     */
    ArchiveReader(Path archive, Map<String, Long> wanted, FetchMonitor monitor) {
        this.archive = archive;
        this.wanted = wanted;
        this.monitor = monitor;
    }

    /**
     * Writes those of the wanted files that the archive has into an existing, empty folder.
     *
     * @throws IOException with a sentence when the archive is damaged or not to be trusted
     */
    void unpack(Path into) throws IOException {
        long total = wanted.values().stream().mapToLong(Long::longValue).sum() + OTHER_BYTES;
        try (FileChannel channel = FileChannel.open(archive);
                InputStream file = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
                InputStream plain = gunzip(file);
                BudgetInputStream budget = new BudgetInputStream(plain, total);
                TarArchiveInputStream tar = new TarArchiveInputStream(budget)) {
            readEntries(tar, budget, into, channel);
            drain(new Content(budget)); // the checksum of the whole archive comes last
        }
    }

    private InputStream gunzip(InputStream file) throws IOException {
        try {
            return new GZIPInputStream(file, 1 << 16);
        } catch (EOFException | ZipException notGzip) {
            throw explained(notGzip);
        }
    }

    private void readEntries(TarArchiveInputStream tar, BudgetInputStream budget, Path into, FileChannel progress)
            throws IOException {
        Set<String> seen = new HashSet<>();
        for (int entries = 0; ; entries++) {
            monitor.check();
            budget.allow(HEADER_BYTES); // a header may announce a name of any length, which would be kept in memory
            TarArchiveEntry entry = next(tar);
            if (entry == null) {
                budget.allow(Long.MAX_VALUE);
                return;
            }
            if (entries >= MOST_ENTRIES) {
                throw refused(TEXTS.get("archive.entries", MOST_ENTRIES), null);
            }
            budget.allow(Long.MAX_VALUE);
            String name = safeName(entry);
            Long limit = entry.isDirectory() ? null : wanted.get(name);
            InputStream content = new Content(tar);
            if (limit == null) {
                drain(content);
                continue;
            }
            if (!seen.add(name)) {
                throw refused(TEXTS.get("archive.twice", name), null);
            }
            if (entry.getSize() > limit) {
                throw refused(TEXTS.get("archive.large", name), null);
            }
            monitor.update((double) progress.position() / progress.size(), TEXTS.get("doing.unpacking", name));
            Copying.toFile(content, into.resolve(name), limit, monitor);
            if (Files.size(into.resolve(name)) != entry.getSize()) {
                throw refused(TEXTS.get("archive.truncated"), null);
            }
        }
    }

    private String safeName(TarArchiveEntry entry) throws IOException {
        String path = entry.getName();
        boolean climbs = java.util.Arrays.asList(path.split("[/\\\\]")).contains("..");
        if (climbs || path.startsWith("/") || path.contains("\\") || path.contains(":") || path.indexOf(0) >= 0) {
            throw refused(TEXTS.get("archive.outside"), null);
        }
        boolean plain = entry.isFile() && !entry.isSparse() && !entry.isLink() && !entry.isSymbolicLink();
        if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO() || !(plain || entry.isDirectory())) {
            throw refused(TEXTS.get("archive.links"), null);
        }
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    private void drain(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        while (in.read(buffer) >= 0) {
            monitor.check();
        }
    }

    private TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
        try {
            return tar.getNextEntry();
        } catch (IOException | IllegalArgumentException damaged) {
            throw explained(damaged);
        }
    }

    /** Tells an archive that cannot be read from a disk that cannot be written. */
    private final class Content extends FilterInputStream {
        Content(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            try {
                return super.read(buffer, from, length);
            } catch (IOException damaged) {
                throw explained(damaged);
            }
        }
    }

    private IOException explained(Exception problem) {
        if (problem instanceof BudgetInputStream.TooLarge) {
            return refused(problem.getMessage(), problem);
        }
        boolean cut = problem instanceof EOFException
                || String.valueOf(problem.getMessage()).startsWith("Truncated");
        return refused(cut ? TEXTS.get("archive.truncated") : TEXTS.get("archive.damaged"), problem);
    }

    private IOException refused(String reason, Exception cause) {
        return new IOException(TEXTS.get("source.refused", archive.getFileName(), reason), cause);
    }
}
