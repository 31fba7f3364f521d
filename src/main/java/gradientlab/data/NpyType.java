package gradientlab.data;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The element types of {@code .npy} files that the lab reads and writes; all become {@code double}. */
public enum NpyType {
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

    private static final double TWO_TO_64 = 0x1p64;
    private final String code;

    NpyType(String code) {
        this.code = code;
    }

    /** Bytes an element. */
    public int bytes() {
        return code.charAt(1) - '0';
    }

    /** NumPy's description for little-endian files: {@code "<f4"}; {@code "|u1"} where order means nothing. */
    public String descr() {
        return (bytes() == 1 ? "|" : "<") + code;
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

    /** Appends an element: rounded to the nearest for integers, and held in the type's range. */
    void write(ByteBuffer to, double value) {
        switch (this) {
            case FLOAT16 -> to.putShort(Half.bits(value));
            case FLOAT32 -> to.putFloat((float) value);
            case FLOAT64 -> to.putDouble(value);
            case UINT8 -> to.put((byte) within(value, 0, 0xFF));
            case INT8 -> to.put((byte) within(value, Byte.MIN_VALUE, Byte.MAX_VALUE));
            case UINT16 -> to.putShort((short) within(value, 0, 0xFFFF));
            case INT16 -> to.putShort((short) within(value, Short.MIN_VALUE, Short.MAX_VALUE));
            case UINT32 -> to.putInt((int) within(value, 0, 0xFFFFFFFFL));
            case INT32 -> to.putInt((int) within(value, Integer.MIN_VALUE, Integer.MAX_VALUE));
            case UINT64 -> to.putLong(value >= TWO_TO_64 ? -1 : unsignedBits(Math.rint(value)));
            case INT64 -> to.putLong(within(value, Long.MIN_VALUE, Long.MAX_VALUE));
            case BOOL -> to.put((byte) (value == 0 ? 0 : 1));
        }
    }

    private static long within(double value, long lowest, long highest) {
        return Math.max(lowest, Math.min(highest, (long) Math.rint(value)));
    }

    private static long unsignedBits(double value) {
        return !(value >= 0x1p63) ? Math.max(0, (long) value) : (long) (value - 0x1p63) | Long.MIN_VALUE;
    }
}
