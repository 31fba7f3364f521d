package gradientlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sentences that people read stand in the bundles, in two languages, not in the code. */
class EnglishInCodeTest {
    private static final Path SOURCES = Path.of("src/main/java/gradientlab");

    /** Comments, to leave them out; strings, to find them. */
    private static final Pattern PART = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|\"\"\"(?<block>.*?)\"\"\"|\"(?<line>(?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    /** Three words with blanks between them, or the text of something that is shown by its own name. */
    private static final Pattern SENTENCE =
            Pattern.compile("\\p{L}[\\p{L}']+[,:;]? \\p{L}[\\p{L}']*[,:;]? \\p{L}[\\p{L}']+");

    /** What only developers read: a mistake in the program, which the window shows as one, and its log. */
    private static final Pattern DEVELOPERS = Pattern.compile(
            "new (IllegalArgument|IllegalState|UnsupportedOperation|Cancellation)Exception\\(|\\bLOG\\.\\w+\\(");

    /** Words that are the same in every language. */
    private static final Pattern NO_LANGUAGE = Pattern.compile("^\\./lab |\\\\\\\\\\w|<\\w|\\b(19|20)\\d\\d: ");

    private static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("data/fetch/PartFile.java", "causes of the sentence that the download says"),
            Map.entry("disk/AtomicFile.java", "the system's own words, compared with"),
            Map.entry("nn/net/code/Dl4jText.java", "Java source that is copied, with its comments"),
            Map.entry("nn/net/code/PyTorchText.java", "Python source that is copied"),
            Map.entry("nn/net/code/TorchModule.java", "names of PyTorch's modules"),
            Map.entry("text/Problems.java", "the system's own words, compared with"),
            Map.entry("engine/GradientEngines.java", "the program's log"),
            Map.entry("engine/NativeEngine.java", "names of libraries, for the log and a report's table of versions"),
            Map.entry("figure/Fonts.java", "names of fonts"),
            Map.entry("figure/Svg.java", "names of fonts"),
            Map.entry("engine/Dl4jLayersEngine.java", "an engine's name, for the same"),
            Map.entry("app/ErrorDialog.java", "names of programs and their versions"),
            Map.entry("app/Launcher.java", "JavaFX's own words, compared with"));

    @Test
    void noSentenceStandsInTheCode() throws IOException {
        List<String> found = new ArrayList<>();
        List<String> needless = new ArrayList<>(ALLOWED.keySet());
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                String name = SOURCES.relativize(file).toString().replace('\\', '/');
                if (name.startsWith("cli/") || name.startsWith("bench/")) {
                    continue; // the command line speaks English everywhere, and says so in its help
                }
                List<String> here = sentences(Files.readString(file));
                if (ALLOWED.containsKey(name)) {
                    needless.removeIf(allowed -> allowed.equals(name) && !here.isEmpty());
                } else {
                    here.forEach(sentence -> found.add(name + ": " + sentence));
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(needless).as("exceptions that nothing needs any more").isEmpty();
    }

    @Test
    void whatIsLookedForIsFound() {
        assertThat(sentences("label.setText(\"Press the button\"); // not this one here"))
                .containsExactly("Press the button");
        assertThat(sentences("throw new IOException(\"There is no file\" + \" of this name here\");"))
                .hasSize(2);
        assertThat(sentences("/** Not this one here. */ a(\"\"\"\n  A block of text\"\"\")"))
                .hasSize(1);
        assertThat(sentences("throw new IllegalStateException(size + \" cells do not fit\");"))
                .isEmpty();
        assertThat(sentences("run(\"./lab run architectures now\"); f(\"x \\\\\\\\quad is for math\"); g(\"one.key\")"))
                .isEmpty();
    }

    private static List<String> sentences(String source) {
        List<String> found = new ArrayList<>();
        Matcher part = PART.matcher(source);
        StringBuilder statement = new StringBuilder();
        int seen = 0;
        while (part.find()) {
            statement.append(source, seen, part.start());
            seen = part.end();
            statement.delete(0, Math.max(0, lastEnd(statement)));
            String text = part.group("block") == null ? part.group("line") : part.group("block");
            if (text != null
                    && SENTENCE.matcher(text).find()
                    && !NO_LANGUAGE.matcher(text).find()
                    && !DEVELOPERS.matcher(statement).find()) {
                found.add(text.strip());
            }
        }
        return found;
    }

    /** Where the statement begins that the code so far ends in. */
    private static int lastEnd(StringBuilder code) {
        return 1 + Math.max(code.lastIndexOf(";"), Math.max(code.lastIndexOf("{"), code.lastIndexOf("}")));
    }
}
