package gradientlab.app;

import gradientlab.fx.FileDialogs;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The platform's own file dialogs; each opens where the last one ended. */
public final class NativeFileDialogs implements FileDialogs {
    private final Window owner;
    private File lastDirectory = documents(new File(System.getProperty("user.home")));

    public NativeFileDialogs(Window owner) {
        this.owner = owner;
    }

    /** Where a first file is looked for: never in the folder the program happens to be started from. */
    static File documents(File home) {
        return Stream.of("Documents", "Belgeler")
                .map(name -> new File(home, name))
                .filter(File::isDirectory)
                .findFirst()
                .orElse(home);
    }

    @Override
    public Optional<Path> open(String title, String kind, List<String> extensions) {
        return remember(chooser(title, kind, extensions).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> save(String title, String kind, List<String> extensions, String suggestedName) {
        FileChooser chooser = chooser(title, kind, extensions);
        chooser.setInitialFileName(suggestedName);
        return remember(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        if (lastDirectory.isDirectory()) {
            chooser.setInitialDirectory(lastDirectory);
        }
        File chosen = chooser.showDialog(owner);
        lastDirectory = chosen == null ? lastDirectory : chosen;
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    private FileChooser chooser(String title, String kind, List<String> extensions) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        kind, extensions.stream().map(ending -> "*." + ending).toList()));
        if (lastDirectory.isDirectory()) {
            chooser.setInitialDirectory(lastDirectory);
        }
        return chooser;
    }

    private Optional<Path> remember(File file) {
        if (file == null) {
            return Optional.empty();
        }
        lastDirectory = file.getParentFile();
        return Optional.of(file.toPath());
    }
}
