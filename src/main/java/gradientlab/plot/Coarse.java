package gradientlab.plot;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A growing curve in short: of every 64 samples the lowest, the highest, and a gap if there is one, in their order. Where
 * a pixel has hundreds of samples it looks the same as the curve itself, and is drawn in a fraction of the time.
 */
public final class Coarse extends Polyline {
    /** Samples a block. */
    public static final int BLOCK = 64;

    private int closed;
    private int samples;
    private final Kept low = new Kept();
    private final Kept high = new Kept();
    private final Kept gap = new Kept();
    private final Kept[] block = {low, high, gap};

    /** One sample of the block that is being filled. */
    private static final class Kept {
        private int at = -1;
        private double x;
        private double y;

        void keep(int sample, double atX, double ofY) {
            at = sample;
            x = atX;
            y = ofY;
        }
    }

    /** The curve's next sample; x does not decrease. */
    public void add(double x, double y) {
        if (samples % BLOCK == 0) {
            closed = size();
            low.at = high.at = gap.at = -1;
        }
        boolean changed = true;
        if (y - y != 0) { // NaN or infinite
            changed = gap.at < 0;
            if (changed) {
                gap.keep(samples, x, y);
            }
        } else if (low.at < 0) {
            low.keep(samples, x, y);
            high.keep(samples, x, y);
        } else if (y < low.y) {
            low.keep(samples, x, y);
        } else if (y > high.y) {
            high.keep(samples, x, y);
        } else {
            changed = false;
        }
        samples++;
        if (changed) {
            write();
        }
    }

    /** The block that is being filled, anew; what it has none of stands before its first sample. */
    private void write() {
        cut(closed);
        Arrays.sort(block, Comparator.comparingInt(kept -> kept.at));
        int before = -1;
        for (Kept kept : block) {
            if (kept.at > before) { // once, where the lowest is the highest too
                put(kept.x, kept.y);
                before = kept.at;
            }
        }
    }

    /** Starts again with no samples. */
    public void clear() {
        samples = 0;
        closed = 0;
        cut(0);
    }
}
