package gradientlab.experiment.convolution;

import gradientlab.control.Live;
import gradientlab.control.SceneStyle;
import gradientlab.fx.StateProperty;
import gradientlab.nn.Tensor4;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The selected kernel, large, every weight editable. */
final class KernelEditor extends StackPane {
    private static final Texts TEXTS = Texts.of(KernelEditor.class);

    private final StateProperty<ConvolutionState> state;
    private final List<KernelCell> cells = new ArrayList<>();
    private final CellSquare square = new CellSquare(true, (width, height) -> KernelCell.fit(cells, width));

    KernelEditor(StateProperty<ConvolutionState> state) {
        this.state = state;
        getChildren().add(square);
        Live.follow(this, state.map(now -> List.of(now.kernels(), now.selected(), now.channel())), shown -> show());
        SceneStyle.watch(this, SceneStyle.DARK, dark -> show());
        addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    }

    private void show() {
        ConvolutionState now = state.get();
        Tensor4 bank = now.kernels().bank();
        boolean dark = SceneStyle.has(this, SceneStyle.DARK);
        int side = bank.h();
        if (cells.size() != side * side) {
            build(side);
        }
        double reach = Pictures.weightEnds(bank, now.selected()).high();
        for (int i = 0; i < cells.size(); i++) {
            double weight = bank.get(now.selected(), now.channel(), i / side, i % side);
            cells.get(i).show(weight, reach, dark);
            String name = TEXTS.get("weight.name", i / side + 1, i % side + 1, NumberText.precise(weight));
            cells.get(i).setAccessibleText(name);
            cells.get(i).tip().setText(name + "\n" + TEXTS.get("weight.tip"));
        }
    }

    private void build(int side) {
        cells.clear();
        for (int i = 0; i < side * side; i++) {
            int row = i / side;
            int column = i % side;
            KernelCell cell = new KernelCell(weight -> state.update(now -> now.edited(
                    (kernels, selected) -> kernels.withWeight(selected, now.channel(), row, column, weight))));
            cell.setId("convolution-weight-" + (row + 1) + "-" + (column + 1));
            cells.add(cell);
        }
        square.setCells(cells);
    }

    /** Left and right walk through the weights in reading order, as Tab does. */
    private void walk(KeyEvent event) {
        int at = cells.indexOf(event.getTarget());
        if (at >= 0 && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT)) {
            int next = Math.floorMod(at + (event.getCode() == KeyCode.LEFT ? -1 : 1), cells.size());
            cells.get(next).requestFocus();
            event.consume();
        }
    }
}
