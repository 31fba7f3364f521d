package gradientlab.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.engine.Engine;
import gradientlab.form.NumberField;
import gradientlab.fx.StateProperty;
import gradientlab.nn.InvalidSetting;
import gradientlab.training.CourseNetworks;
import gradientlab.training.RunStatus;
import gradientlab.training.TrainingConfig;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

class SideBarModelTest extends DeskTest {
    private SideBarModel model(Function<TrainingConfig, List<TrainingConfig>> configurations) throws Exception {
        return model("architectures", configurations);
    }

    private SideBarModel model(String origin, Function<TrainingConfig, List<TrainingConfig>> configurations)
            throws Exception {
        return onFx(() -> {
            SideBarModel model = new SideBarModel(
                    desk, TryTab.NO_FILES, origin, new StateProperty<>(SideBarState.FIRST), configurations);
            model.state().update(now -> now.withImages(100));
            model.state().update(now -> now.withEpochs(1));
            model.state().update(now -> now.withValidation(20));
            return model;
        });
    }

    private void run(SideBarModel model) throws Exception {
        onFx(() -> {
            model.run();
            return true;
        });
    }

    @Test
    void the_first_try_is_on_shapes_with_few_images() throws Exception {
        onFx(() -> {
            TrainingConfig base = new SideBarModel(
                            desk, TryTab.NO_FILES, "gradients", new StateProperty<>(SideBarState.FIRST), List::of)
                    .base();
            assertThat(base.dataset()).isEqualTo("shapes");
            assertThat(base.batch()).isEqualTo(50);
            assertThat(base.trainLimit() / base.batch() * base.epochs()).isLessThanOrEqualTo(500);
            return true;
        });
    }

    @Test
    void what_the_tab_makes_of_the_common_settings_trains_and_is_drawn() throws Exception {
        SideBarModel model = model(base -> List.of(base, base.withNetwork(CourseNetworks.MLP_2)));
        run(model);
        await("both are drawn", () -> model.shown().runs().size() == 2);
        List<LiveRun> runs = onFx(() -> List.copyOf(model.shown().runs()));
        for (LiveRun run : runs) {
            awaitStatus(run, RunStatus.COMPLETED);
            assertThat(run.config().trainLimit()).isEqualTo(100);
            assertThat(run.origin()).isEqualTo("architectures");
        }
        assertThat(onFx(() -> model.startingProperty().get())).isFalse();
    }

    @Test
    void nothing_chosen_and_settings_that_cannot_work_are_explained() throws Exception {
        SideBarModel none = model(base -> List.of());
        run(none);
        assertThat(onFx(() -> none.messageProperty().get())).contains("Choose at least one network");
        SideBarModel bad = model(base -> {
            throw new InvalidSetting("schedule", "The schedule has two rates for step 5.");
        });
        run(bad);
        assertThat(onFx(() -> bad.messageProperty().get())).isEqualTo("The schedule has two rates for step 5.");
        onFx(() -> {
            bad.dismissMessage();
            assertThat(bad.messageProperty().get()).isEmpty();
            return true;
        });
        assertThat(SideBarModel.problemWith(edit -> edit.batch(0))).contains("1 to 10,000");
        assertThat(SideBarModel.problemWith(edit -> edit.batch(50))).isNull();
    }

    @Test
    void new_runs_take_the_place_of_ended_ones_unless_their_curves_are_kept() throws Exception {
        SideBarModel model = model(List::of);
        run(model);
        await("the first is done", () -> ended(model, 1));
        LiveRun first = onFx(() -> model.shown().runs().get(0));
        run(model);
        await(
                "the second takes its place",
                () -> ended(model, 1) && !model.shown().contains(first));
        onFx(() -> {
            model.state().update(now -> now.withKeepEarlier(true));
            model.run();
            return true;
        });
        await("both are drawn", () -> ended(model, 2));
        onFx(() -> {
            assertThat(model.shown().runs()).extracting(LiveRun::colorIndex).doesNotHaveDuplicates();
            assertThat(desk.runs()).hasSize(3);
            return true;
        });
    }

    private static boolean ended(SideBarModel model, int count) {
        return model.shown().runs().size() == count
                && model.shown().runs().stream().allMatch(run -> run.status() == RunStatus.COMPLETED);
    }

    @Test
    void a_tab_draws_its_own_resumed_runs_and_no_others() throws Exception {
        String own = store.create(LONG, "", "architectures");
        String other = store.create(LONG, "", "gradients");
        SideBarModel model = model(List::of);
        onFx(() -> {
            desk.resume(List.of(own, other), resumed -> {});
            return true;
        });
        await("it is drawn", () -> !model.shown().runs().isEmpty());
        onFx(() -> {
            assertThat(model.shown().runs()).extracting(LiveRun::id).containsExactly(own);
            assertThat(desk.runs()).extracting(LiveRun::id).contains(other);
            return true;
        });
    }

    @Test
    void what_was_refused_is_said_no_longer_than_it_is_true() throws Exception {
        SimpleBooleanProperty ticked = new SimpleBooleanProperty();
        SideBarModel model = model(base -> ticked.get() ? List.of(base) : List.of());
        onFx(() -> {
            model.follow(ticked);
            model.run();
            assertThat(model.messageProperty().get()).contains("Choose at least one network");
            ticked.set(true);
            assertThat(model.messageProperty().get()).isEmpty();
            return true;
        });
    }

    @Test
    void nothing_is_run_while_a_field_is_refused() throws Exception {
        SideBarModel model = model(List::of);
        onFx(() -> {
            NumberField field = NumberField.integer(5).named("Epochs");
            model.form().add(field);
            Group scene = new Group(field);
            new Scene(scene);
            field.setText("abc");
            model.run();
            assertThat(model.messageProperty().get()).contains("Epochs must be a number");
            assertThat(model.startingProperty().get()).isFalse();
            field.setText("6"); // as it is typed
            assertThat(model.messageProperty().get()).isEmpty();
            field.setText("7.5");
            model.run();
            assertThat(model.messageProperty().get()).contains("whole number");
            scene.getChildren().clear(); // another language, another field
            assertThat(model.messageProperty().get()).isEmpty();
            return true;
        });
    }

    @Test
    void a_run_says_what_it_waits_for_and_can_be_brought_forward() throws Exception {
        onFx(() -> {
            desk.nameOrigin("architectures", () -> "Architectures"); // as its tab does
            return true;
        });
        List<LiveRun> first = start(LONG, LONG.withSeed(2));
        SideBarModel model = model("gradients", List::of);
        run(model);
        await(
                "it waits",
                () -> model.shown().runs().size() == 1
                        && model.shown().emptyText("").startsWith("Waiting for 2 runs of Architectures"));
        LiveRun waiting = onFx(() -> model.shown().runs().get(0));
        assertThat(onFx(() -> waiting.waitsFor(first.get(0)))).isTrue();
        onFx(() -> {
            desk.queue().bringForward(List.of(waiting.id()));
            return true;
        });
        awaitStatus(waiting, RunStatus.COMPLETED);
        assertThat(onFx(() -> model.shown().emptyText("nothing"))).isEqualTo("No point was recorded");
        assertThat(onFx(() -> first.stream().allMatch(LiveRun::queued))).isTrue();
    }

    @Test
    void an_engine_without_fast_convolution_says_so_before_it_is_chosen() {
        assertThat(SettingsPane.choice(Engine.DL4J, "aarch64")).isEqualTo("Deeplearning4j: slow here");
        assertThat(SettingsPane.choice(Engine.DL4J, "amd64")).isEqualTo("Deeplearning4j");
        assertThat(SettingsPane.choice(Engine.JAVA, "aarch64")).isEqualTo("Java");
    }

    @Test
    void an_empty_chart_of_a_run_paused_while_it_waited_promises_no_point() throws Exception {
        start(LONG);
        SideBarModel model = model("gradients", List::of);
        run(model);
        await("it waits", () -> model.shown().runs().size() == 1);
        LiveRun waiting = onFx(() -> model.shown().runs().get(0));
        onFx(() -> {
            desk.queue().pause(waiting.id());
            return true;
        });
        awaitStatus(waiting, RunStatus.PAUSED);
        assertThat(onFx(() -> model.shown().emptyText("nothing"))).isEqualTo("Paused before the first point");
    }

    @Test
    void what_a_tab_shows_comes_back_without_what_is_gone_and_one_data_set_serves_all_tabs() throws Exception {
        String kept = store.create(SHORT, "", "architectures");
        String gone = store.create(SHORT, "", "architectures");
        SideBarModel model = model(List::of);
        SideBarModel other = model("gradients", List::of);
        store.delete(gone);
        onFx(() -> {
            model.shown().memory().set(new DeskMemory(List.of(gone, kept), 0.4));
            return true;
        });
        await("it is drawn", () -> !model.shown().runs().isEmpty());
        onFx(() -> {
            assertThat(model.shown().memory().get()).isEqualTo(new DeskMemory(List.of(kept), 0.4));
            assertThat(desk.problemProperty().get()).isEmpty();
            model.datasetProperty().set(desk.dataItems().get(1));
            assertThat(other.state().get().dataset()).isEqualTo("cifar10");
            return true;
        });
    }
}
