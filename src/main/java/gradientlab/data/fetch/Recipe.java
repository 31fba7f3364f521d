package gradientlab.data.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a published data set consists of and where it comes from.
 *
 * @param name as on the command line
 * @param files what must be there in the end, all of them or none
 * @param otherForm files it can be made from instead: name and largest size in bytes; may be empty
 * @param conversion makes {@code files} in the folder that holds the other form
 * @param subfolders where in an imported folder the files may lie, beside the folder itself
 * @param routes tried in this order
 */
public record Recipe(
        String name,
        List<DataFile> files,
        Map<String, Long> otherForm,
        Conversion conversion,
        List<String> subfolders,
        List<Route> routes) {

    /** Makes the published files from another form of them. */
    @FunctionalInterface
    public interface Conversion {
        /**
         * @throws IOException with a sentence when the other form is not as it should be
         */
        void convert(Path folder, FetchMonitor monitor) throws IOException;
    }

    public Recipe {
        files = List.copyOf(files);
        otherForm = Map.copyOf(otherForm);
        subfolders = List.copyOf(subfolders);
        routes = List.copyOf(routes);
    }

    /** The same data set from other places. */
    public Recipe withRoutes(List<Route> others) {
        return new Recipe(name, files, otherForm, conversion, subfolders, others);
    }

    /** Every file worth taking out of an archive, with its largest size. */
    Map<String, Long> wanted() {
        Map<String, Long> wanted = new HashMap<>(otherForm);
        files.forEach(file -> wanted.put(file.name(), file.size()));
        return wanted;
    }

    long totalSize() {
        return files.stream().mapToLong(DataFile::size).sum();
    }
}
