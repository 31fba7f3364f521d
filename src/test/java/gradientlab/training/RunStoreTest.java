package gradientlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradientlab.data.Shapes;
import gradientlab.nn.InvalidSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunStoreTest {
    @TempDir
    private Path directory;

    private RunStore store() {
        return new RunStore(directory);
    }

    private String finished() throws Exception {
        String id = store().create(Runs.config(), "my run", "gradients");
        Trainer.fit(store().lock(id), Runs.DATA, TrainingListener.NONE, () -> false);
        return id;
    }

    @Test
    void a_run_reads_back_as_it_was() throws Exception {
        String id = store().create(Runs.config(), "my run", "gradients");
        Trainer.Result result = Trainer.fit(store().lock(id), Runs.DATA, TrainingListener.NONE, () -> false);
        StoredRun run = store().open(id);
        assertThat(run.name()).isEqualTo("my run");
        assertThat(run.origin()).isEqualTo("gradients");
        assertThat(run.config()).isEqualTo(Runs.config());
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.resumable()).isFalse();
        assertThat(run.step()).isEqualTo(run.totalSteps()).isEqualTo(22);
        assertThat(run.gradientNames()).containsExactly("1 FC-32", "2 FC-10");
        assertThat(run.config().network().parameters()).isEqualTo(98_666);
        Runs.assertSame(run.log(), result.log());
    }

    /** As version 1 wrote it: no steps between points, a diagnosis in words, and Shapes as they were drawn then. */
    @Test
    void a_run_of_an_earlier_version_opens_and_goes_on_with_its_own_images() throws Exception {
        String id = store().create(Runs.config(), "old", "gradients");
        Trainer.fit(store().lock(id), Runs.DATA, TrainingListener.NONE, () -> true);
        Path state = store().folder(id).resolve("state.json");
        ObjectMapper json = new ObjectMapper();
        ObjectNode old = (ObjectNode) json.readTree(state.toFile());
        old.remove("format");
        JsonNode newest = old.remove("checkpoints").get(0);
        old.put("checkpoint", "network-0.zip").set("counters", newest.get("counters"));
        old.set("diagnosis", json.readTree("{\"kind\": \"STUCK\", \"step\": 2, \"sentence\": \"So it was.\"}"));
        json.writeValue(state.toFile(), old);
        StoredRun run = store().open(id);
        assertThat(run.config()).isEqualTo(Runs.config().withDataset(Shapes.FIRST_DRAWING));
        assertThat(run.log().diagnosis().sentence()).isEqualTo("So it was.");
        try (RunFolder folder = store().lock(id)) {
            assertThat(folder.config().dataset()).as("what is loaded to go on").isEqualTo(Shapes.FIRST_DRAWING);
            folder.saveStatus(RunStatus.STOPPED, "");
        }
        assertThat(store().open(id).config().dataset()).as("once more").isEqualTo(Shapes.FIRST_DRAWING);
    }

    @Test
    void the_newest_run_is_first_and_a_list_needs_no_points() throws Exception {
        String one = store().create(Runs.config(), "", "x");
        String two = store().create(Runs.config(), "", "x");
        RunStore.Listing listing = store().list();
        assertThat(listing.runs()).extracting(StoredRun::id).containsExactly(two, one);
        assertThat(listing.runs())
                .extracting(StoredRun::name)
                .containsOnly(Runs.config().label());
    }

    @Test
    void the_newest_point_is_enough_for_a_line_of_every_run() throws Exception {
        String id = finished();
        StoredRun listed = store().list(1).runs().get(0);
        assertThat(listed.log().points()).hasSize(1);
        assertThat(RunExport.summary(listed).toString())
                .isEqualTo(RunExport.summary(store().open(id)).toString());
    }

    @Test
    void a_damaged_run_is_named_and_the_others_are_listed() throws Exception {
        String good = finished();
        String bad = store().create(Runs.config(), "", "x");
        Files.writeString(store().folder(bad).resolve("state.json"), "{ \"config\": 7");
        Files.createDirectory(directory.resolve("runs").resolve("not-a-run"));
        RunStore.Listing listing = store().list();
        assertThat(listing.runs()).extracting(StoredRun::id).containsExactly(good);
        assertThat(listing.problems())
                .extracting(RunStore.Problem::sentence)
                .hasSize(2)
                .allMatch(sentence -> sentence.matches("Run \\S+ cannot be read: .{10,}"));
        assertThatThrownBy(() -> store().open(bad))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void a_bad_setting_in_a_file_is_a_damaged_run() throws Exception {
        String id = store().create(Runs.config(), "", "x");
        Path state = store().folder(id).resolve("state.json");
        Files.writeString(state, Files.readString(state).replace("\"batch\" : 50", "\"batch\" : -50"));
        assertThat(store().list().problems()).hasSize(1);
    }

    @Test
    void lost_points_are_said_not_invented() throws Exception {
        String id = finished();
        Path metrics = store().folder(id).resolve("metrics.csv");
        List<String> lines = Files.readAllLines(metrics);
        Files.write(metrics, lines.subList(0, 2));
        assertThatThrownBy(() -> store().open(id)).hasMessageContaining("it has 1 points instead of 21");
    }

    @Test
    void a_lost_name_does_not_cost_the_run() throws Exception {
        String id = finished();
        Files.writeString(store().folder(id).resolve("run.json"), "");
        assertThat(store().open(id).name()).isEqualTo(Runs.config().label());
    }

    @Test
    void a_run_can_be_renamed_deleted_and_brought_back() throws Exception {
        String id = finished();
        store().rename(id, " best so far ");
        assertThat(store().open(id).name()).isEqualTo("best so far");
        store().delete(id);
        assertThat(store().list().runs()).isEmpty();
        store().restore(id);
        assertThat(Runs.samples(store().open(id).log())).hasSize(3);
        store().delete(id);
        store().emptyTrash();
        assertThatThrownBy(() -> store().restore(id)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store().rename(id, " ")).isInstanceOf(InvalidSetting.class);
    }

    @Test
    void a_run_in_training_is_neither_deleted_nor_trained_twice() throws Exception {
        String id = store().create(Runs.config(), "", "x");
        try (RunFolder locked = store().lock(id)) {
            assertThat(locked.id()).isEqualTo(id);
            assertThat(store().open(id).status()).isEqualTo(RunStatus.QUEUED);
            assertThatThrownBy(() -> store().delete(id)).hasMessageContaining("stop it first");
            assertThatThrownBy(() -> store().lock(id)).hasMessageContaining("another window or command");
        }
        assertThat(store().open(id).status()).isEqualTo(RunStatus.INTERRUPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../x", "/etc", "a/b", "", ".deleted", "nothing-here", "a\\b"})
    void an_id_never_leads_out_of_the_folder(String id) {
        assertThatThrownBy(() -> store().open(id))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("runs list");
    }

    @Test
    void an_export_holds_every_point() throws Exception {
        String id = finished();
        List<Path> files = RunExport.write(store().open(id), directory.resolve("out"));
        assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly(id + ".csv", id + ".json");
        assertThat(Files.readAllLines(files.get(0)))
                .hasSize(22)
                .first()
                .asString()
                .startsWith("step,loss,batch_accuracy");
        assertThat(Files.readString(files.get(1))).contains("\"val_accuracy\"", "\"seed\" : 1");
    }

    @Test
    void a_look_is_kept_through_another_name_and_runs_without_one_open() throws Exception {
        RunStore store = new RunStore(directory);
        String id = store.create(Runs.config(), "", "architectures");
        assertThat(store.open(id).look()).isEqualTo(StoredRun.NO_LOOK);
        store.setLook(id, 42);
        store.rename(id, "mine");
        assertThat(store.open(id).look()).isEqualTo(42);
        assertThat(store.open(id).name()).isEqualTo("mine");
        assertThat(store.looks()).containsExactly(42);
        Files.writeString(
                store.folder(id).resolve("run.json"), // as earlier versions wrote it
                "{\"name\": \"old\", \"created\": \"2026-01-02T03:04:05Z\", \"origin\": \"gradients\"}");
        assertThat(store.open(id).look()).isEqualTo(StoredRun.NO_LOOK);
        assertThat(store.open(id).name()).isEqualTo("old");
    }

    @Test
    void the_version_changes_with_what_the_list_would_say() throws Exception {
        RunStore store = new RunStore(directory);
        long none = store.version();
        String id = store.create(Runs.config(), "", "architectures");
        long one = store.version();
        assertThat(one).isNotEqualTo(none).isEqualTo(store.version());
        try (RunFolder trained = store.lock(id)) {
            assertThat(store.version()).isNotEqualTo(one);
            assertThat(trained.id()).isEqualTo(id);
        }
        assertThat(store.version()).isEqualTo(one);
    }
}
