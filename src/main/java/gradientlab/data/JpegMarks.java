package gradientlab.data;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a JPEG file says beside its pixels, read segment by segment: Java's decoder tells neither.
 *
 * @param orientation how the picture is turned: the Exif tag 0x0112 (TIFF 6.0, page 36), 1 to 8; 1 is upright
 * @param luminance whether four components are luminance, two colour differences and black (YCCK, Adobe's transform 2)
 *     and not the four inks
 * @param components numbers a pixel: 1, 3 or 4; 0 when unknown
 */
record JpegMarks(int orientation, boolean luminance, int components) {
    private static final int START = 0xFFD8;
    private static final int SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int APP14 = 0xEE;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    /** Reads up to the first scan; a file that ends or makes no sense before it says nothing. */
    static JpegMarks read(InputStream stream) throws IOException {
        JpegMarks marks = new JpegMarks(1, false, 0);
        try {
            DataInputStream in = new DataInputStream(stream);
            if (in.readUnsignedShort() != START) {
                return marks;
            }
            for (int marker = marker(in); marker != SCAN; marker = marker(in)) {
                byte[] segment = new byte[Math.max(0, in.readUnsignedShort() - 2)];
                in.readFully(segment);
                if (marker == APP1 && Arrays.equals(Arrays.copyOf(segment, EXIF.length), EXIF)) {
                    marks = new JpegMarks(
                            orientation(ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                                    .slice()),
                            marks.luminance(),
                            marks.components());
                } else if (marker == APP14
                        && segment.length >= 12
                        && text(segment, 5).equals("Adobe")) {
                    marks = new JpegMarks(marks.orientation(), segment[11] == 2, marks.components());
                } else if (frame(marker) && segment.length > 5) {
                    marks = new JpegMarks(marks.orientation(), marks.luminance(), segment[5]);
                }
            }
        } catch (EOFException cut) {
            return marks;
        }
        return marks;
    }

    /** Whether a segment describes the picture (SOF); three codes among them mean something else. */
    private static boolean frame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static String text(byte[] segment, int length) {
        return new String(segment, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw new EOFException();
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) { // any number of them may fill up
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    /** The tag in the first directory of a TIFF block; 1 when there is none, or none that makes sense. */
    private static int orientation(ByteBuffer tiff) {
        if (tiff.limit() < 8) {
            return 1;
        }
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(tiff.getInt(4));
        if (tiff.getShort(2) != 42 || directory + 2 > tiff.limit()) {
            return 1;
        }
        int entries = Short.toUnsignedInt(tiff.getShort((int) directory));
        for (int i = 0; i < entries; i++) {
            int at = (int) directory + 2 + i * ENTRY_BYTES;
            if (at + ENTRY_BYTES > tiff.limit()) {
                return 1;
            }
            if (Short.toUnsignedInt(tiff.getShort(at)) == ORIENTATION) {
                int value = Short.toUnsignedInt(tiff.getShort(at + 8));
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
