package gradientlab.data;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes PNG files of every type sample by sample (W3C PNG, second edition), so that what is in them is known. */
final class PngBytes {
    /** First column and row, and steps, of Adam7's passes. */
    private static final int[][] ADAM7 = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private static final int[][] PLAIN = {{0, 0, 1, 1}};

    private PngBytes() {}

    /**
     * @param type 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGBA
     * @param samples a row, its pixels' samples in turn
     * @param palette red, green, blue of each entry, or empty
     * @param transparency the chunk tRNS, or empty
     */
    static byte[] of(int depth, int type, boolean interlaced, int[][] samples, byte[] palette, byte[] transparency)
            throws IOException {
        int channels = channels(type);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(samples[0].length / channels);
        fields.writeInt(samples.length);
        fields.write(new byte[] {(byte) depth, (byte) type, 0, 0, (byte) (interlaced ? 1 : 0)});
        chunk(out, "IHDR", header.toByteArray());
        if (palette.length > 0) {
            chunk(out, "PLTE", palette);
        }
        if (transparency.length > 0) {
            chunk(out, "tRNS", transparency);
        }
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(pixels)) {
            for (int[] pass : interlaced ? ADAM7 : PLAIN) {
                pass(packed, pass, depth, channels, samples);
            }
        }
        chunk(out, "IDAT", pixels.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return file.toByteArray();
    }

    static int channels(int type) {
        return type == 2 ? 3 : type == 4 ? 2 : type == 6 ? 4 : 1;
    }

    private static void pass(DeflaterOutputStream out, int[] pass, int depth, int channels, int[][] samples)
            throws IOException {
        int width = samples[0].length / channels;
        if (pass[0] >= width) {
            return;
        }
        for (int y = pass[1]; y < samples.length; y += pass[3]) {
            out.write(0); // no filter
            int bits = 0;
            int filled = 0;
            for (int x = pass[0]; x < width; x += pass[2]) {
                for (int channel = 0; channel < channels; channel++) {
                    bits = bits << depth | samples[y][x * channels + channel];
                    for (filled += depth; filled >= 8; filled -= 8) {
                        out.write(bits >> (filled - 8));
                    }
                }
            }
            if (filled > 0) {
                out.write(bits << (8 - filled));
            }
        }
    }

    private static void chunk(DataOutputStream out, String name, byte[] content) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(type);
        checksum.update(content);
        out.writeInt(content.length);
        out.write(type);
        out.write(content);
        out.writeInt((int) checksum.getValue());
    }
}
