package gradientlab.engine.lanes;

/**
 * What comes back through a convolution to its inputs: for the input at (r, c), the sum over the kernels' rows i and columns
 * j that were ever above it of weight * the gradient of the map at ((r + padding - i) / stride, (c + padding - j) / stride),
 * where both divide without rest.
 *
 * <p>Inputs whose r and c leave the same rests meet the same weights, and to neighbours among them come neighbours of the
 * maps: each pair of rests is a correlation of stride 1 by every stride-th row and column of the kernels, upside down.
 */
final class InputGradient {
    private final Geometry sides;
    private final int stride;
    private final int channels;
    private final int kernel;
    private final float[] weights;
    private final float[] noBias;

    InputGradient(Geometry sides) {
        this.sides = sides;
        stride = sides.stride();
        channels = LaneLayer.upTo(Kernels.MAPS, sides.channels());
        kernel = sides.kernel();
        weights = new float[channels * taps()];
        noBias = new float[channels];
    }

    /** Of one channel: weights of all kernels. */
    private int taps() {
        return sides.maps() * kernel * kernel;
    }

    /** How many of a kernel's rows, or columns, leave a rest. */
    private int taken(int rest) {
        return before(rest + 1) - before(rest);
    }

    /** How many of them leave a smaller one. */
    private int before(int rest) {
        return kernel / stride * rest + Math.min(kernel % stride, rest);
    }

    /** Of the taps with two rests the first: taps lie by the rest of their row, then of their column. */
    private int start(int rowRest, int columnRest) {
        return sides.maps() * (before(rowRest) * kernel + taken(rowRest) * before(columnRest));
    }

    /** Index of a tap: among those with the same rests by row of the kernel, map, column. */
    private int tap(int row, int map, int column) {
        int of = row / stride * sides.maps() + map;
        return start(row % stride, column % stride) + of * taken(column % stride) + column / stride;
    }

    void load(int map, int channel, int row, int column, float weight) {
        weights[LaneConvolution.packed(channel, tap(row, map, column), taps())] = weight;
    }

    Of pass(Kernels kernels) {
        return new Of(kernels);
    }

    /** Of one thread. */
    final class Of {
        private final Kernels kernels;
        private final int lanes;
        private final int left = taken(0) - 1;
        private final int wide = left + 1 + (sides.width() - 1 + sides.padding()) / stride;
        private final int[] taps = new int[taps()];
        private final float[] beside;
        private final float[] line;

        private Of(Kernels kernels) {
            this.kernels = kernels;
            lanes = kernels.lanes();
            beside = new float[sides.maps() * sides.outHeight() * wide * lanes];
            line = new float[stride == 1 ? 0 : Kernels.MAPS * sides.width() * lanes];
            for (int row = 0; row < kernel; row++) {
                for (int map = 0; map < sides.maps(); map++) {
                    for (int column = 0; column < kernel; column++) {
                        int up = map * sides.outHeight() - row / stride;
                        taps[tap(row, map, column)] = (up * wide + left - column / stride) * lanes;
                    }
                }
            }
        }

        /** Fills dx, from the gradient of the maps. */
        void fill(float[] dy, float[] dx) {
            int length = sides.outWidth() * lanes;
            for (int row = 0; row < sides.maps() * sides.outHeight(); row++) { // columns meet the zeros beside
                System.arraycopy(dy, row * length, beside, (row * wide + left) * lanes, length);
            }
            for (int row = 0; row < sides.height(); row++) {
                for (int rest = 0; rest < stride; rest++) {
                    row(row, rest, dx);
                }
            }
        }

        /** The columns of a row that leave a rest. Rows of a kernel that would reach beyond the maps are left out. */
        private void row(int row, int rest, float[] dx) {
            int at = row + sides.padding();
            int first = Math.floorMod(rest - sides.padding(), stride);
            int count = (sides.width() - first + stride - 1) / stride;
            int above = at / stride;
            int from = Math.max(0, above - sides.outHeight() + 1);
            int to = Math.max(from, Math.min(taken(at % stride), above + 1));
            int start = start(at % stride, rest);
            int ofRow = sides.maps() * taken(rest);
            int tile = kernels.tile();
            for (int done = 0; done < count; done += tile) {
                int columns = Math.min(tile, count - done);
                int base = (above * wide + (first + sides.padding()) / stride + done) * lanes;
                int column = row * sides.width() + first + done * stride;
                for (int c = 0; c < channels; c += Kernels.MAPS) {
                    correlate(base, start + from * ofRow, start + to * ofRow, c, dx, column, columns);
                }
            }
        }

        private void correlate(int base, int from, int to, int channel, float[] dx, int column, int columns) {
            int map = sides.height() * sides.width() * lanes;
            int target = channel * map + column * lanes;
            float[] y = stride == 1 ? dx : line;
            int yAt = stride == 1 ? target : 0;
            int yMap = stride == 1 ? map : columns * lanes;
            int wAt = channel * taps();
            kernels.correlate(
                    beside, base, lanes, taps, from, to, weights, wAt, noBias, channel, y, yAt, yMap, columns);
            for (int m = 0; m < Kernels.MAPS && stride > 1; m++) {
                for (int i = 0; i < columns; i++) {
                    System.arraycopy(line, m * yMap + i * lanes, dx, target + m * map + i * stride * lanes, lanes);
                }
            }
        }
    }
}
