package gradientlab.engine.lanes;

import gradientlab.nn.net.Activate;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.AvgPool;
import gradientlab.nn.net.BatchNormalisation;
import gradientlab.nn.net.Conv;
import gradientlab.nn.net.Dense;
import gradientlab.nn.net.Dropout;
import gradientlab.nn.net.LayerSummary;
import gradientlab.nn.net.LayerVisitor;
import gradientlab.nn.net.MaxPool;
import gradientlab.nn.net.RunningStatistics;
import gradientlab.nn.net.Shape;
import gradientlab.nn.net.Skip;
import java.util.ArrayList;
import java.util.List;

/** A network's layers as lanes compute them, one behind the other; a skip connection's between a fork and a join. */
final class LaneLayers {
    private final Architecture network;
    private final List<LaneLayer> layers = new ArrayList<>();
    private int next; // of the parameters

    private LaneLayers(Architecture network) {
        this.network = network;
    }

    /** @param network whose activations name their functions */
    static List<LaneLayer> of(Architecture network) {
        LaneLayers all = new LaneLayers(network);
        network.summary().forEach(all::add);
        return List.copyOf(all.layers);
    }

    private void add(LayerSummary summary) {
        if (!summary.inside().isEmpty()) {
            int fork = layers.size();
            int numbers = summary.input().numbers();
            layers.add(new LaneFork(numbers));
            summary.inside().forEach(this::add);
            layers.add(new LaneJoin(numbers, fork));
            return;
        }
        int[] places = summary.layer().parameters(summary.input()).stream()
                .mapToInt(tensor -> next + tensor.offset())
                .toArray();
        layers.add(summary.layer().accept(layer(summary, places)));
        next += Math.toIntExact(summary.parameters());
    }

    private LayerVisitor<LaneLayer> layer(LayerSummary summary, int[] places) {
        Shape in = summary.input();
        return new LayerVisitor<>() {
            @Override
            public LaneLayer conv(Conv conv) {
                return new LaneConvolution(Geometry.of(conv, in), places[0], places[1]);
            }

            @Override
            public LaneLayer activate(Activate activate) {
                return new LaneActivation(
                        in.numbers(),
                        activate.function()
                                .orElseThrow(
                                        () -> new IllegalArgumentException(activate.label() + " names no function")));
            }

            @Override
            public LaneLayer maxPool(MaxPool pool) {
                return new LanePool(in, pool.size(), true);
            }

            @Override
            public LaneLayer avgPool(AvgPool pool) {
                return new LanePool(in, pool.size(), false);
            }

            @Override
            public LaneLayer dense(Dense dense) {
                return new LaneDense(in.numbers(), dense.units(), places[0], places.length > 1 ? places[1] : -1);
            }

            @Override
            public LaneLayer dropout(Dropout dropout) {
                return new LaneDropout(in.numbers(), dropout, summary.index());
            }

            @Override
            public LaneLayer batchNorm(BatchNormalisation norm) {
                RunningStatistics own = RunningStatistics.of(network).stream()
                        .filter(one -> one.layer() == summary.index())
                        .findFirst()
                        .orElseThrow();
                return new LaneNormalisation(in, places[0], own);
            }

            @Override
            public LaneLayer skip(Skip skip) {
                throw new IllegalArgumentException(skip.label() + " has nothing inside");
            }
        };
    }
}
