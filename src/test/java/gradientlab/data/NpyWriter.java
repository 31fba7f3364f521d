package gradientlab.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Files as NumPy writes them, of types that the lab only reads. */
public final class NpyWriter {
    private NpyWriter() {}

    /** @param type f8, f2 (zeros only) or u1 */
    public static void write(Path file, String type, int[] shape, double... values) throws IOException {
        String header = "{'descr': '%s%s', 'fortran_order': False, 'shape': (%s,), }\n"
                .formatted(
                        type.endsWith("1") ? "|" : "<",
                        type,
                        Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining(", ")));
        ByteBuffer bytes =
                ByteBuffer.allocate(10 + header.length() + 8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) header.length());
        bytes.put(header.getBytes(StandardCharsets.US_ASCII));
        for (double value : values) {
            switch (type) {
                case "f8" -> bytes.putDouble(value);
                case "f2" -> bytes.putShort((short) 0);
                default -> bytes.put((byte) value);
            }
        }
        Files.write(file, Arrays.copyOf(bytes.array(), bytes.position()));
    }
}
