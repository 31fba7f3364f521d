package gradientlab.experiment.convolution;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The tab: the figure and its settings above, the microscope below. */
final class ConvolutionView extends VBox {
    private static final double ABOVE = 350;

    ConvolutionView(ConvolutionViewModel model) {
        getStyleClass().add("convolution");
        getStylesheets()
                .add(ConvolutionView.class.getResource("convolution.css").toExternalForm());
        DarkTheme theme = new DarkTheme(this);
        FigurePane figure = new FigurePane(model, theme);
        CardRow above = new CardRow(figure, new InputPane(model), new GeometryPane(model), new KernelPane(model));
        above.setMinHeight(ABOVE);
        above.setPrefHeight(ABOVE);
        MicroscopePane microscope = new MicroscopePane(model, theme);
        VBox.setVgrow(above, Priority.ALWAYS);
        VBox.setVgrow(microscope, Priority.ALWAYS);
        getChildren().addAll(above, microscope);
    }
}
