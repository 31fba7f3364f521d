package gradientlab.experiment.convolution;

import gradientlab.nn.Conv2d;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.StackPane;

/** The products under the window, laid out as the kernel is. */
final class ProductTable extends StackPane {
    private final List<ProductCell> cells = new ArrayList<>();
    private final CellSquare square = new CellSquare(false, (width, height) -> ProductCell.fit(cells, width, height));

    ProductTable() {
        getChildren().add(square);
    }

    /** @param products those of one channel, row-major */
    void show(List<Conv2d.Product> products, boolean dark) {
        if (cells.size() != products.size()) {
            cells.clear();
            products.forEach(product -> cells.add(new ProductCell()));
            square.setCells(cells);
        }
        double reach = products.stream()
                .mapToDouble(product -> Math.abs(product.value()))
                .max()
                .orElse(0);
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).show(products.get(i), reach, dark);
        }
    }
}
