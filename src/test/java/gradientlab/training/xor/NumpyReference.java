package gradientlab.training.xor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.data.PointSet;
import gradientlab.nn.Parameters;
import gradientlab.nn.net.HiddenActivation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** The course's network trained by NumPy from formula weights on formula data; the file states the formulas. */
final class NumpyReference {
    private static final int POINTS = 200;
    private static final int HIDDEN = 4;

    private final JsonNode run;
    private final HiddenActivation activation;

    NumpyReference(HiddenActivation activation) throws IOException {
        this.activation = activation;
        try (InputStream file = NumpyReference.class.getResourceAsStream("/gradientlab/numpy-xor.json")) {
            run = new ObjectMapper().readTree(file).get(activation.name().toLowerCase(Locale.ROOT));
        }
    }

    /** {@code [epoch, mean squared error, accuracy]} for every epoch listed, before that epoch's update. */
    double[][] epochs() {
        return table(run.get("epoch_mse_accuracy"));
    }

    double[][] finalHiddenWeights() {
        return table(run.get("W1_final"));
    }

    double finalOutputWeight(int hidden) {
        return run.get("W2_final").get(hidden).asDouble();
    }

    private static double[][] table(JsonNode rows) {
        double[][] table = new double[rows.size()][rows.get(0).size()];
        for (int r = 0; r < table.length; r++) {
            for (int c = 0; c < table[r].length; c++) {
                table[r][c] = rows.get(r).get(c).asDouble();
            }
        }
        return table;
    }

    /** A learner with the reference's weights, data and learning rate that has taken this many updates. */
    XorLearner trained(EngineKind engine, int updates) {
        XorConfig config = new XorConfig(
                activation,
                false,
                engine,
                HIDDEN,
                run.get("learning_rate").asDouble(),
                XorConfig.FULL_BATCH,
                updates,
                0.4,
                1);
        XorLearner learner = new XorLearner(config, new XorData(points(), points()), weights());
        while (!learner.finished()) {
            learner.step();
        }
        return learner;
    }

    private static PointSet points() {
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        int[] labels = new int[POINTS];
        for (int n = 0; n < POINTS; n++) {
            x[n] = 1.6 * Math.sin(1.3 * n);
            y[n] = 1.6 * Math.cos(2.1 * n);
            labels[n] = x[n] * y[n] < 0 ? 1 : 0;
        }
        return new PointSet(x, y, labels);
    }

    private static Parameters weights() {
        Parameters weights = Parameters.zeros(2, HIDDEN, 1);
        for (int j = 0; j < HIDDEN; j++) {
            weights.weights()[0][0][j] = Math.sin(1 + j);
            weights.weights()[0][1][j] = Math.sin(1 + HIDDEN + j);
            weights.weights()[1][j][0] = Math.cos(1 + j);
        }
        return weights;
    }
}
