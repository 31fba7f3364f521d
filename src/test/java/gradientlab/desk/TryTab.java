package gradientlab.desk;

import atlantafx.base.theme.PrimerLight;
import gradientlab.control.Palette;
import gradientlab.fx.BackgroundTaskRunner;
import gradientlab.fx.FileDialogs;
import gradientlab.fx.StateProperty;
import gradientlab.training.AccuracyPlot;
import gradientlab.training.CourseNetworks;
import gradientlab.training.RunPlot;
import gradientlab.training.TrainingConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;

/** A tab of its own kind, with four charts: what the three real ones have in common. */
final class TryTab {
    static final FileDialogs NO_FILES = new FileDialogs() {
        @Override
        public Optional<Path> open(String title, String kind, List<String> extensions) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, String kind, List<String> extensions, String suggestedName) {
            return Optional.empty();
        }
    };

    final SideBarModel model;
    RunChart loss;
    RunChart accuracy;

    TryTab(TrainingDesk desk, Function<TrainingConfig, List<TrainingConfig>> configurations) {
        this(desk, NO_FILES, configurations);
    }

    TryTab(TrainingDesk desk, FileDialogs files, Function<TrainingConfig, List<TrainingConfig>> configurations) {
        model = new SideBarModel(desk, files, "architectures", new StateProperty<>(SideBarState.FIRST), configurations);
    }

    /** The view, once more: as after a change of language. */
    Parent view() {
        loss = new RunChart(model.shown(), RunPlot.LOSS).withId("loss-chart");
        accuracy = new RunChart(model.shown(), RunPlot.ACCURACY).withId("accuracy-chart");
        RunChart.link(loss, accuracy);
        GridPane charts = new GridPane();
        charts.addRow(0, loss.chart(), accuracy.chart());
        charts.addRow(
                1,
                new AccuracyChart(model.shown(), AccuracyPlot.TEST).chart(),
                new AccuracyChart(model.shown(), AccuracyPlot.VALIDATION).chart());
        charts.getChildren().forEach(chart -> {
            GridPane.setHgrow(chart, javafx.scene.layout.Priority.ALWAYS);
            GridPane.setVgrow(chart, javafx.scene.layout.Priority.ALWAYS);
        });
        return new DeskFrame(model, new Label("the tab's own controls"), charts);
    }

    static Scene scene(Parent view) {
        Scene scene = new Scene(view, 1280, 730);
        scene.getRoot().getStyleClass().add("lab-window");
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene.getRoot().getStyleClass().add("light");
        scene.getStylesheets().addAll(Palette.stylesheets());
        scene.getStylesheets()
                .add(TryTab.class.getResource("/gradientlab/app/lab.css").toExternalForm());
        return scene;
    }

    /** To look at. */
    public static final class Main extends Application {
        public static final class Start {
            public static void main(String[] arguments) {
                Application.launch(Main.class, arguments);
            }
        }

        @Override
        public void start(Stage stage) {
            BackgroundTaskRunner tasks = new BackgroundTaskRunner();
            TrainingDesk desk =
                    TrainingDesk.of(tasks, Path.of(getParameters().getRaw().get(0)));
            List<String> models =
                    getParameters().getRaw().subList(1, getParameters().getRaw().size());
            TryTab tab = new TryTab(
                    desk,
                    base -> models.stream()
                            .map(name -> base.withNetwork(CourseNetworks.named(name)))
                            .toList());
            stage.setScene(scene(tab.view()));
            stage.show();
            tab.model.activate();
        }
    }
}
