package gradientlab.training.xor;

import gradientlab.nn.Mlp;
import gradientlab.nn.Parameters;
import gradientlab.nn.net.DenseNetwork;

/**
 * What the network computes all over the plane; an immutable snapshot.
 *
 * @param resolution columns and rows; entry {@code row * resolution + column}, row 0 at the bottom
 * @param output the output unit's value
 * @param layer a hidden layer, from 1
 * @param hidden the value of each of its units
 */
public record XorMaps(int resolution, float[] output, int layer, float[][] hidden) {
    /** The maps cover [-EXTENT, EXTENT] in both directions: three standard deviations around every blob. */
    public static final double EXTENT = 2.5;

    private static double[][] grid(int resolution) {
        double[][] grid = new double[2][resolution * resolution];
        for (int row = 0; row < resolution; row++) {
            for (int column = 0; column < resolution; column++) {
                int i = row * resolution + column;
                grid[0][i] = EXTENT * ((2 * column + 1.0) / resolution - 1);
                grid[1][i] = EXTENT * ((2 * row + 1.0) / resolution - 1);
            }
        }
        return grid;
    }

    /**
     * What the network of this configuration computes with these weights; a few milliseconds, not for the FX thread.
     *
     * @param resolution columns and rows, 1 or more
     * @param layer the hidden layer whose units are wanted, from 1; the last one if there are fewer
     */
    public static XorMaps of(XorConfig config, Parameters parameters, int resolution, int layer) {
        Mlp network = DenseNetwork.of(config.network()).with(parameters);
        network.forward(grid(resolution), resolution * resolution);
        return of(network, resolution, Math.min(layer, network.layers() - 1));
    }

    private static XorMaps of(Mlp network, int resolution, int layer) {
        float[][] hidden = new float[network.size(layer)][];
        for (int j = 0; j < hidden.length; j++) {
            hidden[j] = floats(network.outputs(layer)[j], resolution * resolution);
        }
        return new XorMaps(
                resolution, floats(network.outputs(network.layers())[0], resolution * resolution), layer, hidden);
    }

    private static float[] floats(double[] values, int n) {
        float[] result = new float[n];
        for (int i = 0; i < n; i++) {
            result[i] = (float) values[i];
        }
        return result;
    }
}
