package gradientlab.engine.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FloatExpTest {
    /** A float in a thousand between the ends, of every exponent. */
    @Test
    void isWithinOneUlp() {
        double largest = 0;
        float at = 0;
        for (float end : new float[] {FloatExp.LOWEST, FloatExp.HIGHEST}) {
            int last = Float.floatToRawIntBits(end);
            int sign = last & Integer.MIN_VALUE;
            for (int bits = 0; bits <= (last & Integer.MAX_VALUE); bits += 997) {
                float x = Float.intBitsToFloat(bits | sign);
                double exact = StrictMath.exp(x);
                double off = Math.abs(FloatExp.of(x) - exact) / Math.ulp((float) exact);
                if (off > largest) {
                    largest = off;
                    at = x;
                }
            }
        }
        assertThat(largest).as("ulp at %s", at).isLessThan(Fused.AVAILABLE ? 1 : 2);
    }

    @Test
    void saturatesAndKeepsNaN() {
        assertThat(FloatExp.of(Float.NaN)).isNaN();
        assertThat(FloatExp.of(-1e30f)).isBetween(0f, 1e-37f);
        assertThat(FloatExp.of(1e30f)).isBetween(1e38f, Float.MAX_VALUE);
        assertThat(FloatExp.of(0)).isEqualTo(1);
    }

    /** Vectors compute the same bits, the tail included. */
    @Test
    void sigmoidIsTheSameByVectors() {
        float[] a = new float[1024];
        for (int i = 0; i < a.length; i++) {
            a[i] = (i - 512) * 0.21f + i * 1e-4f;
        }
        a[3] = Float.NaN;
        a[4] = Float.POSITIVE_INFINITY;
        a[5] = Float.NEGATIVE_INFINITY;
        float[] b = a.clone();
        new VectorKernels().sigmoid(a, a.length);
        new ScalarKernels().sigmoid(b, b.length);
        assertThat(a).containsExactly(b);
        assertThat(a[4]).isEqualTo(1);
        assertThat(a[5]).isBetween(0f, 1e-37f);
    }
}
