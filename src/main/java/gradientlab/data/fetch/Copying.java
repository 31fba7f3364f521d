package gradientlab.data.fetch;

import gradientlab.text.Texts;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.io.file.PathUtils;

/** Copies and checksums that can be cancelled and never write more than allowed. */
final class Copying {
    private static final Texts TEXTS = Texts.of(Copying.class);
    private static final int BUFFER = 1 << 16;

    private Copying() {}

    /**
     * Writes a stream to a new file and makes sure that it is on the disk.
     *
     * @throws IOException when there are more than {@code limit} bytes
     */
    static void toFile(InputStream in, Path target, long limit, FetchMonitor monitor) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long written = 0;
        try (FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int count; (count = in.read(buffer)) >= 0; ) {
                monitor.check();
                written += count;
                if (written > limit) {
                    throw new IOException(TEXTS.get("file.large", target.getFileName(), limit));
                }
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
        }
    }

    /** As {@link #toFile}, from a file that may be gzip-compressed. */
    static void fromFile(Path source, boolean compressed, Path target, long limit, FetchMonitor monitor)
            throws IOException {
        try (InputStream raw = Files.newInputStream(source);
                InputStream in = compressed ? new GZIPInputStream(raw, BUFFER) : raw) {
            toFile(in, target, limit, monitor);
        } catch (EOFException | ZipException damaged) {
            throw new IOException(TEXTS.get("source.truncated", source.getFileName()), damaged);
        }
    }

    /** The MD5 of a file as 32 hexadecimal digits. */
    static String md5(Path file, FetchMonitor monitor) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count; (count = in.read(buffer)) >= 0; ) {
                monitor.check();
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Bytes in all files under a folder, as far as they can be seen; 0 when it is absent. */
    static long size(Path folder) {
        try {
            return Files.isDirectory(folder) ? PathUtils.sizeOfDirectory(folder) : 0;
        } catch (IOException changing) { // somebody moves files meanwhile
            return 0;
        }
    }

    /** Deletes a folder and what is in it, links themselves rather than what they point to; absent is fine. */
    static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            PathUtils.delete(folder);
        }
    }
}
