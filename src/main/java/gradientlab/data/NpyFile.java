package gradientlab.data;

import gradientlab.disk.AtomicFile;
import gradientlab.nn.ShapeText;
import gradientlab.nn.Tensor4;
import gradientlab.text.Texts;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * NumPy's {@code .npy} files, format versions 1 to 3 (NumPy Enhancement Proposal 1): numbers of the types in
 * {@link NpyType}, either byte order, C or Fortran order. The header is not trusted: nothing is allocated for the
 * elements before the file is known to hold them.
 */
public final class NpyFile {
    private static final Texts TEXTS = Texts.of(NpyFile.class);
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final String NAMED = ".npz#";
    private static final int LONGEST_HEADER = 0xFFFF;
    private static final int ALIGNMENT = 64;
    private static final int CHUNK = 1 << 16;

    private NpyFile() {}

    /**
     * Reads a {@code .npy} file, or an array of an {@code .npz} file.
     *
     * @param file of several arrays one is chosen by its name: {@code samples.npz#images}
     * @throws NoSuchFileException when there is none
     * @throws IOException with a sentence that names the file and says what is wrong with it
     */
    public static NpyArray read(Path file) throws IOException {
        String text = file.toString();
        int mark = text.lastIndexOf(NAMED);
        if (!Files.exists(file) && mark >= 0) {
            return read(Path.of(text.substring(0, mark + NAMED.length() - 1)), text.substring(mark + NAMED.length()));
        }
        return read(file, "");
    }

    private static NpyArray read(Path file, String wanted) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException(TEXTS.get("file.none", file));
        }
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            stream.mark(MAGIC.length);
            byte[] start = stream.readNBytes(MAGIC.length);
            stream.reset();
            SideFile.refuse(start, file.toString());
            if (start.length >= 4 && start[0] == 'P' && start[1] == 'K') {
                return NpzFile.read(file, wanted);
            }
            return read(stream, Files.size(file), file.toString());
        }
    }

    /**
     * Reads from a stream.
     *
     * @param length how many bytes the stream holds
     * @param name how to call it in messages
     * @throws IOException as {@link #read(Path)}
     */
    public static NpyArray read(InputStream stream, long length, String name) throws IOException {
        try {
            return parse(new DataInputStream(new BufferedInputStream(stream)), length);
        } catch (EOFException truncated) {
            throw new IOException(TEXTS.get("npy.unreadable", name, TEXTS.get("npy.truncated")), truncated);
        } catch (IOException reason) {
            throw new IOException(TEXTS.get("npy.unreadable", name, reason.getMessage()), reason);
        }
    }

    private static NpyArray parse(DataInputStream in, long length) throws IOException {
        byte[] magic = in.readNBytes(MAGIC.length);
        if (!Arrays.equals(magic, MAGIC)) {
            boolean picture = magic.length == MAGIC.length
                    && (magic[1] == 'P' && magic[2] == 'N' || magic[0] == (byte) 0xFF && magic[1] == (byte) 0xD8);
            throw new IOException(TEXTS.get(length == 0 ? "npy.empty" : picture ? "npy.picture" : "npy.other"));
        }
        int version = in.readUnsignedByte();
        in.readUnsignedByte(); // the minor version has always been 0
        if (version < 1 || version > 3) {
            throw new IOException(TEXTS.get("npy.version", version));
        }
        int lengthBytes = version == 1 ? 2 : 4;
        long headerLength = version == 1
                ? Short.toUnsignedInt(Short.reverseBytes(in.readShort()))
                : Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
        long rest = length - MAGIC.length - 2 - lengthBytes - headerLength;
        if (rest < 0) {
            throw new EOFException();
        }
        if (headerLength > LONGEST_HEADER) {
            throw new IOException(TEXTS.get("npy.header.long", headerLength));
        }
        byte[] header = new byte[(int) headerLength];
        in.readFully(header);
        NpyHeader description = NpyHeader.parse(
                new String(header, version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
        checkSize(description, rest);
        return new NpyArray(description.shape(), elements(in, description));
    }

    private static void checkSize(NpyHeader header, long rest) throws IOException {
        long needed = header.dataBytes();
        if (needed > rest) { // more is nothing wrong: NumPy, too, reads its array and leaves what follows
            throw new IOException(TEXTS.get("npy.short", ShapeText.of(header.shape()), needed, rest));
        }
        long memory = needed / header.type().bytes() * Double.BYTES;
        if (memory > Runtime.getRuntime().maxMemory() / 3) {
            throw new IOException(TEXTS.get("npy.large", ShapeText.of(header.shape())));
        }
    }

    private static double[] elements(DataInputStream in, NpyHeader header) throws IOException {
        double[] values = new double[(int) (header.dataBytes() / header.type().bytes())];
        byte[] bytes = new byte[CHUNK];
        for (int at = 0; at < values.length; ) {
            int count = Math.min(values.length - at, CHUNK / header.type().bytes());
            in.readFully(bytes, 0, count * header.type().bytes());
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(header.order());
            for (int i = 0; i < count; i++) {
                values[at++] = header.type().read(buffer);
            }
        }
        return header.fortranOrder() ? rowMajor(values, header.shape()) : values;
    }

    /** From Fortran order (first axis fastest) to C order (last axis fastest). */
    private static double[] rowMajor(double[] fortran, int[] shape) {
        double[] c = new double[fortran.length];
        int[] at = new int[shape.length];
        for (double value : fortran) {
            int index = 0;
            for (int axis = 0; axis < shape.length; axis++) {
                index = index * shape[axis] + at[axis];
            }
            c[index] = value;
            // the first axis that has room moves, those before it start again
            for (int axis = 0; axis < shape.length && ++at[axis] == shape[axis]; axis++) {
                at[axis] = 0;
            }
        }
        return c;
    }

    /** Writes a tensor as 32-bit floats, as {@code numpy.save} does, in version 1; an existing file is replaced. */
    public static void write(Path file, Tensor4 tensor) throws IOException {
        byte[] header = header(tensor.shape());
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        AtomicFile.write(file, out -> {
            out.write(header);
            for (double value : tensor.values()) {
                if (buffer.remaining() < Float.BYTES) {
                    out.write(buffer.array(), 0, buffer.position());
                    buffer.clear();
                }
                buffer.putFloat((float) value);
            }
            out.write(buffer.array(), 0, buffer.position());
        });
    }

    private static byte[] header(int[] shape) {
        String text = "{'descr': '<f4', 'fortran_order': False, 'shape': "
                + Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining(", ", "(", "), }"));
        int start = MAGIC.length + 4;
        int padding = ALIGNMENT - (start + text.length() + 1) % ALIGNMENT;
        byte[] characters = (text + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(start + characters.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) characters.length)
                .put(characters)
                .array();
    }
}
