package gradientlab.engine;

import gradientlab.nn.net.Shape;

/** What {@link Network64} spends its time in, and how zeros come around maps. */
final class Loops64 {
    private Loops64() {}

    /** Zeros around each map. */
    static double[] padded(double[] x, Shape in, int zeros) {
        double[] padded = new double[x.length / in.numbers() * in.padded(zeros).numbers()];
        for (int row = 0; row < x.length / in.width(); row++) {
            System.arraycopy(x, row * in.width(), padded, place(row, in, zeros), in.width());
        }
        return padded;
    }

    /** Without them. */
    static double[] cropped(double[] padded, Shape in, int zeros) {
        double[] x = new double[padded.length / in.padded(zeros).numbers() * in.numbers()];
        for (int row = 0; row < x.length / in.width(); row++) {
            System.arraycopy(padded, place(row, in, zeros), x, row * in.width(), in.width());
        }
        return x;
    }

    /** Where a row of all maps lies with zeros around each map. */
    private static int place(int row, Shape in, int zeros) {
        int map = row / in.height();
        return (map * (in.height() + 2 * zeros) + row % in.height() + zeros) * (in.width() + 2 * zeros) + zeros;
    }

    static void addScaled(double[] sum, int at, double factor, double[] x, int from, int count) {
        for (int i = 0; i < count; i++) {
            sum[at + i] += factor * x[from + i];
        }
    }

    /** A row of the kernel: three of its weights at a time, so that a sum is fetched and put back once for three. */
    static void addRow(double[] sum, double[] p, int weights, int k, double[] x, int from, int count) {
        int j = 0;
        for (; j + 3 <= k; j += 3) {
            double a = p[weights + j];
            double b = p[weights + j + 1];
            double c = p[weights + j + 2];
            int start = from + j;
            for (int i = 0; i < count; i++) {
                sum[i] += a * x[start + i] + b * x[start + i + 1] + c * x[start + i + 2];
            }
        }
        for (; j < k; j++) {
            addScaled(sum, 0, p[weights + j], x, from + j, count);
        }
    }

    /** Of two images at once, for the same reason. */
    static void addProducts(double[] sum, double[] a, double[] x, int from, double[] b, int next) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += a[i] * x[from + i] + b[i] * x[next + i];
        }
    }

    /** Four sums side by side: one waits for each addition before the next. */
    static double sum(double[] values) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 4 <= values.length; i += 4) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
        }
        for (; i < values.length; i++) {
            a += values[i];
        }
        return a + b + (c + d);
    }
}
