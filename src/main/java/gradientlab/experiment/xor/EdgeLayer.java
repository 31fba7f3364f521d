package gradientlab.experiment.xor;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** The weights between two layers of the diagram. */
final class EdgeLayer {
    /** So many lines between two layers have room to be thick. */
    private static final double FEW_LINES = 12;

    /** Between two lines that end on the same unit, where it is wide enough. */
    private static final double SPREAD = 5;

    private static final double SPREAD_OF_INPUTS = 12;

    /** By unit they come from and unit they lead to. */
    private final WeightEdge[][] edges;

    /**
     * @param names what a weight between two units is called
     * @param numbered whether there is room for the values
     */
    EdgeLayer(List<String> from, List<String> to, BinaryOperator<String> names, boolean numbered) {
        double thickness = numbered ? 1 : Math.min(1, Math.sqrt(FEW_LINES / (from.size() * to.size())));
        edges = new WeightEdge[from.size()][to.size()];
        for (int i = 0; i < from.size(); i++) {
            for (int j = 0; j < to.size(); j++) {
                edges[i][j] = new WeightEdge(names.apply(from.get(i), to.get(j)), numbered, thickness);
            }
        }
    }

    private <T> List<T> all(Function<WeightEdge, T> part) {
        return Stream.of(edges).flatMap(Stream::of).map(part).toList();
    }

    List<? extends Node> lines() {
        return all(WeightEdge::line);
    }

    List<? extends Node> labels() {
        return all(WeightEdge::label);
    }

    WeightEdge edge(int from, int to) {
        return edges[from][to];
    }

    void show(double[][] weights) {
        for (int i = 0; i < edges.length; i++) {
            for (int j = 0; j < edges[i].length; j++) {
                edges[i][j].show(weights[i][j]);
            }
        }
    }

    /** From the middle of one layer's lower edges to the next one's upper edges, where these nodes lie now. */
    void place(List<? extends Region> from, List<? extends Region> to, boolean inputs) {
        for (int i = 0; i < edges.length; i++) {
            for (int j = 0; j < edges[i].length; j++) {
                Region start = from.get(i);
                Region end = to.get(j);
                double most = inputs ? SPREAD_OF_INPUTS : SPREAD;
                double spread = Math.max(0, Math.min(most, (end.getWidth() - 6) / edges.length)); // all end on the unit
                edges[i][j].place(
                        start.getLayoutX() + start.getWidth() / 2,
                        start.getLayoutY() + start.getHeight(),
                        end.getLayoutX() + end.getWidth() / 2 + (i - (edges.length - 1) / 2.0) * spread,
                        end.getLayoutY());
            }
        }
    }
}
