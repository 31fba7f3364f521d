package gradientlab.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class UncachedScrollPaneSkinTest {
    private ScrollPane pane;

    @Start
    void show(Stage stage) {
        pane = new ScrollPane(new Label("content"));
        Scene scene = new Scene(pane);
        scene.getStylesheets().addAll(Palette.stylesheets());
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void everyScrollPaneOfTheWindowDrawsItsContentOnce() {
        assertThat(pane.lookup(".viewport").isCache()).isFalse();
        assertThat(pane.getContent().getScene()).isNotNull();
    }
}
