package gradientlab.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.fx.FileDialogs;
import gradientlab.training.CourseNetworks;
import gradientlab.training.RunStatus;
import gradientlab.training.RunStore;
import gradientlab.training.StoredRun;
import gradientlab.training.Trainer;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredRunsModelTest extends DeskTest {
    private final FileDialogs files = new FileDialogs() {
        @Override
        public Optional<Path> open(String title, String kind, List<String> extensions) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, String kind, List<String> extensions, String suggestedName) {
            return Optional.of(directory.resolve(suggestedName));
        }
    };

    private ShownRuns shown;
    private StoredRunsModel model;

    @BeforeEach
    void openModel() throws Exception {
        onFx(() -> {
            shown = new ShownRuns(desk);
            model = new StoredRunsModel(desk, shown, files);
            return true;
        });
    }

    private void openDrawer() throws Exception {
        onFx(() -> {
            model.openProperty().set(true);
            return true;
        });
    }

    private StoredRun listed(String id) throws Exception {
        await(
                id + " is listed",
                () -> model.listed().stream().anyMatch(run -> run.id().equals(id)));
        return onFx(() -> model.listed().stream()
                .filter(run -> run.id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void a_damaged_run_is_reported_and_costs_nothing_else() throws Exception {
        String good = store.create(SHORT, "", "architectures");
        String bad = store.create(SHORT, "", "architectures");
        String gap = store.create(SHORT, "", "architectures");
        Files.write(store.folder(bad).resolve("state.json"), new byte[] {1, 2, 3});
        Files.writeString(store.folder(gap).resolve("state.json"), "{}");
        openDrawer();
        listed(good);
        onFx(() -> {
            assertThat(model.listed()).extracting(StoredRun::id).containsExactly(good);
            assertThat(model.damaged()).hasSize(2);
            assertThat(model.damaged())
                    .allSatisfy(problem -> assertThat(problem.sentence())
                            .contains("cannot be read")
                            .contains("damaged"));
            return true;
        });
    }

    @Test
    void the_filter_wants_all_its_words() throws Exception {
        String shapes = store.create(SHORT, "", "architectures");
        store.create(SHORT.withNetwork(CourseNetworks.CNN_3), "", "gradients");
        openDrawer();
        listed(shapes);
        onFx(() -> {
            model.filterProperty().set("ADAM mlp_1");
            assertThat(model.listed()).extracting(StoredRun::id).containsExactly(shapes);
            model.filterProperty().set("shapes epochs");
            assertThat(model.listed()).isEmpty();
            model.filterProperty().set("gradients normalised"); // the tab and a setting, as they are called
            assertThat(model.listed())
                    .extracting(run -> run.config().network().name())
                    .containsExactly("cnn_3");
            model.filterProperty().set("adam");
            assertThat(model.listed()).hasSize(2);
            model.filterProperty().set("nowhere");
            assertThat(model.listed()).isEmpty();
            return true;
        });
    }

    @Test
    void a_run_is_renamed_here_and_on_the_desk() throws Exception {
        LiveRun live = start(SHORT).get(0);
        awaitStatus(live, RunStatus.COMPLETED);
        onFx(() -> {
            shown.show(live);
            return true;
        });
        openDrawer();
        StoredRun run = listed(live.id());
        onFx(() -> {
            model.rename(run, "the good one");
            return true;
        });
        await("it is renamed", () -> live.name().equals("the good one"));
        assertThat(onFx(() -> shown.label(live))).isEqualTo("the good one");
        assertThat(store.open(live.id()).name()).isEqualTo("the good one");
        onFx(() -> {
            model.rename(run, " ");
            return true;
        });
        await("an empty name is refused", () -> desk.problemProperty().get().contains("1 to 200"));
    }

    @Test
    void a_deleted_run_comes_back_and_one_that_trains_cannot_be_deleted() throws Exception {
        String kept = store.create(SHORT, "", "architectures");
        LiveRun training = start(LONG).get(0);
        openDrawer();
        StoredRun run = listed(kept);
        StoredRun busy = listed(training.id());
        onFx(() -> {
            model.deletions().delete(run);
            return true;
        });
        await("it is gone", () -> model.listed().size() == 1);
        assertThat(onFx(() -> model.deletions().lastProperty().get())).isEqualTo(run.name());
        onFx(() -> {
            model.deletions().undo();
            return true;
        });
        listed(kept);
        assertThat(onFx(() -> model.deletions().lastProperty().get())).isEmpty();
        onFx(() -> {
            model.deletions().delete(busy);
            assertThat(desk.problemProperty().get()).contains("stop it before");
            return true;
        });
        assertThat(store.list().runs()).hasSize(2);
    }

    @Test
    void stored_runs_are_compared_in_the_charts() throws Exception {
        LiveRun live = start(SHORT).get(0);
        awaitStatus(live, RunStatus.COMPLETED);
        onFx(() -> {
            desk.remove(live);
            return true;
        });
        openDrawer();
        StoredRun run = listed(live.id());
        onFx(() -> {
            model.compare(run, true);
            return true;
        });
        await("it is drawn", () -> model.compared(run));
        onFx(() -> {
            assertThat(shown.runs().get(0).samples()).hasSize(4);
            model.compare(run, false);
            assertThat(model.compared(run)).isFalse();
            return true;
        });
    }

    @Test
    void every_form_of_export_holds_the_run() throws Exception {
        LiveRun live = start(SHORT).get(0);
        awaitStatus(live, RunStatus.COMPLETED);
        openDrawer();
        StoredRun run = listed(live.id());
        for (RunExportKind kind : RunExportKind.values()) {
            onFx(() -> {
                model.export(run, kind);
                return true;
            });
            await(kind + " is written", () -> model.noticeProperty().get().endsWith("." + kind.ending()));
        }
        String stem = run.name().replaceAll("[^\\p{L}\\p{N}._-]+", "_");
        assertThat(Files.readAllLines(directory.resolve(stem + ".csv")))
                .as("a heading, each of the first twenty steps, then each tenth of 40")
                .hasSize(23);
        assertThat(directory.resolve(stem + ".json")).content().contains("\"batch\" : 50");
        assertThat(directory.resolve(stem + ".svg")).content().contains("<svg").contains("Training loss");
        assertThat(Files.readAllBytes(directory.resolve(stem + ".png"))).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void a_place_that_cannot_be_written_is_told() throws Exception {
        String id = store.create(SHORT, "x", "architectures");
        Files.createDirectories(directory.resolve("x.csv/child"));
        openDrawer();
        StoredRun run = listed(id);
        onFx(() -> {
            model.export(run, RunExportKind.CSV);
            return true;
        });
        await("it is told", () -> desk.problemProperty().get().contains("x.csv"));
    }

    @Test
    void a_run_that_cannot_be_brought_back_can_be_tried_again() throws Exception {
        String id = store.create(SHORT, "mine", "architectures");
        openDrawer();
        StoredRun run = listed(id);
        onFx(() -> {
            model.deletions().delete(run);
            return true;
        });
        await("it is deleted", () -> model.deletions().lastProperty().get().equals("mine"));
        Path inTheWay = directory.resolve("runs").resolve(id);
        Files.createDirectories(inTheWay.resolve("something"));
        onFx(() -> {
            model.deletions().undo();
            return true;
        });
        await("it is told", () -> !desk.problemProperty().get().isEmpty());
        assertThat(onFx(() -> model.deletions().lastProperty().get())).isEqualTo("mine");
        Files.delete(inTheWay.resolve("something"));
        Files.delete(inTheWay);
        onFx(() -> {
            model.deletions().undo();
            return true;
        });
        listed(id);
        assertThat(onFx(() -> model.deletions().lastProperty().get())).isEmpty();
    }

    @Test
    void runs_of_another_program_appear_while_the_drawer_is_open_and_say_that_they_train() throws Exception {
        openDrawer();
        await("nothing is stored", () -> model.listed().isEmpty());
        RunStore theirs = new RunStore(directory);
        String id = theirs.create(SHORT, "", "architectures");
        List<RunStatus> seen = new ArrayList<>();
        Trainer.fit(theirs.lock(id), DATA, TrainingListener.NONE, () -> {
            if (seen.isEmpty()) {
                seen.add(statusInTheDrawer(id));
            }
            return false;
        });
        assertThat(seen).containsExactly(RunStatus.RUNNING);
        await("its end is seen", () -> {
            model.poll();
            return model.listed().get(0).status() == RunStatus.COMPLETED;
        });
    }

    private RunStatus statusInTheDrawer(String id) {
        try {
            await(id + " appears", () -> {
                model.poll();
                return !model.listed().isEmpty();
            });
            return onFx(() -> model.status(model.listed().get(0)));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void a_run_keeps_its_look_in_every_tab_and_after_a_restart() throws Exception {
        List<TrainingConfig> configs = new ArrayList<>();
        for (int seed = 1; seed <= 12; seed++) {
            configs.add(SHORT.withSeed(seed));
        }
        List<LiveRun> runs = start(configs.toArray(TrainingConfig[]::new));
        List<Integer> looks = onFx(() -> runs.stream().map(LiveRun::colorIndex).toList());
        assertThat(looks).doesNotHaveDuplicates();
        closeDesk();
        tasks = new gradientlab.fx.BackgroundTaskRunner();
        openDesk();
        ShownRuns again = onFx(() -> new ShownRuns(desk));
        for (int i = runs.size() - 1; i >= 0; i--) { // in another order, in another tab
            String id = runs.get(i).id();
            onFx(() -> {
                desk.open(id, again::show);
                return true;
            });
            await(id + " is shown", () -> desk.find(id) != null);
        }
        for (int i = 0; i < runs.size(); i++) {
            String id = runs.get(i).id();
            assertThat(onFx(() -> desk.find(id).colorIndex())).isEqualTo(looks.get(i));
        }
    }
}
