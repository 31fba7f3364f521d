package gradientlab.experiment.convolution;

import gradientlab.control.FillButton;
import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.control.SceneStyle;
import gradientlab.figure.MapScale;
import gradientlab.form.NumberLabel;
import gradientlab.fx.StateProperty;
import gradientlab.plot.ColorMap;
import gradientlab.plot.Range;
import gradientlab.raster.ColorBar;
import gradientlab.text.Texts;
import java.util.function.DoubleToIntFunction;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The figure with its colours: scaling, colour bar, saving. */
final class FigurePane extends VBox {
    private static final Texts TEXTS = Texts.of(FigurePane.class);

    private static final double WIDTH_OF_TOOLS = 560;

    private final ConvolutionViewModel model;
    private final StateProperty<MapScale> scale;
    private final ColorBar bar = new ColorBar(ColorMap.GREY, 0, 1, Orientation.VERTICAL);
    private final Label barTitle = Named.caption("");
    private final NumberLabel title = new NumberLabel();
    private final FlowPane tools = new FlowPane(8, 4);
    private final VBox key = new VBox(2);
    private final HBox content = new HBox(8);
    private final FigureTable table;

    FigurePane(ConvolutionViewModel model) {
        this.model = model;
        scale = model.state().lens(ConvolutionState::scale, ConvolutionState::withScale);
        getStyleClass().addAll("convolution-card", "convolution-figure-pane");
        setMinHeight(0);
        table = new FigureTable(model);
        HBox.setHgrow(table, Priority.ALWAYS);
        key.getChildren().setAll(barTitle, bar);
        VBox.setVgrow(bar, Priority.ALWAYS);
        key.getStyleClass().add("convolution-key");
        content.getChildren().setAll(new StackPane(table, impossible()), key);
        HBox.setHgrow(content.getChildren().get(0), Priority.ALWAYS);
        VBox.setVgrow(content, Priority.ALWAYS);
        content.setMinHeight(0);
        tools.getChildren()
                .setAll(title, courseFigure(), scaleChoice(), signedChoice(), saveMenu(), new FillButton(this));
        tools.setRowValignment(VPos.CENTER);
        tools.setMinWidth(0);
        title.getStyleClass().add("convolution-heading");
        getChildren().addAll(tools, content);
        Live.onChange(this, model.resultProperty(), now -> update());
        Live.follow(this, model.colors(), now -> update());
        SceneStyle.watch(this, SceneStyle.DARK, dark -> update());
        Live.onChange(this, model.microscope().sightProperty(), now -> updateBar());
    }

    /** The width that the cells fill in a pane of this height, and room for the tools in one or two lines. */
    double usefulWidth(double height) {
        double around = snappedLeftInset() + snappedRightInset() + key.prefWidth(-1) + content.getSpacing();
        double table = height - snappedTopInset() - snappedBottomInset() - tools.getHeight() - getSpacing();
        return Math.max(WIDTH_OF_TOOLS, around + this.table.usefulWidth(table));
    }

    private Label impossible() {
        Label label = new Label();
        label.textProperty().bind(model.problemProperty());
        label.visibleProperty().bind(model.problemProperty().isNotEmpty());
        label.getStyleClass().add("convolution-impossible");
        label.setWrapText(true);
        label.setMaxWidth(380);
        label.setMouseTransparent(true);
        label.setId("convolution-impossible");
        return label;
    }

    /** One click to the course's plot, one back to a scale that shows what it cuts off. */
    private ToggleButton courseFigure() {
        ToggleButton button =
                Named.of(new ToggleButton(TEXTS.get("course-figure")), "course-figure", TEXTS.get("course-figure.tip"));
        button.setOnAction(event -> scale.set(button.isSelected() ? MapScale.CLIPPED : MapScale.PER_MAP));
        Live.follow(this, scale, now -> button.setSelected(now == MapScale.CLIPPED));
        return button;
    }

    private ChoiceBox<MapScale> scaleChoice() {
        ChoiceBox<MapScale> choice = Named.of(new ChoiceBox<>(), "scale", TEXTS.get("scale.tip"));
        choice.getItems().setAll(MapScale.values());
        choice.getStyleClass().add("convolution-scale");
        choice.setConverter(Parts.shownAs(scale -> TEXTS.name("scale", scale)));
        choice.valueProperty().bindBidirectional(scale);
        return choice;
    }

    private CheckBox signedChoice() {
        CheckBox box = Named.of(new CheckBox(TEXTS.get("signed")), "signed", TEXTS.get("signed.tip"));
        box.selectedProperty()
                .bindBidirectional(model.state().lens(ConvolutionState::signed, ConvolutionState::withSigned));
        Live.follow(this, scale, now -> Parts.showIf(box, now != MapScale.CLIPPED));
        return box;
    }

    private MenuButton saveMenu() {
        DoubleToIntFunction kernels = ColorMap.diverging(false)::argb;
        MenuItem array = saves("npy", model.files()::saveOutput);
        MenuItem png = saves("png", () -> model.files().savePng(paperColors(), kernels));
        MenuItem svg = saves("svg", () -> model.files().saveSvg(paperColors(), kernels));
        MenuItem csv = saves("csv", model.files()::saveCsv);
        MenuButton menu = new MenuButton(TEXTS.get("save"), new FontIcon("fth-download"), array, png, svg, csv);
        return Named.of(menu, "save", TEXTS.get("save.tip"));
    }

    private static MenuItem saves(String extension, Runnable action) {
        MenuItem item = new MenuItem(TEXTS.get("save." + extension));
        item.setId("convolution-save-" + extension);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Saved figures are for paper and slides: the light colours. */
    private DoubleToIntFunction paperColors() {
        return (model.state().get().signedNow() ? ColorMap.diverging(false) : ColorMap.GREY)::argb;
    }

    private void update() {
        ConvResult result = model.result();
        if (result != null) {
            title.setText(TEXTS.get("maps", result.maps().shapeText()));
        }
        bar.setColorMap(
                model.state().get().signedNow()
                        ? ColorMap.diverging(SceneStyle.has(this, SceneStyle.DARK))
                        : ColorMap.GREY);
        updateBar();
    }

    private void updateBar() {
        MicroscopeModel.Sight sight = model.microscope().sight();
        if (sight == null || model.result() == null) {
            return;
        }
        Range ends = model.ends(
                model.result().maps(),
                Math.min(sight.image(), model.result().maps().n() - 1),
                Math.min(sight.kernel(), model.result().maps().c() - 1));
        bar.setRange(ends.low(), ends.high());
        barTitle.setText(TEXTS.name("scale.bar", scale.get()));
    }
}
