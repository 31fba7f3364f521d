package gradientlab.desk;

import gradientlab.fx.FileDialogs;
import gradientlab.text.Texts;
import gradientlab.training.RunStatus;
import gradientlab.training.RunStore;
import gradientlab.training.StoredRun;
import gradientlab.training.TrainingLog;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The drawer of stored runs: list, compare, rename, delete with undo, export. FX thread only; files are elsewhere. */
public final class StoredRunsModel {
    private static final Texts TEXTS = Texts.of(StoredRunsModel.class);

    private final TrainingDesk desk;
    private final ShownRuns shown;
    private final FileDialogs files;
    private final ObservableList<StoredRun> all = FXCollections.observableArrayList();
    private final FilteredList<StoredRun> listed = new FilteredList<>(all);
    private final ObservableList<RunStore.Problem> damaged = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");
    private long asked;
    private long version;
    private boolean polling;

    StoredRunsModel(TrainingDesk desk, ShownRuns shown, FileDialogs files) {
        this.desk = desk;
        this.shown = shown;
        this.files = files;
        filter.addListener((property, before, now) -> listed.setPredicate(run -> matches(run, now)));
        open.addListener((property, before, now) -> refresh());
        desk.storedProperty().addListener((property, before, now) -> refresh());
    }

    private boolean matches(StoredRun run, String words) {
        String text = (run.name() + " " + run.id() + " " + run.config().label() + " "
                        + run.config().dataset() + " " + run.origin() + " " + desk.originTitle(run.origin()) + " "
                        + String.join(" ", ConfigFields.of(run.config()).values()))
                .toLowerCase(Locale.ROOT);
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Those the filter lets through, the newest first; their logs without points. */
    public ObservableList<StoredRun> listed() {
        return listed;
    }

    /** Folders that are no readable run, and why. */
    public ObservableList<RunStore.Problem> damaged() {
        return damaged;
    }

    /** Words that must all occur in a run's name, settings or tab. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Whether the drawer is seen. */
    public BooleanProperty openProperty() {
        return open;
    }

    void toggle() {
        open.set(!open.get());
    }

    /** Takes runs out of the store, and brings them back. */
    public Deletions deletions() {
        return desk.deletions();
    }

    /** What has been done last, for instance where a file was written; may be empty. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Reads the list anew, if anybody looks at it. */
    public void refresh() {
        if (!open.get()) {
            return;
        }
        long number = ++asked;
        desk.run(
                progress -> {
                    long read = desk.store().version(); // first: what changes meanwhile is read again
                    return new Read(read, desk.store().list());
                },
                read -> {
                    if (number == asked) {
                        version = read.version();
                        all.setAll(read.listing().runs());
                        damaged.setAll(read.listing().problems());
                    }
                });
    }

    private record Read(long version, RunStore.Listing listing) {}

    /** Reads the list anew if another program has changed it. */
    void poll() {
        if (!open.get() || polling || desk.closed()) {
            return;
        }
        polling = true;
        desk.tasks()
                .run(
                        progress -> desk.store().version(),
                        found -> {
                            polling = false;
                            if (found != version) {
                                refresh();
                            }
                        },
                        unreadable -> polling = false); // whoever reads the list says why
    }

    /** Where it stands now: on the desk, or as it was saved. */
    public RunStatus status(StoredRun run) {
        LiveRun live = desk.find(run.id());
        return live == null ? run.status() : live.status();
    }

    /** As {@link TrainingLog#bestValidation(List)}. */
    double bestValidation(StoredRun run) {
        LiveRun live = desk.find(run.id());
        return live == null ? run.log().bestValidation() : live.bestValidation();
    }

    /** As {@link TrainingLog#testAccuracy(gradientlab.training.Evaluation)}. */
    double testAccuracy(StoredRun run) {
        LiveRun live = desk.find(run.id());
        return live == null ? run.log().testAccuracy() : live.testAccuracy();
    }

    /** What a row shows that changes while the list stays the same. */
    List<Object> rowStates() {
        return listed.stream()
                .<Object>map(run -> List.of(status(run), compared(run), bestValidation(run), testAccuracy(run)))
                .toList();
    }

    /** Whether its curves are in this tab's charts. */
    public boolean compared(StoredRun run) {
        LiveRun live = desk.find(run.id());
        return live != null && shown.contains(live);
    }

    /** Draws its curves in this tab's charts, or no longer. */
    public void compare(StoredRun run, boolean wanted) {
        if (wanted) {
            desk.open(run.id(), shown::show);
        } else {
            LiveRun live = desk.find(run.id());
            if (live != null) {
                shown.hide(live);
            }
        }
    }

    /** Goes on training it; its curves are drawn. */
    public void resume(StoredRun run) {
        LiveRun live = desk.find(run.id());
        if (live != null && live.queued()) {
            desk.queue().unpause(live.id());
        } else {
            desk.resume(List.of(run.id()), resumed -> resumed.forEach(shown::show));
        }
    }

    public void rename(StoredRun run, String name) {
        String wanted = name.strip();
        if (wanted.equals(run.name())) {
            return;
        }
        desk.tasks()
                .run(
                        progress -> {
                            desk.store().rename(run.id(), wanted);
                            return wanted;
                        },
                        done -> {
                            desk.renamed(run.id(), done);
                            refresh();
                        },
                        problem -> {
                            desk.fail(problem);
                            refresh(); // the table shows the name typed
                        });
    }

    /** Asks where to, then writes it; a picture shows all runs compared when this is one of them. */
    public void export(StoredRun run, RunExportKind kind) {
        String suggested = run.name().replaceAll("[^\\p{L}\\p{N}._-]+", "_") + "." + kind.ending();
        Optional<java.nio.file.Path> file =
                files.save(TEXTS.get("drawer.export"), TEXTS.name("export", kind), List.of(kind.ending()), suggested);
        file.ifPresent(target -> {
            List<RunFigure.Line> lines = lines(run);
            desk.tasks()
                    .run(
                            TEXTS.get("drawer.exporting", target.getFileName()),
                            progress -> {
                                kind.write(desk.store(), run.id(), lines, target);
                                return target;
                            },
                            done -> {
                                notice.set(TEXTS.get("drawer.exported", done));
                                desk.noteChanged(List.of(run.config()));
                            },
                            desk::fail);
        });
    }

    private List<RunFigure.Line> lines(StoredRun run) {
        if (!compared(run)) {
            return List.of(new RunFigure.Line(run.id(), run.name(), 0));
        }
        return shown.runs().stream()
                .map(live -> new RunFigure.Line(live.id(), shown.label(live), live.colorIndex()))
                .toList();
    }
}
