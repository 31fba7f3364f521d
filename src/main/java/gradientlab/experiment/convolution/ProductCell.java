package gradientlab.experiment.convolution;

import gradientlab.control.Parts;
import gradientlab.form.NumberLabel;
import gradientlab.nn.Conv2d;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** One product under the window: input × weight, and what it gives. */
final class ProductCell extends VBox {
    private static final Texts TEXTS = Texts.of(ProductCell.class);

    private static final int DIGITS = 4;

    /** A little air, left and right together. */
    private static final double AROUND = 4;

    private final NumberLabel factors = new NumberLabel();
    private final NumberLabel value = new NumberLabel();
    private final Tooltip whole = new Tooltip();

    ProductCell() {
        getStyleClass().add("convolution-product");
        factors.getStyleClass().add("convolution-factors");
        value.getStyleClass().add("convolution-value");
        for (NumberLabel label : List.of(factors, value)) {
            label.setAlignment(Pos.CENTER);
            label.setMinWidth(0);
            label.setMaxWidth(Double.MAX_VALUE);
        }
        Tooltip.install(this, whole);
        getChildren().addAll(factors, value);
    }

    void show(Conv2d.Product product, double reach, boolean dark) {
        String zeros = TEXTS.get("product.zeros");
        factors.setNumbers(digits -> product.padded() ? zeros : factors(ShownProduct.of(product, digits)), DIGITS);
        value.setNumbers(digits -> ShownProduct.of(product, digits).value(), DIGITS);
        int background = product.padded() ? CellColors.padding(dark) : CellColors.number(product.value(), reach, dark);
        CellColors.paint(this, background, factors, value);
        String name = product.padded()
                ? TEXTS.get("product.padding")
                : TEXTS.get(
                        "product.name",
                        NumberText.precise(product.input()),
                        NumberText.precise(product.weight()),
                        NumberText.precise(product.value()));
        setAccessibleText(name);
        whole.setText(name);
    }

    private static String factors(ShownProduct shown) {
        return shown.input() + " × " + shown.weight();
    }

    /** Writes the numbers of cells of this size alike; what has no room there is left to the tooltip. */
    static void fit(List<ProductCell> cells, double width, double height) {
        boolean values = NumberLabel.alike(labels(cells, cell -> cell.value), width - AROUND);
        boolean both = NumberLabel.alike(labels(cells, cell -> cell.factors), width - AROUND)
                && cells.stream().allMatch(cell -> cell.factors.prefHeight(-1) + cell.value.prefHeight(-1) <= height);
        for (ProductCell cell : cells) {
            Parts.showIf(cell.factors, both);
            Parts.showIf(cell.value, values);
        }
    }

    private static List<NumberLabel> labels(List<ProductCell> cells, Function<ProductCell, NumberLabel> label) {
        return cells.stream().map(label).toList();
    }
}
