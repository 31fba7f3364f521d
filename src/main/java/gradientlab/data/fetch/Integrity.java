package gradientlab.data.fetch;

import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares files with what was published: quickly by size, fully by checksum. */
record Integrity(Recipe recipe) {
    private static final Texts TEXTS = Texts.of(Integrity.class);

    /** The quick check: names of the files that are missing or of another size. */
    List<String> missing(Path folder) {
        return recipe.files().stream()
                .filter(file -> !hasSize(folder.resolve(file.name()), file.size()))
                .map(DataFile::name)
                .toList();
    }

    /** The full check: names of the files that are missing, of another size or of another content. */
    List<String> wrong(Path folder, FetchMonitor monitor) throws IOException {
        List<String> wrong = new ArrayList<>(missing(folder));
        long done = 0;
        for (DataFile file : recipe.files()) {
            monitor.update((double) done / recipe.totalSize(), TEXTS.get("doing.verifying", file.name()));
            if (!wrong.contains(file.name())
                    && !Copying.md5(folder.resolve(file.name()), monitor).equals(file.md5())) {
                wrong.add(file.name());
            }
            done += file.size();
        }
        return wrong;
    }

    /** The result of a check in words: "a, b differ from what was published." */
    static String differ(List<String> wrong) {
        return TEXTS.get(wrong.size() == 1 ? "differs.one" : "differs.many", String.join(", ", wrong));
    }

    private static boolean hasSize(Path file, long size) {
        try {
            return Files.isRegularFile(file) && Files.size(file) == size;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
