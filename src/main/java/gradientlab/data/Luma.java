package gradientlab.data;

/** How bright a colour is: ITU-R BT.601's luma in whole numbers, as PIL's {@code convert("L")} has it. */
final class Luma {
    private Luma() {}

    /** 0 to 255, of red, green and blue from 0 to 255. */
    static int of(int red, int green, int blue) {
        return (red * 19595 + green * 38470 + blue * 7471 + 0x8000) >> 16;
    }
}
