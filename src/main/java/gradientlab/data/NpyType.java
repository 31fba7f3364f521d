package gradientlab.data;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The element types of {@code .npy} files that the lab reads; all become {@code double}. */
enum NpyType {
    FLOAT16("f2"),
    FLOAT32("f4"),
    FLOAT64("f8"),
    UINT8("u1"),
    INT8("i1"),
    UINT16("u2"),
    INT16("i2"),
    UINT32("u4"),
    INT32("i4"),
    UINT64("u8"),
    INT64("i8"),
    BOOL("b1");

    private final String code;

    NpyType(String code) {
        this.code = code;
    }

    /** Bytes an element. */
    int bytes() {
        return code.charAt(1) - '0';
    }

    /** The type of that code without the byte order, for example {@code "f4"}. */
    static Optional<NpyType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** The next element. */
    double read(ByteBuffer from) {
        return switch (this) {
            case FLOAT16 -> Half.value(from.getShort());
            case FLOAT32 -> from.getFloat();
            case FLOAT64 -> from.getDouble();
            case UINT8 -> Byte.toUnsignedInt(from.get());
            case INT8 -> from.get();
            case UINT16 -> Short.toUnsignedInt(from.getShort());
            case INT16 -> from.getShort();
            case UINT32 -> Integer.toUnsignedLong(from.getInt());
            case INT32 -> from.getInt();
            case UINT64 -> unsigned(from.getLong());
            case INT64 -> from.getLong();
            case BOOL -> from.get() == 0 ? 0 : 1;
        };
    }

    private static double unsigned(long bits) {
        return bits >= 0 ? bits : 2.0 * (bits >>> 1 | bits & 1); // the last bit is kept so that rounding is to nearest
    }
}
