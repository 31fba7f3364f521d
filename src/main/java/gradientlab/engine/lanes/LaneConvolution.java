package gradientlab.engine.lanes;

import java.util.Arrays;

/**
 * Convolution. All three of its passes are the same kind of sum, over the "taps" under a kernel:
 *
 * <ul>
 *   <li>forward: map k at (r, c) is its bias plus the sum over rows i, channels and columns j of the kernel of weight *
 *       input at (r * stride + i, c * stride + j);
 *   <li>gradient of the inputs: the same kind of sums over the gradient of the maps ({@link InputGradient});
 *   <li>gradient of a weight: the sum over all places of the map's gradient * the input under the weight.
 * </ul>
 */
final class LaneConvolution extends LaneLayer {
    /** Rows whose maps' gradients and inputs stay in the nearest cache while all weights' products are added. */
    private static final int ROWS = 4;

    private final Geometry sides;
    private final int weightAt;
    private final int biasAt;
    private final int maps;
    private final int taps;
    private final float[] forwardWeights;
    private final float[] bias;
    private final InputGradient inputGradient;
    private final BlockSums weightSums;
    private final BlockSums biasSums;

    /**
     * @param weightAt where the weight [maps][channels][rows][columns] is in the parameters
     * @param biasAt where the bias is
     */
    LaneConvolution(Geometry sides, int weightAt, int biasAt) {
        super(sides.inputs(), sides.outputs());
        this.sides = sides;
        this.weightAt = weightAt;
        this.biasAt = biasAt;
        maps = upTo(Kernels.MAPS, sides.maps());
        taps = upTo(Kernels.TAPS, sides.taps());
        forwardWeights = new float[maps * sides.taps()];
        bias = new float[maps];
        inputGradient = new InputGradient(sides);
        weightSums = new BlockSums(sides.maps() * sides.taps());
        biasSums = new BlockSums(sides.maps());
    }

    @Override
    int outputRoom() {
        return maps * sides.places();
    }

    @Override
    int inputRoom() {
        return upTo(Kernels.MAPS, sides.channels()) * sides.height() * sides.width();
    }

    /** Index of a forward tap: row of the kernel, channel, column. */
    private int tap(int row, int channel, int column) {
        return (row * sides.channels() + channel) * sides.kernel() + column;
    }

    @Override
    void load(float[] parameters) {
        int next = weightAt;
        for (int map = 0; map < sides.maps(); map++) {
            bias[map] = parameters[biasAt + map];
            for (int channel = 0; channel < sides.channels(); channel++) {
                for (int row = 0; row < sides.kernel(); row++) {
                    for (int column = 0; column < sides.kernel(); column++) {
                        float weight = parameters[next++];
                        forwardWeights[packed(map, tap(row, channel, column), sides.taps())] = weight;
                        inputGradient.load(map, channel, row, column, weight);
                    }
                }
            }
        }
    }

    /** Four maps' weights lie side by side for each tap. */
    static int packed(int map, int tap, int taps) {
        return map / Kernels.MAPS * Kernels.MAPS * taps + tap * Kernels.MAPS + map % Kernels.MAPS;
    }

    @Override
    void prepare(int images) {
        weightSums.prepare(images);
        biasSums.prepare(images);
    }

    @Override
    int parts(Kernels kernels) {
        return 1;
    }

    @Override
    Pass pass(Kernels kernels) {
        return new Of(kernels);
    }

    private final class Of implements Pass {
        private final Kernels kernels;
        private final int lanes;
        private final int[] forwardTaps;
        private final int[] inputPlaces;
        private final float[] padded;
        private InputGradient.Of toInputs; // made when somebody wants it
        private final float[] sums;
        private final float[] biasSum;

        Of(Kernels kernels) {
            this.kernels = kernels;
            lanes = kernels.lanes();
            padded = sides.padding() == 0
                    ? null
                    : new float[sides.channels() * sides.paddedHeight() * sides.paddedWidth() * lanes];
            forwardTaps = new int[taps];
            for (int row = 0; row < sides.kernel(); row++) {
                for (int channel = 0; channel < sides.channels(); channel++) {
                    for (int column = 0; column < sides.kernel(); column++) {
                        forwardTaps[tap(row, channel, column)] = inputAt(channel, row, column);
                    }
                }
            }
            inputPlaces = new int[sides.places()];
            for (int place = 0; place < inputPlaces.length; place++) {
                int row = place / sides.outWidth() * sides.stride();
                inputPlaces[place] = inputAt(0, row, place % sides.outWidth() * sides.stride());
            }
            sums = new float[(sides.maps() + 1) * taps * lanes]; // a last row takes what an odd number leaves over
            biasSum = new float[Kernels.MAPS * lanes];
        }

        /** Of the input with its padding. */
        private int inputAt(int channel, int row, int column) {
            return ((channel * sides.paddedHeight() + row) * sides.paddedWidth() + column) * lanes;
        }

        private float[] padded(float[] x) {
            if (padded == null) {
                return x;
            }
            int length = sides.width() * lanes;
            for (int channel = 0; channel < sides.channels(); channel++) {
                for (int row = 0; row < sides.height(); row++) {
                    int to = inputAt(channel, row + sides.padding(), sides.padding());
                    System.arraycopy(x, (channel * sides.height() + row) * length, padded, to, length);
                }
            }
            return padded;
        }

        @Override
        public void forward(float[] x, float[] y, int image) {
            float[] input = padded(x);
            int map = sides.places() * lanes;
            int step = sides.stride() * lanes;
            int tile = kernels.tile();
            for (int row = 0; row < sides.outHeight(); row++) {
                for (int column = 0; column < sides.outWidth(); column += tile) {
                    int columns = Math.min(tile, sides.outWidth() - column);
                    int base = inputAt(0, row * sides.stride(), column * sides.stride());
                    for (int k = 0; k < maps; k += Kernels.MAPS) {
                        int to = k * map + (row * sides.outWidth() + column) * lanes;
                        kernels.correlate(
                                input,
                                base,
                                step,
                                forwardTaps,
                                0,
                                sides.taps(),
                                forwardWeights,
                                k * sides.taps(),
                                bias,
                                k,
                                y,
                                to,
                                map,
                                columns);
                    }
                }
            }
        }

        @Override
        public void backward(float[] x, float[] y, float[] dy, float[] dx, int image, int images) {
            weightGradient(padded == null ? x : padded, dy, image, images); // padded on the way forward
            if (dx != null) {
                toInputs = toInputs == null ? inputGradient.pass(kernels) : toInputs;
                toInputs.fill(dy, dx);
            }
        }

        /** Maps go by twos and fours, into the room behind the last; what comes of it nobody reads. */
        private void weightGradient(float[] input, float[] dy, int image, int images) {
            Arrays.fill(sums, 0);
            int map = sides.places() * lanes;
            for (int first = 0; first < sides.places(); first += ROWS * sides.outWidth()) {
                int last = Math.min(sides.places(), first + ROWS * sides.outWidth());
                for (int block = 0; block < sides.maps(); block += Kernels.MAPS) {
                    for (int tap = 0; tap < taps; tap += Kernels.TAPS) {
                        for (int k = block; k < Math.min(block + Kernels.MAPS, sides.maps()); k += 2) {
                            int at = (k * taps + tap) * lanes;
                            kernels.products(
                                    input,
                                    inputPlaces,
                                    forwardTaps,
                                    tap,
                                    dy,
                                    k * map,
                                    map,
                                    first,
                                    last,
                                    sums,
                                    at,
                                    taps * lanes);
                        }
                    }
                }
            }
            for (int k = 0; k < sides.maps(); k++) {
                weightSums.put(k * sides.taps(), sides.taps(), sums, k * taps * lanes, lanes, image, images);
            }
            for (int k = 0; k < sides.maps(); k += Kernels.MAPS) {
                kernels.sums(dy, k * map, map, sides.places(), biasSum);
                biasSums.put(k, Math.min(Kernels.MAPS, sides.maps() - k), biasSum, 0, lanes, image, images);
            }
        }

        @Override
        public void collect(int part, int images, float[] gradients) {
            float[] weightTotals = new float[sides.maps() * sides.taps()];
            weightSums.total(images, weightTotals, 0);
            biasSums.total(images, gradients, biasAt);
            int next = weightAt;
            for (int map = 0; map < sides.maps(); map++) {
                for (int channel = 0; channel < sides.channels(); channel++) {
                    for (int row = 0; row < sides.kernel(); row++) {
                        for (int column = 0; column < sides.kernel(); column++) {
                            gradients[next++] = weightTotals[map * sides.taps() + tap(row, channel, column)];
                        }
                    }
                }
            }
        }
    }
}
