package gradientlab.experiment.convolution;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.data.CourseKernels;
import gradientlab.fx.StateProperty;
import gradientlab.nn.KernelPreset;
import gradientlab.text.Texts;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done to the kernel bank and to the selected kernel. */
final class KernelPane extends VBox {
    private static final Texts TEXTS = Texts.of(KernelPane.class);

    private final ConvolutionViewModel model;
    private final StateProperty<KernelState> kernels;

    KernelPane(ConvolutionViewModel model) {
        this.model = model;
        kernels = model.state().lens(ConvolutionState::kernels, ConvolutionState::using);
        getStyleClass().addAll("convolution-card", "convolution-settings");
        setId("convolution-kernel-pane");
        Label which = Named.caption("");
        Live.follow(
                this,
                model.state().map(ConvolutionState::selected),
                selected -> which.setText(TEXTS.get("kernels.selected", selected + 1)));
        getChildren().addAll(Named.heading(TEXTS.get("kernels")), bankRow(), sizes(), which, presets(), changes());
    }

    private HBox bankRow() {
        return new HBox(
                4,
                button("bank-course", "bank.course", () -> replace(now -> now.replaced(CourseKernels.bank()))),
                button("bank-classic", "bank.classic", () -> replace(KernelState::classic)),
                button("bank-open", "bank.open", model.files()::openKernels));
    }

    /** Another bank, for images of as many channels. */
    private void replace(UnaryOperator<KernelState> other) {
        kernels.update(now -> other.apply(now).forChannels(now.channels()));
    }

    private static Button button(String id, String key, Runnable action) {
        Button button = Named.of(new Button(TEXTS.get(key)), id, TEXTS.get(key + ".tip"));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void edit(BiFunction<KernelState, Integer, KernelState> edit) {
        model.state().update(now -> now.edited(edit));
    }

    private VBox sizes() {
        Node row = Parts.segments(
                this,
                kernels.lens(KernelState::side, KernelState::resized),
                KernelPane::size,
                IntStream.rangeClosed(1, KernelPreset.LARGEST_SIDE).boxed().toList());
        return new VBox(2, Named.caption(TEXTS.get("size")), row);
    }

    private static ToggleButton size(int side) {
        ToggleButton button =
                Named.of(new ToggleButton(String.valueOf(side)), "size-" + side, TEXTS.get("size.tip", side));
        button.getStyleClass().add("convolution-size");
        return button;
    }

    private MenuButton presets() {
        MenuButton menu = Named.of(
                new MenuButton(TEXTS.get("preset"), new FontIcon("fth-sliders")), "preset", TEXTS.get("preset.tip"));
        for (KernelPreset preset : KernelPreset.all()) {
            String id = preset.name().toLowerCase(Locale.ROOT).replace(' ', '-');
            MenuItem item = new MenuItem(TEXTS.get("preset." + id));
            item.setId("convolution-preset-" + id);
            item.setOnAction(event -> edit((bank, selected) -> bank.preset(selected, preset)));
            menu.getItems().add(item);
        }
        return menu;
    }

    private FlowPane changes() {
        Button horizontal = button("flip-horizontal", "flip.horizontal", () -> edit(KernelState::flippedHorizontally));
        Button vertical = button("flip-vertical", "flip.vertical", () -> edit(KernelState::flippedVertically));
        FlowPane row = new FlowPane(
                6,
                6,
                button("normalise", "normalise", () -> edit(KernelState::normalised)),
                horizontal,
                vertical,
                button("zero", "zero", () -> edit(KernelState::cleared)));
        row.setPrefWrapLength(200);
        return row;
    }
}
