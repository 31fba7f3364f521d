package gradientlab.experiment.convolution;

import atlantafx.base.theme.Styles;
import gradientlab.control.Live;
import gradientlab.nn.KernelPreset;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What can be done to the kernel bank and to the selected kernel. */
final class KernelPane extends VBox {
    private static final Texts TEXTS = Texts.of(KernelPane.class);

    private final ConvolutionViewModel model;
    private final KernelModel kernels;

    KernelPane(ConvolutionViewModel model) {
        this.model = model;
        kernels = model.kernels();
        getStyleClass().addAll("convolution-card", "convolution-settings");
        setId("convolution-kernel-pane");
        Label which = Named.caption("");
        Live.onChange(this, kernels.selectedProperty(), now -> which.setText(selected()));
        which.setText(selected());
        getChildren().addAll(Named.heading(TEXTS.get("kernels")), bankRow(), sizes(), which, presets(), changes());
    }

    private String selected() {
        return TEXTS.get("kernels.selected", kernels.selectedProperty().get() + 1);
    }

    private int channels() {
        return model.input().input().images().c();
    }

    private HBox bankRow() {
        Button course = button(
                TEXTS.get("bank.course"),
                "bank-course",
                TEXTS.get("bank.course.tip"),
                () -> kernels.setCourseBank(channels()));
        Button classic = button(
                TEXTS.get("bank.classic"),
                "bank-classic",
                TEXTS.get("bank.classic.tip"),
                () -> kernels.setClassicBank(channels()));
        Button open = button(
                TEXTS.get("bank.open"),
                "bank-open",
                TEXTS.get("bank.open.tip"),
                () -> model.files().openKernels());
        return new HBox(4, course, classic, open);
    }

    private static Button button(String text, String id, String hint, Runnable action) {
        Button button = Named.of(new Button(text), id, hint);
        button.setOnAction(event -> action.run());
        return button;
    }

    private VBox sizes() {
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = new ArrayList<>();
        for (int side = 1; side <= KernelPreset.LARGEST_SIDE; side++) {
            int wanted = side;
            ToggleButton button =
                    Named.of(new ToggleButton(String.valueOf(side)), "size-" + side, TEXTS.get("size.tip", side));
            button.setToggleGroup(group);
            button.getStyleClass()
                    .addAll(
                            side == 1
                                    ? Styles.LEFT_PILL
                                    : side == KernelPreset.LARGEST_SIDE ? Styles.RIGHT_PILL : Styles.CENTER_PILL,
                            "convolution-size");
            button.setOnAction(event -> {
                button.setSelected(true);
                kernels.resize(wanted);
            });
            buttons.add(button);
        }
        Runnable update = () -> buttons.get(kernels.side() - 1).setSelected(true);
        Live.onChange(this, kernels.bankProperty(), now -> update.run());
        update.run();
        HBox row = new HBox();
        row.getChildren().addAll(buttons);
        return new VBox(2, Named.caption(TEXTS.get("size")), row);
    }

    private MenuButton presets() {
        MenuButton menu = Named.of(
                new MenuButton(TEXTS.get("preset"), Named.icon("fth-sliders")), "preset", TEXTS.get("preset.tip"));
        for (KernelPreset preset : KernelPreset.all()) {
            String id = preset.name().toLowerCase(Locale.ROOT).replace(' ', '-');
            MenuItem item = new MenuItem(TEXTS.get("preset." + id));
            item.setId("convolution-preset-" + id);
            item.setOnAction(event -> kernels.apply(preset));
            menu.getItems().add(item);
        }
        return menu;
    }

    private FlowPane changes() {
        FlowPane row = new FlowPane(
                6,
                6,
                button(TEXTS.get("normalise"), "normalise", TEXTS.get("normalise.tip"), kernels::normalise),
                button(
                        TEXTS.get("flip") + " ↔",
                        "flip-horizontal",
                        TEXTS.get("flip.horizontal.tip"),
                        kernels::flipHorizontally),
                button(
                        TEXTS.get("flip") + " ↕",
                        "flip-vertical",
                        TEXTS.get("flip.vertical.tip"),
                        kernels::flipVertically),
                button(TEXTS.get("zero"), "zero", TEXTS.get("zero.tip"), kernels::clear));
        row.setPrefWrapLength(200);
        return row;
    }
}
