package gradientlab.engine.lanes;

import java.util.Arrays;

/**
 * Without the Vector API. The compiler makes vectors of a plain loop by itself only where the loop runs over whole arrays
 * from their start: so runs are copied to where they are that.
 */
final class ScalarKernels implements Kernels {
    private static final int V = 16;

    private final Run value = new Run();
    private final Run[] sums = {new Run(), new Run(), new Run(), new Run()};

    /** An array that grows. */
    private static final class Run {
        private float[] numbers = new float[0];

        float[] of(int length) {
            if (numbers.length != length) {
                numbers = new float[length];
            }
            return numbers;
        }
    }

    @Override
    public int lanes() {
        return V;
    }

    @Override
    public int tile() {
        return Integer.MAX_VALUE;
    }

    @Override
    public String name() {
        return "no vectors";
    }

    /** y = a x + y of whole arrays of one length, which the compiler does by vectors. */
    private static void multiplyAdd(float[] x, float a, float[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] = Fused.multiplyAdd(x[i], a, y[i]);
        }
    }

    @Override
    public void correlate(
            float[] x,
            int base,
            int step,
            int[] taps,
            int from,
            int to,
            float[] w,
            int wAt,
            float[] bias,
            int biasAt,
            float[] y,
            int yAt,
            int map,
            int columns) {
        int length = columns * V;
        float[] run = value.of(length);
        for (int m = 0; m < MAPS; m++) {
            Arrays.fill(sums[m].of(length), bias[biasAt + m]);
        }
        for (int t = from; t < to; t++) {
            if (step == V) {
                System.arraycopy(x, base + taps[t], run, 0, length);
            } else {
                for (int c = 0; c < columns; c++) {
                    System.arraycopy(x, base + taps[t] + c * step, run, c * V, V);
                }
            }
            for (int m = 0; m < MAPS; m++) {
                multiplyAdd(run, w[wAt + MAPS * t + m], sums[m].numbers);
            }
        }
        for (int m = 0; m < MAPS; m++) {
            System.arraycopy(sums[m].numbers, 0, y, yAt + m * map, length);
        }
    }

    @Override
    public void products(
            float[] x,
            int[] xPlaces,
            int[] taps,
            int tap,
            float[] d,
            int dBase,
            int map,
            int first,
            int last,
            float[] sums,
            int at,
            int next) {
        for (int t = 0; t < TAPS; t++) {
            for (int lane = 0; lane < V; lane += 4) {
                int to = at + t * V + lane;
                fourLanes(x, xPlaces, taps[tap + t] + lane, d, dBase + lane, map, first, last, sums, to, next);
            }
        }
    }

    /** Eight sums at once, so that no addition waits for the one before. */
    private static void fourLanes(
            float[] x,
            int[] xPlaces,
            int shift,
            float[] d,
            int dBase,
            int map,
            int first,
            int last,
            float[] sums,
            int at,
            int next) {
        float a0 = sums[at];
        float a1 = sums[at + 1];
        float a2 = sums[at + 2];
        float a3 = sums[at + 3];
        float b0 = sums[at + next];
        float b1 = sums[at + next + 1];
        float b2 = sums[at + next + 2];
        float b3 = sums[at + next + 3];
        for (int p = first; p < last; p++) {
            int i = xPlaces[p] + shift;
            int j = dBase + p * V;
            float x0 = x[i];
            float x1 = x[i + 1];
            float x2 = x[i + 2];
            float x3 = x[i + 3];
            a0 = Fused.multiplyAdd(d[j], x0, a0);
            a1 = Fused.multiplyAdd(d[j + 1], x1, a1);
            a2 = Fused.multiplyAdd(d[j + 2], x2, a2);
            a3 = Fused.multiplyAdd(d[j + 3], x3, a3);
            b0 = Fused.multiplyAdd(d[j + map], x0, b0);
            b1 = Fused.multiplyAdd(d[j + map + 1], x1, b1);
            b2 = Fused.multiplyAdd(d[j + map + 2], x2, b2);
            b3 = Fused.multiplyAdd(d[j + map + 3], x3, b3);
        }
        sums[at] = a0;
        sums[at + 1] = a1;
        sums[at + 2] = a2;
        sums[at + 3] = a3;
        sums[at + next] = b0;
        sums[at + next + 1] = b1;
        sums[at + next + 2] = b2;
        sums[at + next + 3] = b3;
    }

    @Override
    public void sums(float[] d, int at, int map, int places, float[] target) {
        Arrays.fill(target, 0, MAPS * V, 0);
        for (int m = 0; m < MAPS; m++) {
            for (int i = at + m * map; i < at + m * map + places * V; i += V) {
                for (int lane = 0; lane < V; lane++) {
                    target[m * V + lane] += d[i + lane];
                }
            }
        }
    }

    @Override
    public void dense(
            float[] w, int wAt, int step, int count, float[] x, float[] start, int startAt, float[] y, int yAt) {
        for (int row = 0; row < ROWS; row++) {
            for (int lane = 0; lane < V; lane += 8) {
                rowBy(w, wAt + row, step, count, x, lane, start[startAt + row], y, yAt + row * V + lane);
            }
        }
    }

    /** Eight lanes of start + the sum over i of w[wAt + i * step] * x[i]. */
    private static void rowBy(
            float[] w, int wAt, int step, int count, float[] x, int lane, float start, float[] y, int yAt) {
        float a = start;
        float b = start;
        float c = start;
        float d = start;
        float e = start;
        float f = start;
        float g = start;
        float h = start;
        for (int i = 0; i < count; i++) {
            float weight = w[wAt + i * step];
            int at = i * V + lane;
            a = Fused.multiplyAdd(x[at], weight, a);
            b = Fused.multiplyAdd(x[at + 1], weight, b);
            c = Fused.multiplyAdd(x[at + 2], weight, c);
            d = Fused.multiplyAdd(x[at + 3], weight, d);
            e = Fused.multiplyAdd(x[at + 4], weight, e);
            f = Fused.multiplyAdd(x[at + 5], weight, f);
            g = Fused.multiplyAdd(x[at + 6], weight, g);
            h = Fused.multiplyAdd(x[at + 7], weight, h);
        }
        y[yAt] = a;
        y[yAt + 1] = b;
        y[yAt + 2] = c;
        y[yAt + 3] = d;
        y[yAt + 4] = e;
        y[yAt + 5] = f;
        y[yAt + 6] = g;
        y[yAt + 7] = h;
    }

    @Override
    public int panel() {
        return 8 * V;
    }

    @Override
    public void denseWeights(
            float[] d, int dAt, int out, float[] x, int xAt, int pitch, int images, float[] g, int gAt, int in) {
        int length = panel();
        float[] run = value.of(length);
        for (int row = 0; row < 4; row++) {
            Arrays.fill(sums[row].of(length), 0);
        }
        for (int n = 0; n < images; n++) {
            System.arraycopy(x, xAt + n * pitch, run, 0, length);
            for (int row = 0; row < 4; row++) {
                multiplyAdd(run, d[dAt + n * out + row], sums[row].numbers);
            }
        }
        for (int row = 0; row < 4; row++) {
            System.arraycopy(sums[row].numbers, 0, g, gAt + row * in, length);
        }
    }

    @Override
    public void relu(float[] y, int count) {
        for (int i = 0; i < count; i++) {
            y[i] = Math.max(y[i], 0);
        }
    }

    @Override
    public void reluGradient(float[] y, float[] d, int count) {
        for (int i = 0; i < count; i++) {
            d[i] = y[i] <= 0 ? 0 : d[i];
        }
    }

    @Override
    public void maxPool(float[] x, int base, int step, int[] window, float[] y, int yAt, int columns) {
        for (int c = 0; c < columns; c++) {
            for (int lane = 0; lane < V; lane++) {
                int at = base + c * step + lane;
                float largest = x[at + window[0]];
                for (int i = 1; i < window.length; i++) {
                    largest = Math.max(largest, x[at + window[i]]);
                }
                y[yAt + c * V + lane] = largest;
            }
        }
    }

    @Override
    public void maxPoolGradient(
            float[] x, int base, int step, int[] window, float[] y, float[] dy, int yAt, float[] dx, int columns) {
        for (int c = 0; c < columns; c++) {
            for (int lane = 0; lane < V; lane++) {
                float largest = y[yAt + c * V + lane];
                float left = dy[yAt + c * V + lane];
                for (int offset : window) {
                    int at = base + c * step + lane + offset;
                    boolean takes = x[at] == largest;
                    dx[at] = takes ? left : 0;
                    left = takes ? 0 : left;
                }
            }
        }
    }

    @Override
    public void avgPool(float[] x, int base, int step, int[] window, float[] y, int yAt, int columns) {
        for (int c = 0; c < columns; c++) {
            for (int lane = 0; lane < V; lane++) {
                int at = base + c * step + lane;
                float sum = x[at + window[0]];
                for (int i = 1; i < window.length; i++) {
                    sum += x[at + window[i]];
                }
                y[yAt + c * V + lane] = sum / window.length;
            }
        }
    }

    @Override
    public void avgPoolGradient(float[] dy, int yAt, int[] window, float[] dx, int base, int step, int columns) {
        for (int c = 0; c < columns; c++) {
            for (int lane = 0; lane < V; lane++) {
                float part = dy[yAt + c * V + lane] / window.length;
                for (int offset : window) {
                    dx[base + c * step + lane + offset] = part;
                }
            }
        }
    }

    @Override
    public void sigmoid(float[] y, int count) {
        for (int i = 0; i < count; i++) {
            y[i] = 1 / (1 + FloatExp.of(-y[i]));
        }
    }

    @Override
    public void sigmoidGradient(float[] y, float[] d, int count) {
        for (int i = 0; i < count; i++) {
            d[i] *= y[i] * (1 - y[i]);
        }
    }
}
