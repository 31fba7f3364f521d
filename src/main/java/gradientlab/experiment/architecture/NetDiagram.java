package gradientlab.experiment.architecture;

import gradientlab.control.Parts;
import gradientlab.nn.net.Activate;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.AvgPool;
import gradientlab.nn.net.BatchNormalisation;
import gradientlab.nn.net.Conv;
import gradientlab.nn.net.Dense;
import gradientlab.nn.net.Dropout;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.LayerSummary;
import gradientlab.nn.net.LayerVisitor;
import gradientlab.nn.net.MaxPool;
import gradientlab.nn.net.Shape;
import gradientlab.nn.net.Skip;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A network from the image at the left to the logits at the right: what each layer is, puts out, and learns. */
final class NetDiagram extends GridPane {
    private static final Texts TEXTS = Texts.of(NetDiagram.class);
    private static final double PICTURE_HEIGHT = 86;

    NetDiagram(Architecture net) {
        getStyleClass().add("net-diagram");
        setId(Ids.of("diagram-" + net.name()));
        setAccessibleText(TEXTS.get("diagram.accessible", net.name()));
        getColumnConstraints().add(new ColumnConstraints());
        addColumn(
                0,
                new Region(),
                Parts.muted(TEXTS.get("diagram.layer")),
                Parts.muted(TEXTS.get("diagram.output")),
                Parts.muted(TEXTS.get("diagram.parameters")));
        List<LayerSummary> layers = net.summary();
        column(
                picture(LayerBlock.input(net.input()), false, true),
                TEXTS.get("diagram.input"),
                shape(net.input()),
                "",
                TEXTS.get("diagram.input.tip", shape(net.input())),
                true);
        for (int i = 0; i < layers.size(); i++) {
            LayerSummary layer = layers.get(i);
            boolean silent = layer.layer().activates();
            column(
                    picture(LayerBlock.of(layer), true, i < layers.size() - 1),
                    name(layer),
                    silent ? "" : shape(layer.output()),
                    silent ? "" : NumberText.grouped(layer.parameters()),
                    tip(layer),
                    !silent);
        }
    }

    private void column(Node picture, String name, String output, String parameters, String tip, boolean grows) {
        Label title = new Label(name);
        title.getStyleClass().add("net-layer");
        Label shape = new Label(output);
        shape.getStyleClass().add("net-shape");
        Label count = new Label(parameters);
        count.getStyleClass().add("net-count");
        for (Label label : List.of(title, shape, count)) {
            label.setMinWidth(USE_PREF_SIZE);
            label.setMaxWidth(Double.MAX_VALUE);
            label.setAlignment(Pos.CENTER);
        }
        Tooltip.install(picture, new Tooltip(tip));
        title.setTooltip(new Tooltip(tip));
        ColumnConstraints constraints = new ColumnConstraints();
        constraints.setHgrow(grows ? Priority.ALWAYS : Priority.SOMETIMES);
        constraints.setHalignment(HPos.CENTER);
        getColumnConstraints().add(constraints);
        addColumn(getColumnConstraints().size() - 1, picture, title, shape, count);
    }

    /** The block on the wire that runs through all of them. */
    private static StackPane picture(LayerBlock block, boolean in, boolean out) {
        Region left = wire(in);
        Region right = wire(out);
        GridPane wires = new GridPane();
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            wires.getColumnConstraints().add(half);
        }
        wires.addRow(0, left, right);
        wires.setAlignment(Pos.CENTER);
        StackPane picture = new StackPane(wires, block);
        picture.setMinHeight(PICTURE_HEIGHT);
        return picture;
    }

    private static Region wire(boolean drawn) {
        Region wire = new Region();
        wire.getStyleClass().add("net-wire");
        wire.setVisible(drawn);
        return wire;
    }

    /** In two lines: what it is, and its measures; in two more stride and padding, where they are worth a word. */
    private static String name(LayerSummary layer) {
        if (layer.layer().activates()) {
            return function(layer.layer())
                            .map(chosen -> TEXTS.name("activation", chosen))
                            .orElse(layer.label().replace(", ", "\n"))
                    + "\n";
        }
        String[] parts = layer.label().split(" ", 2);
        return parts[0] + "\n"
                + (parts.length == 1 ? "" : parts[1].replace('x', '×').replace(", ", "\n"));
    }

    static String shape(Shape shape) {
        return shape.text().replace(" x ", "×");
    }

    /** One of those that are chosen with the training, which have words of their own. */
    private static Optional<HiddenActivation> function(Layer layer) {
        return HiddenActivation.OF_IMAGES.stream()
                .filter(chosen ->
                        layer.function().filter(chosen.function()::equals).isPresent())
                .findFirst();
    }

    private static String tip(LayerSummary summary) {
        String what = summary.layer().accept(new LayerVisitor<>() {
            @Override
            public String conv(Conv conv) {
                return TEXTS.get(
                        "tip.conv",
                        conv.out(),
                        conv.kernel(),
                        summary.input().channels(),
                        NumberText.grouped(summary.parameters()),
                        shape(summary.input()),
                        shape(summary.output()),
                        conv.stride(),
                        conv.padding());
            }

            @Override
            public String activate(Activate activate) {
                return function(activate)
                        .map(chosen -> TEXTS.name("tip.activation", chosen))
                        .orElseGet(() -> TEXTS.get("tip.activation", activate.label()));
            }

            @Override
            public String maxPool(MaxPool pool) {
                return TEXTS.get("tip.pool", shape(summary.input()), shape(summary.output()));
            }

            @Override
            public String avgPool(AvgPool pool) {
                return TEXTS.get("tip.average-pool", shape(summary.input()), shape(summary.output()));
            }

            @Override
            public String dropout(Dropout dropout) {
                return TEXTS.get("tip.dropout", dropout.p());
            }

            @Override
            public String batchNorm(BatchNormalisation layer) {
                return TEXTS.get("tip.batch-norm");
            }

            @Override
            public String skip(Skip skip) {
                return TEXTS.get(
                        "tip.skip",
                        summary.inside().stream().map(LayerSummary::label).collect(Collectors.joining(", ")));
            }

            @Override
            public String dense(Dense dense) {
                return TEXTS.get(
                        dense.bias() ? "tip.dense" : "tip.dense-without-bias",
                        dense.units(),
                        NumberText.grouped(summary.input().numbers()),
                        NumberText.grouped(summary.parameters()));
            }
        });
        return summary.layer().activates()
                ? what
                : what + "\n"
                        + TEXTS.get("tip.sees", summary.receptiveField(), NumberText.grouped(summary.multiplyAdds()));
    }
}
