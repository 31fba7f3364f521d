package gradientlab.experiment.convolution;

import gradientlab.control.PixelGrid;
import gradientlab.nn.Tensor4;
import gradientlab.report.figure.MapScale;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/** Where the student draws: strokes follow the mouse or the pen; Enter or Space makes a dot at the keyboard's cell. */
final class DrawingPad extends VBox {
    private static final double SIDE = 168;
    private static final MapScale.Ends INK = new MapScale.Ends(0, 255);

    private final PixelGrid grid = new PixelGrid();
    private final InputModel model;

    DrawingPad(InputModel model) {
        super(6);
        this.model = model;
        Named.picture(grid, "drawing", "Draw here with the mouse or a pen; arrow keys and Enter make dots");
        grid.setMinSize(SIDE, SIDE);
        grid.setPrefSize(SIDE, SIDE);
        grid.setMaxSize(SIDE, SIDE);
        grid.setReadoutVisible(false);
        grid.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> model.penDown());
        grid.addEventFilter(KeyEvent.KEY_PRESSED, event -> model.penDown());
        grid.setOnCellPick(model::penTo);
        Button clear = Named.of(new Button("Clear"), "clear-drawing", "An empty image");
        clear.setOnAction(event -> model.clearDrawing());
        getChildren().addAll(grid, clear);
        model.inputProperty().addListener((property, was, now) -> show());
        show();
    }

    private void show() {
        if (model.sourceProperty().get() == InputModel.Source.PEN) {
            Tensor4 image = model.input().images();
            grid.setRgb(Pictures.argb(image, 0, INK), image.w(), image.h());
        }
    }
}
