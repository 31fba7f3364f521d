package gradientlab.experiment.convolution;

import gradientlab.control.ExportMenu;
import gradientlab.control.Live;
import gradientlab.control.SceneStyle;
import gradientlab.form.NumberLabel;
import gradientlab.nn.Tensor4;
import gradientlab.plot.ColorMap;
import gradientlab.plot.Range;
import gradientlab.raster.PixelGrid;
import gradientlab.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One output number taken apart: input with the window, kernel, products, output, side by side. */
final class MicroscopePane extends VBox {
    private static final Texts TEXTS = Texts.of(MicroscopePane.class);

    private static final double CAPTION_GAP = 4;

    /** Preferred side of the pictures; they grow with the window, whatever is in them. */
    private static final double PICTURE = 230;

    private final ConvolutionViewModel model;
    private final Label inputCaption = numbers();
    private final Label kernelCaption = numbers();
    private final Label productCaption = numbers();
    private final Label outputCaption = numbers();
    private final InputPicture input;
    private final OutputPicture output;
    private final ProductTable products = new ProductTable();
    private final SumLine sums = new SumLine();
    private MicroscopeModel.Sight painted;

    MicroscopePane(ConvolutionViewModel model) {
        this.model = model;
        getStyleClass().add("convolution-card");
        input = new InputPicture(model.microscope(), text -> tell(inputCaption, text));
        output = new OutputPicture(model.microscope(), text -> tell(outputCaption, text));
        HBox panels = new HBox(
                14,
                squarePanel(captionRow(inputCaption, input.grid()), input),
                squarePanel(kernelCaption, new KernelEditor(model.state())),
                panel(productCaption, products),
                squarePanel(captionRow(outputCaption, output.grid()), output));
        VBox.setVgrow(panels, Priority.ALWAYS);
        panels.setMinHeight(0);
        getChildren().addAll(new TransportBar(model), panels, sums);
        Live.onChange(this, model.microscope().sightProperty(), now -> show());
        Live.onChange(this, model.state().map(ConvolutionState::channel), now -> repaint());
        Live.onChange(this, model.colors(), now -> repaint());
        SceneStyle.watch(this, SceneStyle.DARK, dark -> repaint());
        show();
    }

    private static Label numbers() {
        NumberLabel label = new NumberLabel();
        label.getStyleClass().add("convolution-caption");
        return label;
    }

    private static HBox captionRow(Label caption, PixelGrid grid) {
        HBox.setHgrow(caption, Priority.ALWAYS);
        caption.setMaxWidth(Double.MAX_VALUE);
        caption.setMinWidth(0);
        caption.setWrapText(true);
        ExportMenu export = new ExportMenu(grid);
        export.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(2, caption, export);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static VBox panel(Region caption, Region content) {
        VBox panel = new VBox(CAPTION_GAP, caption, content);
        content.setPrefSize(PICTURE, PICTURE);
        caption.setMinWidth(0);
        VBox.setVgrow(content, Priority.ALWAYS);
        HBox.setHgrow(panel, Priority.ALWAYS);
        panel.setMinWidth(160);
        return panel;
    }

    /** As wide as its content is high, so that a square picture fills it. */
    private static VBox squarePanel(Region caption, Region content) {
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
        int channel = channel(sight);
        boolean dark = SceneStyle.has(this, SceneStyle.DARK);
        if (painted == null || !sight.sameMap(painted)) { // sliding costs an outline only
            painted = sight;
            input.paint(sight, channel, dark);
            output.paint(
                    sight, ends(sight), model.state().get().signedNow() ? ColorMap.diverging(dark) : ColorMap.GREY);
        }
        input.outline(sight);
        output.outline(sight);
        products.show(sight.channel(channel), dark);
        caption(sight);
        sums.show(sight);
    }

    private int channel(MicroscopeModel.Sight sight) {
        return Math.min(model.state().get().channel(), sight.result().input().c() - 1);
    }

    private Range ends(MicroscopeModel.Sight sight) {
        return model.ends(sight.result().convolved(), sight.image(), sight.kernel());
    }

    /** What is under the pointer takes the caption's place. */
    private void tell(Label caption, String text) {
        MicroscopeModel.Sight sight = model.microscope().sight();
        if (sight != null) {
            caption(sight);
            if (!text.isEmpty()) {
                caption.setText(text);
            }
        }
    }

    private void caption(MicroscopeModel.Sight sight) {
        ConvResult result = sight.result();
        String of = result.input().c() > 1 ? ", " + result.source().channelName(channel(sight)) : "";
        inputCaption.setText(TEXTS.get("caption.input", size(result.input())) + of);
        kernelCaption.setText(TEXTS.get("caption.kernel", (sight.kernel() + 1) + of));
        productCaption.setText(TEXTS.get("caption.products") + of);
        String stage = result.relu() || result.pool() ? TEXTS.get("caption.before-stages") : "";
        outputCaption.setText(
                TEXTS.get("caption.output", size(result.convolved())) + (stage.isEmpty() ? "" : ", " + stage));
    }

    private static String size(Tensor4 maps) {
        return maps.h() + "×" + maps.w();
    }
}
