package gradientlab.experiment.convolution;

import gradientlab.control.Live;
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

    private final KernelModel model;
    private final DarkTheme theme;
    private final List<KernelCell> cells = new ArrayList<>();
    private final CellSquare square = new CellSquare(true, (width, height) -> KernelCell.fit(cells, width));

    KernelEditor(KernelModel model, DarkTheme theme) {
        this.model = model;
        this.theme = theme;
        getChildren().add(square);
        Live.onChange(this, model.bankProperty(), now -> show());
        Live.onChange(this, model.selectedProperty(), now -> show());
        Live.onChange(this, model.channelProperty(), now -> show());
        theme.darkProperty().addListener((property, was, now) -> show());
        addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        show();
    }

    private void show() {
        int side = model.side();
        if (cells.size() != side * side) {
            build(side);
        }
        double reach = Pictures.weightEnds(
                        model.bank(), model.selectedProperty().get())
                .high();
        for (int i = 0; i < cells.size(); i++) {
            double weight = model.weight(i / side, i % side);
            cells.get(i).show(weight, reach, theme.dark());
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
            KernelCell cell = new KernelCell(weight -> model.setWeight(row, column, weight));
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
