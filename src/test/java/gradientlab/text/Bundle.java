package gradientlab.text;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One package's texts as files, and the package's code. */
record Bundle(Path english) {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern TAB = Pattern.compile("extends (Training)?Tab<");

    /** Those of every package that has any. */
    static List<Bundle> all() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.endsWith("texts.properties"))
                    .sorted()
                    .map(Bundle::new)
                    .toList();
        }
    }

    Path turkish() {
        return english.resolveSibling("texts_tr.properties");
    }

    static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }

    /** The classes of the package, without those of packages inside it. */
    List<Path> classes() throws IOException {
        Path folder = SOURCES.resolve(RESOURCES.relativize(english.getParent()));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Every string literal in the package's code, and in the tabs' common part where the package is a tab. */
    Set<String> literals() throws IOException {
        Set<String> literals = new TreeSet<>();
        for (Path file : classes()) {
            String code = Files.readString(file);
            addLiterals(code, literals);
            if (TAB.matcher(code).find()) {
                addLiterals(Files.readString(SOURCES.resolve("gradientlab/experiment/Tab.java")), literals);
            }
        }
        return literals;
    }

    private static void addLiterals(String code, Set<String> literals) {
        STRING.matcher(code).results().forEach(found -> literals.add(found.group(1)));
    }

    @Override
    public String toString() {
        return RESOURCES.relativize(english.getParent()).toString();
    }
}
