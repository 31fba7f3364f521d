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
 * @param otherForms what it can be made from instead
 * @param subfolders where in an imported folder the files may lie, beside the folder itself
 * @param archives names under which an imported folder may hold the archive itself, as torchvision's does
 * @param routes tried in this order
 */
public record Recipe(
        String name,
        List<DataFile> files,
        List<Form> otherForms,
        List<String> subfolders,
        List<String> archives,
        List<Route> routes) {

    /** Makes the published files from another form of them. */
    @FunctionalInterface
    public interface Conversion {
        /**
         * @throws IOException with a sentence when the other form is not as it should be
         */
        void convert(Path folder, FetchMonitor monitor) throws IOException;
    }

    /**
     * Files that hold the same in another form.
     *
     * @param files name and largest size in bytes of each
     * @param conversion makes the published files in the folder that holds these
     */
    public record Form(Map<String, Long> files, Conversion conversion) {
        public Form {
            files = Map.copyOf(files);
        }
    }

    public Recipe {
        files = List.copyOf(files);
        otherForms = List.copyOf(otherForms);
        archives = List.copyOf(archives);
        subfolders = List.copyOf(subfolders);
        routes = List.copyOf(routes);
    }

    /** Every file worth taking out of an archive, with its largest size. */
    Map<String, Long> wanted() {
        Map<String, Long> wanted = new HashMap<>();
        otherForms.forEach(form -> wanted.putAll(form.files()));
        files.forEach(file -> wanted.put(file.name(), file.size()));
        return wanted;
    }

    long totalSize() {
        return files.stream().mapToLong(DataFile::size).sum();
    }
}
