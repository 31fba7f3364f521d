package gradientlab.training;

/**
 * The first layer's weights as pictures: one a unit, over the input's channels.
 *
 * @param units pictures
 * @param channels of the input, 3 for colour
 * @param height of a picture: the image's for a dense layer, the kernel's for a convolution
 * @param width of a picture
 * @param values units x channels x height x width weights, row after row, the way up the image is
 */
public record FirstLayer(int units, int channels, int height, int width, float[] values) {
    /** Flattens {@code [unit][channel][row][column]} weights. */
    static FirstLayer of(float[][][][] weights) {
        int channels = weights[0].length;
        int height = weights[0][0].length;
        int width = weights[0][0][0].length;
        float[] values = new float[weights.length * channels * height * width];
        int next = 0;
        for (float[][][] unit : weights) {
            for (float[][] channel : unit) {
                for (float[] row : channel) {
                    System.arraycopy(row, 0, values, next, width);
                    next += width;
                }
            }
        }
        return new FirstLayer(weights.length, channels, height, width, values);
    }

    /** One weight. */
    public float value(int unit, int channel, int row, int column) {
        return values[((unit * channels + channel) * height + row) * width + column];
    }
}
