package gradientlab.experiment.convolution;

import atlantafx.base.theme.Styles;
import gradientlab.control.Live;
import gradientlab.data.MnistDigits;
import gradientlab.form.NumberField;
import gradientlab.form.NumberLabel;
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

/** Chooses what is convolved: a digit, the student's drawing, or a file. */
final class InputPane extends VBox {
    private static final Texts TEXTS = Texts.of(InputPane.class);

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final int DIGITS_IN_A_ROW = 5;

    private final ConvolutionViewModel model;
    private final InputModel input;
    private final Node digits;
    private final DrawingPad drawing;
    private final Node files;
    private final StackPane content = new StackPane();
    private final Random chance = new Random();

    InputPane(ConvolutionViewModel model) {
        this.model = model;
        input = model.input();
        digits = digits();
        drawing = new DrawingPad(input);
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
        Runnable describe = () -> {
            ConvInput shown = input.input();
            String detail = shown.detail().isEmpty() ? "" : ", " + shown.detail();
            name.setText(shown.name() + ", " + shown.images().shapeText() + detail);
        };
        Live.onChange(this, input.inputProperty(), now -> describe.run());
        describe.run();
    }

    private HBox sources() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton digit = source(
                TEXTS.get("source.digit"), "source-digit", TEXTS.get("source.digit.tip"), group, Styles.LEFT_PILL);
        ToggleButton pen =
                source(TEXTS.get("source.pen"), "source-pen", TEXTS.get("source.pen.tip"), group, Styles.CENTER_PILL);
        ToggleButton file =
                source(TEXTS.get("source.file"), "source-file", TEXTS.get("source.file.tip"), group, Styles.RIGHT_PILL);
        digit.setOnAction(event -> {
            select(digit, digits);
            input.showDigit(input.digitProperty().get());
        });
        pen.setOnAction(event -> {
            select(pen, drawing);
            input.showDrawing();
        });
        file.setOnAction(event -> select(file, files));
        Live.follow(this, input.sourceProperty(), now -> {
            switch (now) {
                case DIGIT -> select(digit, digits);
                case PEN -> select(pen, drawing);
                case FILE -> select(file, files);
            }
        });
        return new HBox(digit, pen, file);
    }

    private static ToggleButton source(String text, String id, String hint, ToggleGroup group, String shape) {
        ToggleButton button = Named.of(new ToggleButton(text), id, hint);
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
                input.showDigit(shown);
            });
            Live.follow(button, input.digitProperty(), now -> button.setSelected(now.intValue() == shown));
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
        Button button = Named.of(new Button("", Named.icon(icon)), id, TEXTS.get("shortcut." + id));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node files() {
        Button picture = Named.of(
                new Button(TEXTS.get("picture"), Named.icon("fth-image")), "open-picture", TEXTS.get("picture.tip"));
        picture.setOnAction(event -> input.openPicture());
        Button array =
                Named.of(new Button(TEXTS.get("array"), Named.icon("fth-file")), "open-npy", TEXTS.get("array.tip"));
        array.setOnAction(event -> input.openArray());
        Label large = Named.caption(TEXTS.get("picture.large", InputModel.PICTURE_SIDE));
        large.setWrapText(true);
        return new VBox(6, picture, array, large);
    }

    /** For batches larger than the figure. */
    private Node firstImage() {
        NumberField field = Named.of(NumberField.integer(1), "first", TEXTS.get("first.tip"));
        field.setPrefColumnCount(4);
        field.setValidator(
                number -> number >= 1 && number <= input.input().images().n()
                        ? null
                        : TEXTS.get("first.outside", input.input().images().n()));
        field.valueProperty()
                .addListener((property, was, now) -> model.firstProperty().set(now.intValue() - 1));
        HBox row = new HBox(6, new Label(TEXTS.get("first")), field);
        row.setAlignment(Pos.CENTER_LEFT);
        row.managedProperty().bind(row.visibleProperty());
        Runnable update = () -> {
            row.setVisible(input.input().images().n() > ConvolutionViewModel.IMAGES);
            field.setValue(model.firstProperty().get() + 1.0);
        };
        Live.onChange(this, input.inputProperty(), now -> update.run());
        Live.onChange(this, model.firstProperty(), now -> update.run());
        update.run();
        return row;
    }

    private Label message() {
        Label label = new Label();
        label.setId("convolution-message");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(model.messageProperty());
        label.visibleProperty().bind(model.messageProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        label.getStyleClass().add("convolution-message");
        Live.onChange(this, model.failedProperty(), now -> label.pseudoClassStateChanged(FAILED, now));
        return label;
    }
}
