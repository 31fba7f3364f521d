package gradientlab.experiment.convolution;

import javafx.beans.binding.Bindings;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The tab: the figure and its settings above, the microscope below. */
final class ConvolutionView extends VBox {
    private static final double ABOVE = 350;

    /** What the microscope needs before the figure gets more, and the share of the tab that the figure may have. */
    private static final double BELOW = 420;

    private static final double SHARE = 0.57;

    ConvolutionView(ConvolutionViewModel model) {
        getStyleClass().add("convolution");
        getStylesheets()
                .add(ConvolutionView.class.getResource("convolution.css").toExternalForm());
        FigurePane figure = new FigurePane(model);
        CardRow above = new CardRow(figure, new InputPane(model), new GeometryPane(model), new KernelPane(model));
        above.setMinHeight(ABOVE);
        above.prefHeightProperty()
                .bind(Bindings.max(
                        ABOVE,
                        Bindings.min(
                                heightProperty().subtract(BELOW),
                                heightProperty().multiply(SHARE))));
        MicroscopePane microscope = new MicroscopePane(model);
        VBox.setVgrow(microscope, Priority.ALWAYS);
        getChildren().addAll(above, microscope);
    }
}
