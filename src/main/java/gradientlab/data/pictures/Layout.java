package gradientlab.data.pictures;

import gradientlab.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How pictures lie in their source: a sub-folder a class, in a folder or two that hold nothing else.
 *
 * @param classes the pictures of each class, both in the order of their names, which is the same on every computer
 * @param leftOut files that are no pictures
 */
record Layout(Map<String, List<Found>> classes, int leftOut) {
    private static final Texts TEXTS = Texts.of(Layout.class);

    static final int FEWEST_CLASSES = 2;
    static final int MOST_CLASSES = 20;

    /** One to learn from, one to validate on and one to test on. */
    static final int FEWEST_PICTURES = 3;

    static final int MOST_PICTURES = 50_000;
    private static final int MOST_WRAPPERS = 2;
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "bmp");
    private static final Set<String> OTHER_PICTURES =
            Set.of("webp", "heic", "heif", "avif", "tif", "tiff", "svg", "jp2", "ico", "psd");
    private static final Set<String> CLUTTER =
            Set.of("__macosx", "thumbs.db", "ehthumbs.db", "desktop.ini", "$recycle.bin", "@eadir");

    /**
     * @param source its name, for sentences
     * @throws IOException with a sentence that says what is wrong and what to do
     */
    static Layout of(String source, List<Found> all) throws IOException {
        List<Found> found = all.stream().filter(one -> !ignored(one.path())).toList();
        for (int i = 0; i < MOST_WRAPPERS && wrapped(found); i++) {
            found = found.stream()
                    .filter(one -> one.path().size() > 1)
                    .map(one -> one.without(1))
                    .toList();
        }
        Map<String, List<Found>> classes = new TreeMap<>();
        Map<String, String> folders = new TreeMap<>();
        for (Found one : found) {
            if (one.isFolder() && one.path().size() == 1) {
                String name = Found.visible(one.name());
                classes.put(name, new ArrayList<>());
                if (folders.put(name, one.name()) != null) {
                    throw refused("layout.same", source, name);
                }
            }
        }
        int leftOut = 0;
        boolean loose = false;
        for (Found one : found) {
            if (one.isFolder() && one.path().size() == 2) {
                throw refused(
                        "layout.nested",
                        source,
                        one.shown(),
                        Found.visible(one.path().get(0)));
            }
            if (!one.isFolder()) {
                String ending = ending(one.name());
                boolean inClass = one.path().size() == 2;
                if (inClass && OTHER_PICTURES.contains(ending)) {
                    throw refused("layout.format", one.shown());
                }
                if (inClass && PICTURES.contains(ending)) {
                    classes.get(Found.visible(one.path().get(0))).add(one);
                } else {
                    leftOut++;
                    loose |= PICTURES.contains(ending);
                }
            }
        }
        if (classes.isEmpty()) {
            throw refused(loose ? "layout.flat" : "layout.empty", source);
        }
        classes.values()
                .forEach(pictures ->
                        pictures.sort(Comparator.comparing(Found::shown).thenComparing(Found::name)));
        Layout layout = new Layout(classes, leftOut);
        layout.check(source);
        return layout;
    }

    private void check(String source) throws IOException {
        if (classes.size() < FEWEST_CLASSES) {
            throw refused("layout.one", source, classes.keySet().iterator().next());
        }
        if (classes.size() > MOST_CLASSES) {
            throw refused("layout.classes", source, classes.size(), MOST_CLASSES);
        }
        for (Map.Entry<String, List<Found>> one : classes.entrySet()) {
            int pictures = one.getValue().size();
            if (pictures < FEWEST_PICTURES) {
                throw refused(pictures == 0 ? "layout.none" : "layout.few", one.getKey(), pictures, FEWEST_PICTURES);
            }
        }
        if (pictures() > MOST_PICTURES) {
            throw refused("layout.pictures", source, pictures(), MOST_PICTURES);
        }
    }

    /** How many, of all classes. */
    int pictures() {
        return classes.values().stream().mapToInt(List::size).sum();
    }

    /** What systems put beside pictures, and what is hidden. */
    static boolean ignored(List<String> path) {
        return path.stream().anyMatch(name -> name.startsWith(".") || CLUTTER.contains(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether all lies in one folder, of which folders are classes. */
    private static boolean wrapped(List<Found> found) {
        List<Found> top = found.stream().filter(one -> one.path().size() == 1).toList();
        return top.stream().filter(Found::isFolder).count() == 1
                && top.stream().noneMatch(Layout::picture)
                && found.stream().noneMatch(one -> picture(one) && one.path().size() == 2)
                && found.stream().anyMatch(one -> one.isFolder() && one.path().size() == 2);
    }

    private static boolean picture(Found one) {
        return !one.isFolder() && PICTURES.contains(ending(one.name()));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static IOException refused(String reason, Object... arguments) {
        return new IOException(TEXTS.get(reason, arguments));
    }
}
