package gradientlab.plot;

/** Evenly spaced control colours, straight lines between them, looked up in a fine table. */
final class GradientMap implements ColorMap {
    private static final int STEPS = 1024;
    private final int[] table = new int[STEPS + 1];

    GradientMap(int... colors) {
        for (int i = 0; i <= STEPS; i++) {
            double position = (double) i / STEPS * (colors.length - 1);
            int left = Math.min((int) position, colors.length - 2);
            table[i] = mix(colors[left], colors[left + 1], position - left);
        }
    }

    @Override
    public int argb(double value) {
        if (Double.isNaN(value)) {
            return NAN_COLOR;
        }
        return table[(int) Math.round(Math.max(0, Math.min(1, value)) * STEPS)];
    }

    private static int mix(int a, int b, double t) {
        int result = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int from = a >>> shift & 0xFF;
            int to = b >>> shift & 0xFF;
            result |= (int) Math.round(from + (to - from) * t) << shift;
        }
        return result;
    }
}
