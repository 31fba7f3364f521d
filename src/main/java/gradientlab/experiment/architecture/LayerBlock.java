package gradientlab.experiment.architecture;

import gradientlab.nn.net.Activate;
import gradientlab.nn.net.AvgPool;
import gradientlab.nn.net.BatchNormalisation;
import gradientlab.nn.net.Conv;
import gradientlab.nn.net.Dense;
import gradientlab.nn.net.Dropout;
import gradientlab.nn.net.LayerSummary;
import gradientlab.nn.net.LayerVisitor;
import gradientlab.nn.net.MaxPool;
import gradientlab.nn.net.Shape;
import gradientlab.nn.net.Skip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The picture of what a layer puts out: feature maps as a stack of squares, as large as the maps and as deep as there are
 * many; a vector as a column. An activation, which changes no shape, is a narrow pill.
 */
final class LayerBlock extends Pane {
    private static final double LARGEST_MAP = 62;
    private static final double SMALLEST_MAP = 15;
    private static final double OFFSET = 4;
    private static final double COLUMN = 16;
    private static final double PILL = 12;
    private static final double PILL_HEIGHT = 30;

    private LayerBlock(String kind) {
        getStyleClass().addAll("net-block", kind);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** The input image: red, green and blue. */
    static LayerBlock input(Shape shape) {
        LayerBlock block = new LayerBlock("net-input");
        block.stack(shape, shape.channels());
        for (int i = 0; i < block.getChildren().size() && shape.channels() == 3; i++) {
            block.getChildren().get(i).getStyleClass().add("net-channel-" + (2 - i));
        }
        return block;
    }

    static LayerBlock of(LayerSummary summary) {
        Shape output = summary.output();
        return summary.layer().accept(new LayerVisitor<>() {
            @Override
            public LayerBlock conv(Conv conv) {
                return maps("net-conv", output);
            }

            @Override
            public LayerBlock activate(Activate activate) {
                return single("net-activation", PILL, PILL_HEIGHT);
            }

            @Override
            public LayerBlock maxPool(MaxPool pool) {
                return maps("net-pool", output);
            }

            @Override
            public LayerBlock avgPool(AvgPool pool) {
                return maps("net-pool", output);
            }

            @Override
            public LayerBlock dropout(Dropout dropout) {
                return single("net-activation", PILL, PILL_HEIGHT);
            }

            @Override
            public LayerBlock batchNorm(BatchNormalisation layer) {
                return single("net-activation", PILL, PILL_HEIGHT);
            }

            @Override
            public LayerBlock skip(Skip skip) {
                LayerSummary last = summary.inside().get(summary.inside().size() - 1);
                return of(last);
            }

            @Override
            public LayerBlock dense(Dense dense) {
                return single("net-dense", COLUMN, 24 + 38 * Math.min(1, Math.log(output.channels()) / Math.log(64)));
            }
        });
    }

    private static LayerBlock maps(String kind, Shape output) {
        LayerBlock block = new LayerBlock(kind);
        block.stack(output, 1 + (int) Math.round(Math.log(output.channels()) / Math.log(2)));
        return block;
    }

    private static LayerBlock single(String kind, double width, double height) {
        LayerBlock block = new LayerBlock(kind);
        block.sheet(0, 0, width, height);
        block.setPrefSize(width, height);
        return block;
    }

    /** The farthest sheet first. */
    private void stack(Shape shape, int sheets) {
        double side = SMALLEST_MAP + (LARGEST_MAP - SMALLEST_MAP) * Math.min(1, shape.height() / 32.0);
        for (int i = sheets - 1; i >= 0; i--) {
            sheet(i * OFFSET, (sheets - 1 - i) * OFFSET, side, side);
        }
        double size = side + (sheets - 1) * OFFSET;
        setPrefSize(size, size);
    }

    private void sheet(double x, double y, double width, double height) {
        Region sheet = new Region();
        sheet.getStyleClass().add("net-sheet");
        sheet.resizeRelocate(x, y, width, height);
        sheet.setManaged(false);
        getChildren().add(sheet);
    }
}
