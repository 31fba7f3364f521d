package gradientlab.experiment.convolution;

import gradientlab.control.ExportMenu;
import gradientlab.control.Live;
import gradientlab.json.NumberArray;
import gradientlab.nn.Tensor4;
import gradientlab.plot.Range;
import gradientlab.raster.PixelGrid;
import gradientlab.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Where the student draws: strokes follow the mouse or the pen; Enter or Space makes a dot at the keyboard's cell. */
final class DrawingPad extends VBox {
    private static final Texts TEXTS = Texts.of(DrawingPad.class);

    private static final double SIDE = 168;
    private static final Range INK = new Range(0, 255);

    private final PixelGrid grid = new PixelGrid();
    private final ConvolutionViewModel model;
    private final Pen pen = new Pen();

    DrawingPad(ConvolutionViewModel model) {
        super(6);
        this.model = model;
        Named.picture(grid, "drawing", TEXTS.get("drawing.tip"));
        grid.setMinSize(SIDE, SIDE);
        grid.setPrefSize(SIDE, SIDE);
        grid.setMaxSize(SIDE, SIDE);
        grid.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pen.lift());
        grid.addEventFilter(KeyEvent.KEY_PRESSED, event -> pen.lift());
        grid.setOnCellPick((row, column) -> draw(pen.moveTo(drawing(), row, column)));
        Button clear =
                Named.of(new Button(TEXTS.get("drawing.clear")), "clear-drawing", TEXTS.get("drawing.clear.tip"));
        clear.setOnAction(event -> draw(NumberArray.EMPTY));
        getChildren().addAll(grid, new HBox(6, clear, new ExportMenu(grid)));
        Live.follow(this, model.inputProperty(), now -> show());
    }

    private NumberArray drawing() {
        return model.state().get().input().drawing();
    }

    private void draw(NumberArray drawing) {
        model.show(model.state().get().input().ofPen(drawing));
    }

    private void show() {
        if (model.state().get().input().source() == InputState.Source.PEN) {
            Tensor4 image = model.input().images();
            grid.setRgb(Pictures.argb(image, 0, INK), image.plane(0, 0), image.w(), image.h());
        }
    }
}
