package gradientlab.experiment.convolution;

import gradientlab.nn.Conv2d;
import gradientlab.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One product under the window: input × weight, and what it gives. */
final class ProductCell extends VBox {
    private static final Texts TEXTS = Texts.of(ProductCell.class);

    private final Label factors = new Label();
    private final Label value = new Label();

    ProductCell() {
        getStyleClass().add("convolution-product");
        factors.getStyleClass().add("convolution-factors");
        value.getStyleClass().add("convolution-value");
        for (Label label : new Label[] {factors, value}) {
            label.setMinWidth(0);
        }
        getChildren().addAll(factors, value);
    }

    /** @param roomy whether there is room for spaces around the sign */
    void show(Conv2d.Product product, boolean roomy, double reach, boolean dark) {
        factors.setText(
                product.padded()
                        ? TEXTS.get("product.zeros")
                        : Numbers.brief(product.input()) + (roomy ? " × " : "×") + Numbers.brief(product.weight()));
        value.setText(Numbers.brief(product.value()));
        int background = product.padded() ? CellColors.padding(dark) : CellColors.number(product.value(), reach, dark);
        CellColors.paint(this, background, factors, value);
        setAccessibleText(
                product.padded()
                        ? TEXTS.get("product.padding")
                        : TEXTS.get(
                                "product.name",
                                Numbers.text(product.input()),
                                Numbers.text(product.weight()),
                                Numbers.text(product.value())));
    }
}
