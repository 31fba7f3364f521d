package gradientlab.experiment.convolution;

import atlantafx.base.theme.Styles;
import gradientlab.nn.KernelPreset;
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
    private static final double WIDTH = 238;

    private final ConvolutionViewModel model;
    private final KernelModel kernels;

    KernelPane(ConvolutionViewModel model) {
        this.model = model;
        kernels = model.kernels();
        getStyleClass().add("convolution-card");
        Label which = Named.caption("");
        kernels.selectedProperty().addListener((property, was, now) -> which.setText(selected()));
        which.setText(selected());
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        getChildren().addAll(Named.heading("Kernels"), bankRow(), sizes(), which, presets(), changes());
    }

    private String selected() {
        return "Kernel " + (kernels.selectedProperty().get() + 1) + ", edited below";
    }

    private int channels() {
        return model.input().input().images().c();
    }

    private HBox bankRow() {
        Button course = button(
                "Course",
                "bank-course",
                "The course's eight learnt 4×4 kernels",
                () -> kernels.setCourseBank(channels()));
        Button classic = button(
                "Classic",
                "bank-classic",
                "Eight filters made by hand, 3×3: identity, Sobel, Laplacian, blurs…",
                () -> kernels.setClassicBank(channels()));
        Button open = button(
                "Open…",
                "bank-open",
                "A NumPy array [kernels, channels, rows, columns]",
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
            ToggleButton button = Named.of(
                    new ToggleButton(String.valueOf(side)), "size-" + side, "All kernels " + side + "×" + side);
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
        kernels.bankProperty().addListener((property, was, now) -> update.run());
        update.run();
        HBox row = new HBox();
        row.getChildren().addAll(buttons);
        return new VBox(2, Named.caption("Size of all kernels"), row);
    }

    private MenuButton presets() {
        MenuButton menu =
                Named.of(new MenuButton("Preset", Named.icon("fth-sliders")), "preset", "Fill the selected kernel");
        for (KernelPreset preset : KernelPreset.all()) {
            MenuItem item = new MenuItem(preset.name() + ": " + preset.what());
            item.setId("convolution-preset-"
                    + preset.name().toLowerCase(Locale.ROOT).replace(' ', '-'));
            item.setOnAction(event -> kernels.apply(preset));
            menu.getItems().add(item);
        }
        return menu;
    }

    private FlowPane changes() {
        FlowPane row = new FlowPane(
                6,
                6,
                button(
                        "Normalise",
                        "normalise",
                        "Divide by the sum, so that brightness stays; by the sum of sizes when the sum is 0",
                        kernels::normalise),
                button("Flip ↔", "flip-horizontal", "Mirror left and right", kernels::flipHorizontally),
                button(
                        "Flip ↕",
                        "flip-vertical",
                        "Mirror top and bottom; both flips make this the convolution of signal processing",
                        kernels::flipVertically),
                button("Zero", "zero", "All weights 0", kernels::clear));
        row.setPrefWrapLength(200);
        return row;
    }
}
