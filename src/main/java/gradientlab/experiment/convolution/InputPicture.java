package gradientlab.experiment.convolution;

import gradientlab.nn.Conv2d;
import gradientlab.nn.ConvAxis;
import gradientlab.nn.Tensor4;
import gradientlab.plot.ColorMap;
import gradientlab.plot.NumberText;
import gradientlab.raster.CellRect;
import gradientlab.raster.PixelGrid;
import gradientlab.text.Texts;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;

/** One channel of the image with its padding, and the window outlined on it; dragging moves the window. */
final class InputPicture extends StackPane {
    private static final Texts TEXTS = Texts.of(InputPicture.class);

    private final PixelGrid grid = new PixelGrid();
    private MicroscopeModel.Sight sight;
    private int channel;
    private int[] padded = {};
    private double[] numbers = {};

    /** @param tell told what is under the pointer; an empty text on leaving */
    InputPicture(MicroscopeModel microscope, Consumer<String> tell) {
        Named.picture(grid, "input", TEXTS.get("picture.input.tip"));
        grid.setOnCellPick((row, column) -> {
            if (sight != null) {
                microscope.centreOn(
                        row - sight.rows().before(), column - sight.columns().before());
            }
        });
        grid.setOnCellHover((row, column) -> tell.accept(value(row, column)));
        getChildren().add(grid);
    }

    PixelGrid grid() {
        return grid;
    }

    /** Another image, channel or colours. */
    void paint(MicroscopeModel.Sight seen, int shownChannel, boolean dark) {
        sight = seen;
        channel = shownChannel;
        Tensor4 images = seen.result().input();
        ConvAxis rows = seen.rows();
        ConvAxis columns = seen.columns();
        int width = columns.input() + columns.padding();
        int[] pixels = Pictures.argb(
                images.plane(seen.image(), channel), seen.result().source().ends(), ColorMap.GREY);
        padded = new int[width * (rows.input() + rows.padding())];
        numbers = new double[padded.length]; // padding is 0
        double[] plane = images.plane(seen.image(), channel);
        Arrays.fill(padded, CellColors.padding(dark));
        for (int y = 0; y < rows.input(); y++) {
            int to = (y + rows.before()) * width + columns.before();
            System.arraycopy(pixels, y * columns.input(), padded, to, columns.input());
            System.arraycopy(plane, y * columns.input(), numbers, to, columns.input());
        }
    }

    /** The window of this position, on the image painted last. */
    void outline(MicroscopeModel.Sight seen) {
        sight = seen;
        int stride = seen.result().conv().stride();
        int top = seen.row() * stride;
        int left = seen.column() * stride;
        int width = seen.columns().input() + seen.columns().padding();
        int height = padded.length / width;
        grid.setRgb(seen.result().conv().dilation() > 1 ? onlyTaps(top, left, width) : padded, numbers, width, height);
        grid.selectionProperty()
                .set(new CellRect(
                        top, left, seen.rows().extent(), seen.columns().extent()));
    }

    /** With dilation, the pixels between the weights are faded: they do not count. */
    private int[] onlyTaps(int top, int left, int width) {
        int[] faded = padded.clone();
        Conv2d conv = sight.result().conv();
        for (int y = 0; y < sight.rows().extent(); y++) {
            for (int x = 0; x < sight.columns().extent(); x++) {
                if (y % conv.dilation() != 0 || x % conv.dilation() != 0) {
                    int at = (top + y) * width + left + x;
                    faded[at] = ((faded[at] & 0xFEFEFE) >> 1) + 0x404040 & 0xFFFFFF;
                }
            }
        }
        return faded;
    }

    private String value(int row, int column) {
        if (sight == null || row < 0) {
            return "";
        }
        int y = row - sight.rows().before();
        int x = column - sight.columns().before();
        return sight.rows().inside(y) && sight.columns().inside(x)
                ? TEXTS.get("under.input", y, x) + " = "
                        + NumberText.precise(sight.result().input().get(sight.image(), channel, y, x))
                : TEXTS.get("under.padding");
    }
}
