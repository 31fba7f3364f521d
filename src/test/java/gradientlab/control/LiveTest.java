package gradientlab.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LiveTest {
    private final IntegerProperty model = new SimpleIntegerProperty(1);
    private final List<Number> seen = new ArrayList<>();
    private final Group root = new Group();

    private Pane view(List<Number> heard) {
        Pane pane = new Pane();
        Live.follow(pane, model, heard::add);
        return pane;
    }

    @Test
    void hearsWhileInASceneAndCatchesUp() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    new Scene(root);
                    Pane pane = view(seen);
                    assertThat(seen).containsExactly(1);
                    model.set(2);
                    assertThat(seen).containsExactly(1);
                    root.getChildren().add(pane);
                    assertThat(seen).containsExactly(1, 2);
                    model.set(3);
                    root.getChildren().clear();
                    model.set(4);
                    assertThat(seen).containsExactly(1, 2, 3);
                    root.getChildren().add(pane);
                    assertThat(seen).containsExactly(1, 2, 3, 4);
                })
                .get();
    }

    @Test
    void aViewThatLeftItsSceneCanBeForgotten() throws Exception {
        WeakReference<Pane> forgotten = WaitForAsyncUtils.asyncFx(() -> {
                    Group root = new Group(); // until its next pulse it remembers whom it lost, so it goes too
                    new Scene(root);
                    Pane pane = view(new ArrayList<>());
                    root.getChildren().add(pane);
                    model.set(2);
                    root.getChildren().clear();
                    return new WeakReference<>(pane);
                })
                .get();
        for (int i = 0; i < 20 && forgotten.get() != null; i++) {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(forgotten.get()).isNull();
        assertThat(model.get()).isEqualTo(2);
    }
}
