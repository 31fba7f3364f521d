package gradientlab.experiment.convolution;

import gradientlab.control.FillButton;
import gradientlab.control.Live;
import gradientlab.figure.MapScale;
import gradientlab.form.NumberLabel;
import gradientlab.plot.ColorMap;
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

/** The figure with its colours: scaling, colour bar, saving. */
final class FigurePane extends VBox {
    private static final Texts TEXTS = Texts.of(FigurePane.class);

    private static final double WIDTH_OF_TOOLS = 560;

    private final ConvolutionViewModel model;
    private final DarkTheme theme;
    private final ColorBar bar = new ColorBar(ColorMap.GREY, 0, 1, Orientation.VERTICAL);
    private final Label barTitle = Named.caption("");
    private final NumberLabel title = new NumberLabel();
    private final FlowPane tools = new FlowPane(8, 4);
    private final VBox key = new VBox(2);
    private final HBox content = new HBox(8);
    private final FigureTable table;

    FigurePane(ConvolutionViewModel model, DarkTheme theme) {
        this.model = model;
        this.theme = theme;
        getStyleClass().addAll("convolution-card", "convolution-figure-pane");
        setMinHeight(0);
        table = new FigureTable(model, theme);
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
        Live.onChange(this, model.scaleProperty(), now -> update());
        Live.onChange(this, model.signedProperty(), now -> update());
        theme.darkProperty().addListener((property, was, now) -> update());
        Live.onChange(this, model.microscope().sightProperty(), now -> updateBar());
        update();
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
        button.setOnAction(
                event -> model.scaleProperty().set(button.isSelected() ? MapScale.CLIPPED : MapScale.PER_MAP));
        Live.follow(this, model.scaleProperty(), now -> button.setSelected(now == MapScale.CLIPPED));
        return button;
    }

    private ChoiceBox<MapScale> scaleChoice() {
        ChoiceBox<MapScale> choice = Named.of(new ChoiceBox<>(), "scale", TEXTS.get("scale.tip"));
        choice.getItems().setAll(MapScale.values());
        choice.getStyleClass().add("convolution-scale");
        choice.setConverter(Named.converter(scale -> TEXTS.name("scale", scale)));
        choice.valueProperty().bindBidirectional(model.scaleProperty());
        return choice;
    }

    private CheckBox signedChoice() {
        CheckBox box = Named.of(new CheckBox(TEXTS.get("signed")), "signed", TEXTS.get("signed.tip"));
        box.selectedProperty().bindBidirectional(model.signedProperty());
        box.visibleProperty().bind(model.scaleProperty().isNotEqualTo(MapScale.CLIPPED));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private MenuButton saveMenu() {
        MenuItem array = new MenuItem(TEXTS.get("save.npy"));
        array.setOnAction(event -> model.files().saveOutput());
        MenuItem png = new MenuItem(TEXTS.get("save.png"));
        png.setOnAction(event -> model.files().savePng(paperColors(), ColorMap.diverging(false)::argb));
        MenuItem svg = new MenuItem(TEXTS.get("save.svg"));
        svg.setOnAction(event -> model.files().saveSvg(paperColors(), ColorMap.diverging(false)::argb));
        array.setId("convolution-save-npy");
        png.setId("convolution-save-png");
        svg.setId("convolution-save-svg");
        MenuItem csv = new MenuItem(TEXTS.get("save.csv"));
        csv.setOnAction(event -> model.files().saveCsv());
        csv.setId("convolution-save-csv");
        MenuButton menu = new MenuButton(TEXTS.get("save"), Named.icon("fth-download"), array, png, svg, csv);
        return Named.of(menu, "save", TEXTS.get("save.tip"));
    }

    /** Saved figures are for paper and slides: the light colours. */
    private DoubleToIntFunction paperColors() {
        return (model.signedNow() ? ColorMap.diverging(false) : ColorMap.GREY)::argb;
    }

    private void update() {
        ConvResult result = model.result();
        if (result != null) {
            title.setText(TEXTS.get("maps", result.maps().shapeText()));
        }
        bar.setColorMap(model.signedNow() ? ColorMap.diverging(theme.dark()) : ColorMap.GREY);
        updateBar();
    }

    private void updateBar() {
        MicroscopeModel.Sight sight = model.microscope().sight();
        if (sight == null || model.result() == null) {
            return;
        }
        MapScale.Ends ends = model.ends(
                Math.min(sight.image(), model.result().maps().n() - 1),
                Math.min(sight.kernel(), model.result().maps().c() - 1));
        bar.setRange(ends.low(), ends.high());
        barTitle.setText(TEXTS.name("scale.bar", model.scaleProperty().get()));
    }
}
