package gradientlab.data.fetch;

import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Brings the files of a data set together from whatever form they come in. */
final class Gatherer {
    private static final Texts TEXTS = Texts.of(Gatherer.class);

    private static final String GZIP = ".gz";

    private final Recipe recipe;
    private final FetchMonitor monitor;

    Gatherer(Recipe recipe, FetchMonitor monitor) {
        this.recipe = recipe;
        this.monitor = monitor;
    }

    /**
     * Fills an existing, empty folder with the files of the recipe; their checksums are still to be verified.
     *
     * @param source a {@code .tar.gz} or a folder
     * @throws IOException with a sentence when the source is damaged, hostile or something else
     */
    void gather(Path source, Path into) throws IOException {
        String name = String.valueOf(source.getFileName());
        String plain = name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
        if (Files.isRegularFile(source) && Stream.of(name, plain).anyMatch(recipe.wanted()::containsKey)) {
            throw new IOException(TEXTS.get(
                    "source.part", name, recipe.name(), source.toAbsolutePath().getParent()));
        }
        if (Files.isDirectory(source)) {
            copyFolder(source, into);
            Path archive = first(recipe.archives().stream().map(source::resolve));
            boolean whole = recipe.otherForms().stream()
                            .anyMatch(form -> hasAll(into, form.files().keySet()))
                    || hasAll(into, recipe.files().stream().map(DataFile::name).toList());
            if (archive != null && !whole) {
                for (String part : recipe.wanted().keySet()) { // of a folder that was never unpacked to its end
                    Files.deleteIfExists(into.resolve(part));
                }
                new ArchiveReader(archive, recipe.wanted(), monitor).unpack(into);
            }
        } else {
            new ArchiveReader(source, recipe.wanted(), monitor).unpack(into);
        }
        List<String> published = recipe.files().stream().map(DataFile::name).toList();
        if (!hasAll(into, published)) {
            Recipe.Form whole = recipe.otherForms().stream()
                    .filter(form -> hasAll(into, form.files().keySet()))
                    .findFirst()
                    .orElseThrow(() -> new IOException(TEXTS.get(
                            "source.lacks",
                            source.getFileName(),
                            recipe.name(),
                            String.join(", ", lacking(into, published)))));
            for (String part : published) { // a part of both forms: the whole one decides
                Files.deleteIfExists(into.resolve(part));
            }
            whole.conversion().convert(into, monitor);
        }
        for (Recipe.Form form : recipe.otherForms()) {
            for (String part : form.files().keySet()) {
                Files.deleteIfExists(into.resolve(part));
            }
        }
    }

    private void copyFolder(Path source, Path into) throws IOException {
        List<Path> places = new ArrayList<>(List.of(source));
        recipe.subfolders().forEach(name -> places.add(source.resolve(name)));
        for (Path place : places) {
            requireReadable(place); // else its files would seem to be missing
        }
        for (Map.Entry<String, Long> wanted : recipe.wanted().entrySet()) {
            String name = wanted.getKey();
            Path plain = first(places.stream().map(place -> place.resolve(name)));
            Path compressed = first(places.stream().map(place -> place.resolve(name + GZIP)));
            if (plain != null || compressed != null) {
                monitor.update(-1, TEXTS.get("doing.copying", name));
                Path found = plain == null ? compressed : plain;
                Copying.fromFile(found, plain == null, into.resolve(name), wanted.getValue(), monitor);
            }
        }
    }

    /** @throws IOException with a sentence when something is there but may not be looked at; absent is fine */
    static void requireReadable(Path source) throws IOException {
        boolean readable = Files.isReadable(source) && (!Files.isDirectory(source) || Files.isExecutable(source));
        if (Files.exists(source) && !readable) {
            throw new IOException(TEXTS.get("source.denied", source));
        }
    }

    private static Path first(Stream<Path> candidates) {
        return candidates.filter(Files::isRegularFile).findFirst().orElse(null);
    }

    private static boolean hasAll(Path folder, Collection<String> names) {
        return names.stream().allMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }

    private static List<String> lacking(Path folder, List<String> names) {
        return names.stream()
                .filter(name -> !Files.isRegularFile(folder.resolve(name)))
                .toList();
    }
}
