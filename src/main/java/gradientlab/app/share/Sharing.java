package gradientlab.app.share;

import gradientlab.experiment.Experiment;
import gradientlab.experiment.Shortcut;
import gradientlab.experiment.Stateful;
import gradientlab.fx.FileDialogs;
import gradientlab.fx.TaskRunner;
import gradientlab.json.Refused;
import gradientlab.nn.InvalidSetting;
import gradientlab.share.Lesson;
import gradientlab.share.ShareFile;
import gradientlab.share.ShareText;
import gradientlab.share.SharedExperiment;
import gradientlab.text.Texts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.stage.Window;

/**
 * Shares the experiment in front, and opens what was shared. Files are read, texts unpacked and states checked in the
 * background; only what passed is restored, so what is refused changes nothing. FX thread.
 */
public final class Sharing {
    private static final Texts TEXTS = Texts.of(Sharing.class);

    /** What sharing asks of the window. */
    public interface Host {
        List<Experiment> experiments();

        Experiment front();

        /** Brings the experiment's tab to the front. */
        void select(Experiment experiment);

        /** The experiment's view, or null before it was first shown. */
        Parent view(Experiment experiment);

        /** Makes the experiment's view anew, if it has one. */
        void rebuild(Experiment experiment);

        /** Forgets what could be undone. */
        void forgetUndo(Experiment experiment);

        /** What dialogs belong to. */
        Window window();

        /** Tells the user that something was done. */
        void say(String sentence);
    }

    private final Host host;
    private final TaskRunner tasks;
    private final FileDialogs files;
    private final Map<Experiment, Lesson> lessons = new HashMap<>();
    private final ShareMenu menu = new ShareMenu(this);

    public Sharing(Host host, TaskRunner tasks, FileDialogs files) {
        this.host = host;
        this.tasks = tasks;
        this.files = files;
    }

    /** The header's button. */
    public ShareMenu menu() {
        return menu;
    }

    /** Says everything in the language now in use. */
    public void relabel() {
        menu.relabel();
    }

    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut(ShareMenu.SHARE, TEXTS.get("shortcut.share"), this::shareFront),
                new Shortcut(ShareMenu.OPEN, TEXTS.get("shortcut.open"), this::chooseFile),
                new Shortcut(ShareMenu.PASTE, TEXTS.get("shortcut.paste"), this::paste));
    }

    /** Whether the lesson of the experiment in front locks or hides this control, and so its key. */
    public boolean locks(String control) {
        Lesson lesson = lessons.getOrDefault(host.front(), Lesson.NONE);
        return !control.isEmpty() && (lesson.locks(control) || lesson.hides(control));
    }

    /** A new view of an experiment with the lesson it is in, if any. */
    public Parent frame(Experiment experiment, Parent view) {
        Lesson lesson = lessons.getOrDefault(experiment, Lesson.NONE);
        return lesson.visible() ? new LessonFrame(view, lesson, () -> leave(experiment)) : view;
    }

    private void leave(Experiment experiment) {
        lessons.remove(experiment);
        host.rebuild(experiment);
    }

    /** Lets shared files and texts be dropped on a node. */
    public void acceptDrops(Node target) {
        target.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getGestureSource() == null && droppable(event.getDragboard())) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        target.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            Dragboard board = event.getDragboard();
            if (droppable(board)) {
                if (board.hasFiles()) {
                    openFile(board.getFiles().get(0).toPath());
                } else {
                    openText(board.getString(), this::refuse);
                }
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static boolean droppable(Dragboard board) {
        return board.hasFiles() ? board.getFiles().size() == 1 : ShareText.looksShared(board.getString());
    }

    // Sharing

    void shareFront() {
        Experiment experiment = host.front();
        if (experiment.stateful().isEmpty()) {
            refuse(TEXTS.get("not-shareable", experiment.title()));
            return;
        }
        Parent view = host.view(experiment);
        new ShareDialog(
                        host.window(),
                        experiment.title(),
                        experiment.startable(),
                        view == null ? List.of() : LockableControls.in(view),
                        lessons.getOrDefault(experiment, Lesson.NONE),
                        new ShareDialog.Actions() {
                            @Override
                            public void copy(Lesson lesson, Consumer<String> said) {
                                copyText(experiment, lesson, said);
                            }

                            @Override
                            public void save(Lesson lesson, Consumer<String> said) {
                                saveFile(experiment, lesson, said);
                            }
                        })
                .show();
    }

    void copyFront() {
        if (host.front().stateful().isEmpty()) {
            refuse(TEXTS.get("not-shareable", host.front().title()));
            return;
        }
        copyText(host.front(), lessons.getOrDefault(host.front(), Lesson.NONE), host::say);
    }

    private void copyText(Experiment experiment, Lesson lesson, Consumer<String> said) {
        Record state = experiment.stateful().orElseThrow().state().get();
        tasks.run(
                progress -> ShareText.encode(SharedExperiment.of(experiment.id(), lesson, state)),
                text -> {
                    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
                    said.accept(TEXTS.get("copied", text.length()));
                },
                problem -> said.accept(sentence(problem)));
    }

    private void saveFile(Experiment experiment, Lesson lesson, Consumer<String> said) {
        Record state = experiment.stateful().orElseThrow().state().get();
        files.save(
                        TEXTS.get("save.title"),
                        TEXTS.get("file.kind"),
                        List.of(ShareFile.ENDING),
                        experiment.id() + "." + ShareFile.ENDING)
                .ifPresent(file -> tasks.run(
                        TEXTS.get("saving", file.getFileName()),
                        progress -> {
                            ShareFile.write(file, SharedExperiment.of(experiment.id(), lesson, state));
                            return file;
                        },
                        saved -> said.accept(TEXTS.get("saved", saved.getFileName())),
                        problem -> said.accept(sentence(problem))));
    }

    // Opening

    void chooseFile() {
        files.open(TEXTS.get("open.title"), TEXTS.get("file.kind"), List.of(ShareFile.ENDING, "json", "txt"))
                .ifPresent(this::openFile);
    }

    void paste() {
        new PasteDialog(host.window(), this::openText).show();
    }

    /** Opens a shared file, or says why not. */
    public void openFile(Path file) {
        tasks.run(
                TEXTS.get("opening", file.getFileName()),
                progress -> ShareFile.read(file),
                shared -> open(shared, this::tell),
                problem -> refuse(sentence(problem)));
    }

    private void tell(String problem) {
        if (!problem.isEmpty()) {
            refuse(problem);
        }
    }

    /**
     * Opens a shared text.
     *
     * @param told what is wrong with it; an empty text when nothing is
     */
    public void openText(String text, Consumer<String> told) {
        tasks.run(
                progress -> ShareText.decode(text),
                shared -> open(shared, told),
                problem -> told.accept(sentence(problem)));
    }

    private void open(SharedExperiment shared, Consumer<String> told) {
        Optional<Experiment> named = host.experiments().stream()
                .filter(experiment -> experiment.id().equals(shared.experiment()))
                .filter(experiment -> experiment.stateful().isPresent())
                .findFirst();
        if (named.isEmpty()) {
            told.accept(TEXTS.get("no-experiment", shared.experiment()));
        } else {
            check(named.get(), named.get().stateful().get(), shared, told);
        }
    }

    private <S extends Record> void check(
            Experiment experiment, Stateful<S> stateful, SharedExperiment shared, Consumer<String> told) {
        tasks.run(
                progress -> shared.stateAs(stateful.type()),
                state -> {
                    stateful.state().set(state);
                    enter(experiment, shared.lesson());
                    told.accept("");
                    host.say(TEXTS.get("opened", experiment.title()));
                },
                problem -> told.accept(sentence(problem)));
    }

    private void enter(Experiment experiment, Lesson lesson) {
        boolean framed = lessons.containsKey(experiment) || lesson.visible();
        if (lesson.visible()) {
            lessons.put(experiment, lesson);
        } else {
            lessons.remove(experiment);
        }
        if (framed) {
            host.rebuild(experiment);
        }
        host.select(experiment);
        if (lesson.restricts()) {
            host.forgetUndo(experiment); // what is locked must not come unlocked by Ctrl+Z
        }
        if (lesson.start() && experiment.startable()) {
            experiment.start();
        }
    }

    private static String sentence(Throwable problem) {
        if (problem instanceof Refused || problem instanceof InvalidSetting) {
            return problem.getMessage();
        }
        return TEXTS.get("failed", problem.getMessage() == null ? problem.toString() : problem.getMessage());
    }

    /** Says why something was not opened. */
    private void refuse(String sentence) {
        Alert alert = new Alert(Alert.AlertType.WARNING);
        alert.initOwner(host.window());
        alert.setTitle(TEXTS.get("refused.title"));
        alert.setHeaderText(TEXTS.get("refused.header"));
        alert.setContentText(sentence);
        alert.getDialogPane().setId("share-refused");
        alert.getDialogPane().setPrefWidth(480);
        alert.getButtonTypes().setAll(new ButtonType(TEXTS.get("close"), ButtonData.CANCEL_CLOSE));
        alert.show();
    }
}
