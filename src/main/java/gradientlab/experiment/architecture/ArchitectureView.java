package gradientlab.experiment.architecture;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.desk.DeskFrame;
import gradientlab.text.Texts;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Architectures tab: the side bar at the left; beside it the networks, or the runs. */
final class ArchitectureView extends BorderPane {
    private static final Texts TEXTS = Texts.of(ArchitectureView.class);

    ArchitectureView(ArchitectureViewModel model) {
        getStylesheets()
                .add(ArchitectureView.class.getResource("architecture.css").toExternalForm());
        Node switches = Parts.segments(this, model.pageProperty(), ArchitectureView::button, List.of(Page.values()));
        NetworksPage networks = new NetworksPage(model);
        TrainingPage training = new TrainingPage(model);
        StackPane pages = new StackPane(networks, training);
        VBox.setVgrow(pages, Priority.ALWAYS);
        VBox content = new VBox(8, switches, pages);
        content.setPadding(new Insets(8, 10, 8, 10));
        setCenter(new DeskFrame(model.sideBar(), new NetPane(model), content));
        Live.follow(this, model.pageProperty(), page -> {
            Parts.showIf(networks, page == Page.NETWORKS);
            Parts.showIf(training, page == Page.TRAINING);
        });
    }

    private static ToggleButton button(Page page) {
        return Parts.named(
                new ToggleButton(TEXTS.name("page", page)),
                Ids.of("page", page),
                TEXTS.get("page." + page.name() + ".tip"));
    }
}
