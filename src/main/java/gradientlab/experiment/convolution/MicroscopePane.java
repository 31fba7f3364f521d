package gradientlab.experiment.convolution;

import gradientlab.control.CellRect;
import gradientlab.control.ColorMap;
import gradientlab.control.PixelGrid;
import gradientlab.nn.ConvAxis;
import gradientlab.nn.Tensor4;
import gradientlab.report.ConvolutionDrawing;
import gradientlab.report.MapScale;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One output number taken apart: input with the window, kernel, products, output, side by side. */
final class MicroscopePane extends VBox {
    private static final double CAPTION_GAP = 4;

    /** Preferred side of the pictures; they grow with the window, whatever is in them. */
    private static final double PICTURE = 230;

    private final ConvolutionViewModel model;
    private final DarkTheme theme;
    private final PixelGrid input = new PixelGrid();
    private final PixelGrid output = new PixelGrid();
    private final ProductTable products = new ProductTable();
    private final Label inputCaption = Named.caption("");
    private final Label kernelCaption = Named.caption("");
    private final Label productCaption = Named.caption("");
    private final Label outputCaption = Named.caption("");
    private final SumLine sums = new SumLine();
    private ConvResult painted;

    MicroscopePane(ConvolutionViewModel model, DarkTheme theme) {
        this.model = model;
        this.theme = theme;
        getStyleClass().add("convolution-card");
        Named.picture(input, "input", "The image; drag to move the window. Padding is tinted");
        Named.picture(output, "output", "The output of the convolution; drag or click a pixel to trace it");
        input.setPrefSize(PICTURE, PICTURE);
        output.setPrefSize(PICTURE, PICTURE);
        input.setReadoutVisible(false);
        output.setReadoutVisible(false);
        input.setOnCellPick((row, column) -> {
            MicroscopeModel.Sight sight = model.microscope().sight();
            if (sight != null) {
                ConvAxis rows = sight.result()
                        .conv()
                        .rows(sight.result().input(), sight.result().kernel());
                ConvAxis columns = sight.result()
                        .conv()
                        .columns(sight.result().input(), sight.result().kernel());
                model.microscope().centreOn(row - rows.before(), column - columns.before());
            }
        });
        input.setOnCellHover(this::tellInput);
        output.setOnCellHover(this::tellOutput);
        output.setOnCellPick((row, column) -> model.microscope().moveTo(row, column));
        KernelEditor kernel = new KernelEditor(model.kernels(), theme);
        HBox panels = new HBox(
                14,
                squarePanel(inputCaption, input),
                squarePanel(kernelCaption, kernel),
                panel(productCaption, products),
                squarePanel(outputCaption, output));
        VBox.setVgrow(panels, Priority.ALWAYS);
        panels.setMinHeight(0);
        getChildren().addAll(new TransportBar(model), panels, sums);
        model.microscope().sightProperty().addListener((property, was, now) -> show());
        model.kernels().channelProperty().addListener((property, was, now) -> repaint());
        model.scaleProperty().addListener((property, was, now) -> repaint());
        model.signedProperty().addListener((property, was, now) -> repaint());
        theme.darkProperty().addListener((property, was, now) -> repaint());
        show();
    }

    private static VBox panel(Label caption, Node content) {
        VBox panel = new VBox(CAPTION_GAP, caption, content);
        caption.setMinWidth(0);
        VBox.setVgrow(content, Priority.ALWAYS);
        HBox.setHgrow(panel, Priority.ALWAYS);
        panel.setMinWidth(160);
        return panel;
    }

    /** As wide as its content is high, so that a square picture fills it. */
    private static VBox squarePanel(Label caption, Node content) {
        VBox panel = panel(caption, content);
        HBox.setHgrow(panel, Priority.SOMETIMES);
        panel.prefWidthProperty()
                .bind(panel.heightProperty().subtract(caption.heightProperty()).subtract(CAPTION_GAP));
        panel.setMaxWidth(USE_PREF_SIZE);
        return panel;
    }

    private void repaint() {
        painted = null;
        show();
    }

    private void show() {
        MicroscopeModel.Sight sight = model.microscope().sight();
        setDisable(sight == null);
        sums.setVisible(sight != null);
        if (sight == null) {
            return;
        }
        int channel = Math.min(
                model.kernels().channelProperty().get(), sight.result().input().c() - 1);
        paintPictures(sight, channel);
        outline(sight);
        products.show(sight.channel(channel), theme.dark());
        caption(sight, channel);
        sums.show(sight);
    }

    /** The pictures change with the result and the map, not with the position: sliding costs an outline only. */
    private void paintPictures(MicroscopeModel.Sight sight, int channel) {
        ConvResult result = sight.result();
        if (result == painted && input.getUserData() instanceof Integer shown && shown == key(sight)) {
            return;
        }
        painted = result;
        input.setUserData(key(sight));
        ConvAxis rows = result.conv().rows(result.input(), result.kernel());
        ConvAxis columns = result.conv().columns(result.input(), result.kernel());
        Tensor4 images = result.input();
        int[] pixels = Pictures.argb(
                images.plane(sight.image(), channel), result.source().ends(), ColorMap.GREY);
        int width = images.w() + columns.padding();
        int height = images.h() + rows.padding();
        int[] padded = new int[width * height];
        Arrays.fill(padded, CellColors.padding(theme.dark()));
        for (int y = 0; y < images.h(); y++) {
            System.arraycopy(
                    pixels, y * images.w(), padded, (y + rows.before()) * width + columns.before(), images.w());
        }
        input.setRgb(padded, width, height);
        Tensor4 convolved = result.convolved();
        ColorMap colors = model.signedNow() ? ColorMap.diverging(theme.dark()) : ColorMap.GREY;
        MapScale.Ends ends = ConvolutionDrawing.ends(
                convolved,
                sight.image(),
                sight.kernel(),
                model.scaleProperty().get(),
                model.signedProperty().get());
        int[] values = Pictures.argb(convolved.plane(sight.image(), sight.kernel()), ends, colors);
        output.setRgb(values, convolved.w(), convolved.h());
    }

    /** The pixel under the pointer, in the caption. */
    private void tellInput(int row, int column) {
        MicroscopeModel.Sight sight = model.microscope().sight();
        if (sight == null) {
            return;
        }
        int channel = Math.min(
                model.kernels().channelProperty().get(), sight.result().input().c() - 1);
        caption(sight, channel);
        ConvAxis rows = sight.result()
                .conv()
                .rows(sight.result().input(), sight.result().kernel());
        ConvAxis columns = sight.result()
                .conv()
                .columns(sight.result().input(), sight.result().kernel());
        int y = row - rows.before();
        int x = column - columns.before();
        if (row >= 0) {
            inputCaption.setText(
                    rows.inside(y) && columns.inside(x)
                            ? "input(" + y + ", " + x + ") = "
                                    + Numbers.text(sight.result().input().get(sight.image(), channel, y, x))
                            : "padding: 0");
        }
    }

    private void tellOutput(int row, int column) {
        MicroscopeModel.Sight sight = model.microscope().sight();
        if (sight == null) {
            return;
        }
        caption(
                sight,
                Math.min(
                        model.kernels().channelProperty().get(),
                        sight.result().input().c() - 1));
        Tensor4 output = sight.result().convolved();
        if (row >= 0 && row < output.h() && column < output.w()) {
            outputCaption.setText("output(" + row + ", " + column + ") = "
                    + Numbers.text(output.get(sight.image(), sight.kernel(), row, column)));
        }
    }

    private static int key(MicroscopeModel.Sight sight) {
        return sight.image() * KernelModel.MOST_KERNELS + sight.kernel();
    }

    private void outline(MicroscopeModel.Sight sight) {
        ConvResult result = sight.result();
        ConvAxis rows = result.conv().rows(result.input(), result.kernel());
        ConvAxis columns = result.conv().columns(result.input(), result.kernel());
        int stride = result.conv().stride();
        input.selectionProperty()
                .set(new CellRect(sight.row() * stride, sight.column() * stride, rows.extent(), columns.extent()));
        output.selectionProperty().set(new CellRect(sight.row(), sight.column(), 1, 1));
    }

    private void caption(MicroscopeModel.Sight sight, int channel) {
        ConvResult result = sight.result();
        boolean many = result.input().c() > 1;
        String of = many ? ", " + result.source().channelName(channel) : "";
        inputCaption.setText(
                "Input " + result.input().h() + "×" + result.input().w() + of);
        kernelCaption.setText("Kernel " + (sight.kernel() + 1) + of + ": edit it");
        productCaption.setText("Input × weight = product" + of);
        outputCaption.setText(
                "Output " + result.convolved().h() + "×" + result.convolved().w() + ", before any stage");
        if (!result.relu() && !result.pool()) {
            outputCaption.setText("Output " + result.convolved().h() + "×"
                    + result.convolved().w());
        }
    }
}
