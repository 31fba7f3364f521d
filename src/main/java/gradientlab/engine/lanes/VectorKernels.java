package gradientlab.engine.lanes;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * By the Vector API. Each method keeps at most ten sums: with more of them the compiler gives up on a method, which is
 * then 25 times slower. It also gives up on sums that live through two nested loops, so that there is one loop a method.
 */
final class VectorKernels implements Kernels {

    private static final VectorSpecies<Float> S = switch (Integer.getInteger(VectorsHere.BITS, 0)) {
        case 128 -> FloatVector.SPECIES_128;
        case 256 -> FloatVector.SPECIES_256;
        case 512 -> FloatVector.SPECIES_512;
        default -> FloatVector.SPECIES_PREFERRED;
    };
    private static final int V = S.length();

    @Override
    public int lanes() {
        return V;
    }

    @Override
    public String name() {
        return S.vectorBitSize() + "-bit vectors";
    }

    @Override
    public int tile() {
        return 4;
    }

    private static FloatVector load(float[] values, int at) {
        return FloatVector.fromArray(S, values, at);
    }

    private static FloatVector all(float number) {
        return FloatVector.broadcast(S, number);
    }

    private static FloatVector multiplyAdd(FloatVector a, FloatVector b, FloatVector c) {
        return Fused.AVAILABLE ? a.fma(b, c) : a.mul(b).add(c);
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
        int c = 0;
        for (; c + 2 <= columns; c += 2) {
            two(x, base + c * step, step, taps, from, to, w, wAt, bias, biasAt, y, yAt + c * V, map);
        }
        if (c < columns) {
            one(x, base + c * step, taps, from, to, w, wAt, bias, biasAt, y, yAt + c * V, map);
        }
    }

    /** Four maps by two columns. */
    private static void two(
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
            int map) {
        FloatVector a0 = all(bias[biasAt]);
        FloatVector a1 = a0;
        FloatVector b0 = all(bias[biasAt + 1]);
        FloatVector b1 = b0;
        FloatVector c0 = all(bias[biasAt + 2]);
        FloatVector c1 = c0;
        FloatVector d0 = all(bias[biasAt + 3]);
        FloatVector d1 = d0;
        for (int t = from; t < to; t++) {
            int i = base + taps[t];
            int k = wAt + MAPS * t;
            FloatVector x0 = load(x, i);
            FloatVector x1 = load(x, i + step);
            FloatVector weight = all(w[k]);
            a0 = multiplyAdd(x0, weight, a0);
            a1 = multiplyAdd(x1, weight, a1);
            weight = all(w[k + 1]);
            b0 = multiplyAdd(x0, weight, b0);
            b1 = multiplyAdd(x1, weight, b1);
            weight = all(w[k + 2]);
            c0 = multiplyAdd(x0, weight, c0);
            c1 = multiplyAdd(x1, weight, c1);
            weight = all(w[k + 3]);
            d0 = multiplyAdd(x0, weight, d0);
            d1 = multiplyAdd(x1, weight, d1);
        }
        a0.intoArray(y, yAt);
        a1.intoArray(y, yAt + V);
        b0.intoArray(y, yAt + map);
        b1.intoArray(y, yAt + map + V);
        c0.intoArray(y, yAt + 2 * map);
        c1.intoArray(y, yAt + 2 * map + V);
        d0.intoArray(y, yAt + 3 * map);
        d1.intoArray(y, yAt + 3 * map + V);
    }

    /** Four maps at one column. */
    private static void one(
            float[] x,
            int base,
            int[] taps,
            int from,
            int to,
            float[] w,
            int wAt,
            float[] bias,
            int biasAt,
            float[] y,
            int yAt,
            int map) {
        FloatVector a = all(bias[biasAt]);
        FloatVector b = all(bias[biasAt + 1]);
        FloatVector c = all(bias[biasAt + 2]);
        FloatVector d = all(bias[biasAt + 3]);
        for (int t = from; t < to; t++) {
            int k = wAt + MAPS * t;
            FloatVector value = load(x, base + taps[t]);
            a = multiplyAdd(value, all(w[k]), a);
            b = multiplyAdd(value, all(w[k + 1]), b);
            c = multiplyAdd(value, all(w[k + 2]), c);
            d = multiplyAdd(value, all(w[k + 3]), d);
        }
        a.intoArray(y, yAt);
        b.intoArray(y, yAt + map);
        c.intoArray(y, yAt + 2 * map);
        d.intoArray(y, yAt + 3 * map);
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
        int t0 = taps[tap];
        int t1 = taps[tap + 1];
        int t2 = taps[tap + 2];
        int t3 = taps[tap + 3];
        int t4 = taps[tap + 4];
        FloatVector a0 = load(sums, at);
        FloatVector a1 = load(sums, at + V);
        FloatVector a2 = load(sums, at + 2 * V);
        FloatVector a3 = load(sums, at + 3 * V);
        FloatVector a4 = load(sums, at + 4 * V);
        FloatVector b0 = load(sums, at + next);
        FloatVector b1 = load(sums, at + next + V);
        FloatVector b2 = load(sums, at + next + 2 * V);
        FloatVector b3 = load(sums, at + next + 3 * V);
        FloatVector b4 = load(sums, at + next + 4 * V);
        for (int p = first; p < last; p++) {
            int i = xPlaces[p];
            FloatVector da = load(d, dBase + p * V);
            FloatVector db = load(d, dBase + p * V + map);
            FloatVector value = load(x, i + t0);
            a0 = multiplyAdd(da, value, a0);
            b0 = multiplyAdd(db, value, b0);
            value = load(x, i + t1);
            a1 = multiplyAdd(da, value, a1);
            b1 = multiplyAdd(db, value, b1);
            value = load(x, i + t2);
            a2 = multiplyAdd(da, value, a2);
            b2 = multiplyAdd(db, value, b2);
            value = load(x, i + t3);
            a3 = multiplyAdd(da, value, a3);
            b3 = multiplyAdd(db, value, b3);
            value = load(x, i + t4);
            a4 = multiplyAdd(da, value, a4);
            b4 = multiplyAdd(db, value, b4);
        }
        a0.intoArray(sums, at);
        a1.intoArray(sums, at + V);
        a2.intoArray(sums, at + 2 * V);
        a3.intoArray(sums, at + 3 * V);
        a4.intoArray(sums, at + 4 * V);
        b0.intoArray(sums, at + next);
        b1.intoArray(sums, at + next + V);
        b2.intoArray(sums, at + next + 2 * V);
        b3.intoArray(sums, at + next + 3 * V);
        b4.intoArray(sums, at + next + 4 * V);
    }

    @Override
    public void sums(float[] d, int at, int map, int places, float[] sums) {
        FloatVector a = FloatVector.zero(S);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector e = a;
        for (int i = at; i < at + places * V; i += V) {
            a = a.add(load(d, i));
            b = b.add(load(d, i + map));
            c = c.add(load(d, i + 2 * map));
            e = e.add(load(d, i + 3 * map));
        }
        a.intoArray(sums, 0);
        b.intoArray(sums, V);
        c.intoArray(sums, 2 * V);
        e.intoArray(sums, 3 * V);
    }

    @Override
    public void dense(
            float[] w, int wAt, int step, int count, float[] x, float[] start, int startAt, float[] y, int yAt) {
        FloatVector a = all(start[startAt]);
        FloatVector b = all(start[startAt + 1]);
        FloatVector c = all(start[startAt + 2]);
        FloatVector d = all(start[startAt + 3]);
        FloatVector e = all(start[startAt + 4]);
        FloatVector f = all(start[startAt + 5]);
        FloatVector g = all(start[startAt + 6]);
        FloatVector h = all(start[startAt + 7]);
        for (int i = 0; i < count; i++) {
            int k = wAt + i * step;
            FloatVector value = load(x, i * V);
            a = multiplyAdd(value, all(w[k]), a);
            b = multiplyAdd(value, all(w[k + 1]), b);
            c = multiplyAdd(value, all(w[k + 2]), c);
            d = multiplyAdd(value, all(w[k + 3]), d);
            e = multiplyAdd(value, all(w[k + 4]), e);
            f = multiplyAdd(value, all(w[k + 5]), f);
            g = multiplyAdd(value, all(w[k + 6]), g);
            h = multiplyAdd(value, all(w[k + 7]), h);
        }
        a.intoArray(y, yAt);
        b.intoArray(y, yAt + V);
        c.intoArray(y, yAt + 2 * V);
        d.intoArray(y, yAt + 3 * V);
        e.intoArray(y, yAt + 4 * V);
        f.intoArray(y, yAt + 5 * V);
        g.intoArray(y, yAt + 6 * V);
        h.intoArray(y, yAt + 7 * V);
    }

    @Override
    public int panel() {
        return 2 * V;
    }

    @Override
    public void denseWeights(
            float[] d, int dAt, int out, float[] x, int xAt, int pitch, int images, float[] g, int gAt, int in) {
        FloatVector a0 = FloatVector.zero(S);
        FloatVector a1 = a0;
        FloatVector b0 = a0;
        FloatVector b1 = a0;
        FloatVector c0 = a0;
        FloatVector c1 = a0;
        FloatVector e0 = a0;
        FloatVector e1 = a0;
        for (int n = 0; n < images; n++) {
            int k = dAt + n * out;
            FloatVector x0 = load(x, xAt + n * pitch);
            FloatVector x1 = load(x, xAt + n * pitch + V);
            FloatVector delta = all(d[k]);
            a0 = multiplyAdd(x0, delta, a0);
            a1 = multiplyAdd(x1, delta, a1);
            delta = all(d[k + 1]);
            b0 = multiplyAdd(x0, delta, b0);
            b1 = multiplyAdd(x1, delta, b1);
            delta = all(d[k + 2]);
            c0 = multiplyAdd(x0, delta, c0);
            c1 = multiplyAdd(x1, delta, c1);
            delta = all(d[k + 3]);
            e0 = multiplyAdd(x0, delta, e0);
            e1 = multiplyAdd(x1, delta, e1);
        }
        a0.intoArray(g, gAt);
        a1.intoArray(g, gAt + V);
        b0.intoArray(g, gAt + in);
        b1.intoArray(g, gAt + in + V);
        c0.intoArray(g, gAt + 2 * in);
        c1.intoArray(g, gAt + 2 * in + V);
        e0.intoArray(g, gAt + 3 * in);
        e1.intoArray(g, gAt + 3 * in + V);
    }

    @Override
    public void relu(float[] y, int count) {
        for (int i = 0; i < count; i += V) {
            load(y, i).max(0).intoArray(y, i);
        }
    }

    @Override
    public void reluGradient(float[] y, float[] d, int count) {
        FloatVector zero = FloatVector.zero(S);
        for (int i = 0; i < count; i += V) {
            load(d, i).blend(zero, load(y, i).compare(VectorOperators.LE, 0)).intoArray(d, i);
        }
    }

    @Override
    public void maxPool(float[] x, int base, int step, int[] window, float[] y, int yAt, int columns) {
        for (int c = 0; c < columns; c++) {
            FloatVector largest = load(x, base + c * step + window[0]);
            for (int i = 1; i < window.length; i++) {
                largest = largest.max(load(x, base + c * step + window[i]));
            }
            largest.intoArray(y, yAt + c * V);
        }
    }

    @Override
    public void maxPoolGradient(
            float[] x, int base, int step, int[] window, float[] y, float[] dy, int yAt, float[] dx, int columns) {
        FloatVector zero = FloatVector.zero(S);
        for (int c = 0; c < columns; c++) {
            FloatVector largest = load(y, yAt + c * V);
            FloatVector left = load(dy, yAt + c * V); // until a value has taken it
            for (int offset : window) {
                int at = base + c * step + offset;
                VectorMask<Float> takes = load(x, at).compare(VectorOperators.EQ, largest);
                zero.blend(left, takes).intoArray(dx, at);
                left = left.blend(zero, takes);
            }
        }
    }

    @Override
    public void avgPool(float[] x, int base, int step, int[] window, float[] y, int yAt, int columns) {
        for (int c = 0; c < columns; c++) {
            FloatVector sum = load(x, base + c * step + window[0]);
            for (int i = 1; i < window.length; i++) {
                sum = sum.add(load(x, base + c * step + window[i]));
            }
            sum.div(window.length).intoArray(y, yAt + c * V);
        }
    }

    @Override
    public void avgPoolGradient(float[] dy, int yAt, int[] window, float[] dx, int base, int step, int columns) {
        for (int c = 0; c < columns; c++) {
            FloatVector part = load(dy, yAt + c * V).div(window.length);
            for (int offset : window) {
                part.intoArray(dx, base + c * step + offset);
            }
        }
    }

    /** {@link FloatExp#of} of each lane. */
    private static FloatVector exp(FloatVector x) {
        FloatVector t = x.max(FloatExp.LOWEST).min(FloatExp.HIGHEST);
        FloatVector shifted = multiplyAdd(t, all(FloatExp.LOG2_E), all(FloatExp.ROUND));
        FloatVector n = shifted.sub(FloatExp.ROUND);
        FloatVector r = multiplyAdd(n, all(-FloatExp.LN2_HIGH), t);
        r = multiplyAdd(n, all(-FloatExp.LN2_LOW), r);
        FloatVector p = all(FloatExp.C7);
        p = multiplyAdd(p, r, all(FloatExp.C6));
        p = multiplyAdd(p, r, all(FloatExp.C5));
        p = multiplyAdd(p, r, all(FloatExp.C4));
        p = multiplyAdd(p, r, all(FloatExp.C3));
        p = multiplyAdd(p, r, all(FloatExp.C2));
        p = multiplyAdd(p, r, all(1));
        p = multiplyAdd(p, r, all(1));
        return shifted.reinterpretAsInts()
                .lanewise(VectorOperators.LSHL, 23)
                .add(FloatExp.ONE_BITS)
                .reinterpretAsFloats()
                .mul(p);
    }

    @Override
    public void sigmoid(float[] y, int count) {
        FloatVector one = all(1);
        for (int i = 0; i < count; i += V) {
            one.div(exp(load(y, i).neg()).add(one)).intoArray(y, i);
        }
    }

    @Override
    public void sigmoidGradient(float[] y, float[] d, int count) {
        FloatVector one = all(1);
        for (int i = 0; i < count; i += V) {
            FloatVector value = load(y, i);
            load(d, i).mul(value.mul(one.sub(value))).intoArray(d, i);
        }
    }
}
