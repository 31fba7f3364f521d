package gradientlab.experiment.convolution;

import gradientlab.nn.Tensor4;
import gradientlab.plot.ColorMap;
import gradientlab.plot.NumberText;
import gradientlab.plot.Range;
import gradientlab.raster.CellRect;
import gradientlab.raster.PixelGrid;
import gradientlab.text.Texts;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;

/** The output of the convolution with the traced pixel outlined; dragging traces another one. */
final class OutputPicture extends StackPane {
    private static final Texts TEXTS = Texts.of(OutputPicture.class);

    private final PixelGrid grid = new PixelGrid();
    private MicroscopeModel.Sight sight;

    /** @param tell told what is under the pointer; an empty text on leaving */
    OutputPicture(MicroscopeModel microscope, Consumer<String> tell) {
        Named.picture(grid, "output", TEXTS.get("picture.output.tip"));
        grid.setOnCellPick(microscope::moveTo);
        grid.setOnCellHover((row, column) -> tell.accept(value(row, column)));
        getChildren().add(grid);
    }

    /** Another map or other colours. */
    void paint(MicroscopeModel.Sight seen, Range ends, ColorMap colors) {
        Tensor4 output = seen.result().convolved();
        double[] values = output.plane(seen.image(), seen.kernel());
        grid.setRgb(Pictures.argb(values, ends, colors), values, output.w(), output.h());
    }

    PixelGrid grid() {
        return grid;
    }

    void outline(MicroscopeModel.Sight seen) {
        sight = seen;
        grid.selectionProperty().set(new CellRect(seen.row(), seen.column(), 1, 1));
    }

    private String value(int row, int column) {
        Tensor4 output = sight == null ? null : sight.result().convolved();
        return output == null || row < 0 || row >= output.h() || column >= output.w()
                ? ""
                : TEXTS.get("under.output", row, column) + " = "
                        + NumberText.precise(output.get(sight.image(), sight.kernel(), row, column));
    }
}
