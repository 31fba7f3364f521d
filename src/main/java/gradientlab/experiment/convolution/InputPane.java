package gradientlab.experiment.convolution;

import atlantafx.base.theme.Styles;
import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.data.MnistDigits;
import gradientlab.form.NumberField;
import gradientlab.form.NumberLabel;
import gradientlab.fx.StateProperty;
import gradientlab.text.Texts;
import java.util.Random;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Chooses what is convolved: a digit, the student's drawing, or a file. */
final class InputPane extends VBox {
    private static final Texts TEXTS = Texts.of(InputPane.class);

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final int DIGITS_IN_A_ROW = 5;

    private final ConvolutionViewModel model;
    private final StateProperty<InputState> input;
    private final Node digits;
    private final DrawingPad drawing;
    private final Node files;
    private final StackPane content = new StackPane();
    private final Random chance = new Random();

    InputPane(ConvolutionViewModel model) {
        this.model = model;
        input = model.state().lens(ConvolutionState::input, ConvolutionState::showing);
        digits = digits();
        drawing = new DrawingPad(model);
        files = files();
        getStyleClass().addAll("convolution-card", "convolution-settings");
        setId("convolution-input-pane");
        content.getChildren().addAll(digits, drawing, files);
        VBox.setVgrow(content, Priority.ALWAYS);
        content.setMinHeight(0);
        Label name = new Label();
        name.setId("convolution-input-name");
        name.setWrapText(true);
        name.getStyleClass().add("convolution-caption");
        getChildren()
                .addAll(Named.heading(TEXTS.get("input")), sources(), content, walk(), firstImage(), name, message());
        Live.follow(this, model.inputProperty(), shown -> {
            String detail = shown.detail().isEmpty() ? "" : ", " + shown.detail();
            name.setText(shown.name() + ", " + shown.images().shapeText() + detail);
        });
    }

    private HBox sources() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton digit = source("digit", group, Styles.LEFT_PILL);
        ToggleButton pen = source("pen", group, Styles.CENTER_PILL);
        ToggleButton file = source("file", group, Styles.RIGHT_PILL);
        digit.setOnAction(event -> {
            select(digit, digits);
            model.show(input.get().ofDigit(input.get().digit()));
        });
        pen.setOnAction(event -> {
            select(pen, drawing);
            model.show(input.get().ofPen(input.get().drawing()));
        });
        file.setOnAction(event -> select(file, files));
        Live.follow(this, input, now -> {
            switch (now.source()) {
                case DIGIT -> select(digit, digits);
                case PEN -> select(pen, drawing);
                case FILE -> select(file, files);
            }
        });
        return new HBox(digit, pen, file);
    }

    private static ToggleButton source(String name, ToggleGroup group, String shape) {
        String key = "source." + name;
        ToggleButton button = Named.of(new ToggleButton(TEXTS.get(key)), "source-" + name, TEXTS.get(key + ".tip"));
        button.setToggleGroup(group);
        button.getStyleClass().add(shape);
        return button;
    }

    private void select(ToggleButton button, Node page) {
        button.setSelected(true);
        content.getChildren().forEach(child -> child.setVisible(child == page));
    }

    private Node digits() {
        GridPane grid = new GridPane();
        grid.setHgap(4);
        grid.setVgap(4);
        ToggleGroup group = new ToggleGroup();
        for (int digit = 0; digit < MnistDigits.DIGITS; digit++) {
            int shown = digit;
            ToggleButton button = Named.of(
                    new ToggleButton(String.valueOf(digit)),
                    "digit-" + digit,
                    TEXTS.get("digit.tip", MnistDigits.SAMPLES, digit));
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                button.setSelected(true);
                model.show(input.get().ofDigit(shown));
            });
            Live.follow(button, input, now -> button.setSelected(now.digit() == shown));
            button.setMinWidth(34);
            grid.add(button, digit % DIGITS_IN_A_ROW, digit / DIGITS_IN_A_ROW);
        }
        DigitGallery gallery = new DigitGallery(model);
        VBox.setVgrow(gallery, Priority.ALWAYS);
        return new VBox(8, grid, gallery);
    }

    /** From image to image of the source. */
    private Node walk() {
        ImageWalk images = model.images();
        NumberLabel place = new NumberLabel();
        place.setId("convolution-image-place");
        place.getStyleClass().add("convolution-caption");
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        HBox row = new HBox(
                4,
                place,
                walk("image-previous", "fth-chevron-left", images::previous),
                walk("image-next", "fth-chevron-right", images::next),
                walk("image-random", "fth-shuffle", () -> images.random(chance)));
        row.setAlignment(Pos.CENTER_LEFT);
        Live.follow(row, model.microscope().sightProperty(), now -> {
            place.setText(TEXTS.get("image.place", images.at() + 1, images.count()));
            row.setDisable(images.count() < 2);
        });
        return row;
    }

    private static Button walk(String id, String icon, Runnable action) {
        Button button = Named.of(new Button("", new FontIcon(icon)), id, TEXTS.get("shortcut." + id));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node files() {
        Button picture = Named.of(
                new Button(TEXTS.get("picture"), new FontIcon("fth-image")), "open-picture", TEXTS.get("picture.tip"));
        picture.setOnAction(event -> model.files().openPicture());
        Button array =
                Named.of(new Button(TEXTS.get("array"), new FontIcon("fth-file")), "open-npy", TEXTS.get("array.tip"));
        array.setOnAction(event -> model.files().openArray());
        Label large = Named.caption(TEXTS.get("picture.large", ConvolutionFiles.PICTURE_SIDE));
        large.setWrapText(true);
        return new VBox(6, picture, array, large);
    }

    /** For batches larger than the figure. */
    private Node firstImage() {
        NumberField field = Named.of(NumberField.integer(1), "first", TEXTS.get("first.tip"));
        field.setPrefColumnCount(4);
        field.setValidator(number -> number >= 1 && number <= input.get().count()
                ? null
                : TEXTS.get("first.outside", input.get().count()));
        field.valueProperty()
                .bindBidirectional(model.state()
                        .intLens(state -> state.first() + 1, (state, number) -> state.withFirst(number - 1)));
        HBox row = new HBox(6, new Label(TEXTS.get("first")), field);
        row.setAlignment(Pos.CENTER_LEFT);
        Live.follow(this, input, now -> Parts.showIf(row, now.count() > ConvolutionState.IMAGES));
        return row;
    }

    private Label message() {
        Label label = new Label();
        label.setId("convolution-message");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(model.messageProperty());
        Live.follow(this, model.messageProperty(), said -> Parts.showIf(label, !said.isEmpty()));
        label.getStyleClass().add("convolution-message");
        Live.onChange(this, model.failedProperty(), now -> label.pseudoClassStateChanged(FAILED, now));
        return label;
    }
}
