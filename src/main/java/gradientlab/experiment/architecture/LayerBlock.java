package gradientlab.experiment.architecture;

import gradientlab.model.LayerSpec;
import gradientlab.model.LayerSpec.Activate;
import gradientlab.model.LayerSpec.Conv;
import gradientlab.model.LayerSpec.MaxPool;
import gradientlab.model.Shape;
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

    static LayerBlock of(LayerSpec layer, Shape output) {
        if (layer instanceof Activate) {
            LayerBlock pill = new LayerBlock("net-activation");
            pill.sheet(0, 0, 12, 30);
            pill.setPrefSize(12, 30);
            return pill;
        }
        LayerBlock block = new LayerBlock(
                layer instanceof Conv ? "net-conv" : layer instanceof MaxPool ? "net-pool" : "net-dense");
        if (output.height() == 1 && output.width() == 1 && !(layer instanceof Conv) && !(layer instanceof MaxPool)) {
            double height = 24 + 38 * Math.min(1, Math.log(output.channels()) / Math.log(64));
            block.sheet(0, 0, COLUMN, height);
            block.setPrefSize(COLUMN, height);
        } else {
            block.stack(output, 1 + (int) Math.round(Math.log(output.channels()) / Math.log(2)));
        }
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
