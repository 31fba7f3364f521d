package gradientlab.data.pictures;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The first 64 bits of SHA-256, as 16 hexadecimal digits: nobody meets two sets of pictures with the same by chance. */
final class Digests {
    private static final int BYTES = 8;

    private Digests() {}

    /** Of all that decides what a network sees. */
    static String ofImages(PictureOptions options, List<String> classes, byte[] labels, byte[] pixels) {
        return ofImages(options.side(), options.channels(), options.seed(), classes, labels, pixels);
    }

    static String ofImages(int side, int channels, long seed, List<String> classes, byte[] labels, byte[] pixels) {
        MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(24)
                .putInt(1) // the kind of digest
                .putInt(side)
                .putInt(channels)
                .putLong(seed)
                .putInt(labels.length)
                .array());
        add(digest, String.join("\n", classes) + "\n");
        digest.update(labels);
        digest.update(pixels);
        return hex(digest);
    }

    /** Of names, sizes and times: cheap, for whether a folder may have changed. */
    static String ofListing(Layout layout) {
        MessageDigest digest = sha256();
        layout.classes()
                .forEach((name, pictures) -> pictures.forEach(one ->
                        add(digest, name + "\n" + one.shown() + "\n" + one.size() + "\n" + one.modified() + "\n")));
        return hex(digest);
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
