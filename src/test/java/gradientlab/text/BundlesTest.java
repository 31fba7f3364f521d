package gradientlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two languages of every package say the same things, and the code asks for nothing else. */
class BundlesTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");
    private static final Pattern ASKED = Pattern.compile("TEXTS\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*([,)+])");

    static List<Bundle> bundles() throws IOException {
        return Bundle.all();
    }

    @Test
    void everyPackageThatSpeaksIsFound() throws IOException {
        assertThat(Bundle.all())
                .extracting(Bundle::toString)
                .contains(
                        "gradientlab/app",
                        "gradientlab/training",
                        "gradientlab/training/xor",
                        "gradientlab/engine",
                        "gradientlab/data",
                        "gradientlab/data/fetch",
                        "gradientlab/nn");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeysAndArguments(Bundle bundle) throws IOException {
        Properties english = Bundle.read(bundle.english());
        Properties turkish = Bundle.read(bundle.turkish());
        assertThat(turkish.keySet()).isEqualTo(english.keySet());
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(turkish.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(turkish.getProperty(key)).as(key).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyIsDefinedTwice(Bundle bundle) throws IOException {
        for (Path file : List.of(bundle.english(), bundle.turkish())) {
            List<String> keys = Files.readAllLines(file).stream()
                    .filter(line -> line.matches("[\\w.-]+\\s*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void theCodeAsksForKeysThatExist(Bundle bundle) throws IOException {
        Set<String> keys = Bundle.read(bundle.english()).stringPropertyNames();
        List<String> missing = new ArrayList<>();
        for (Path file : bundle.classes()) {
            Matcher asked = ASKED.matcher(Files.readString(file));
            while (asked.find()) {
                String key = asked.group(1);
                boolean exists = asked.group(2).equals("+")
                        ? keys.stream().anyMatch(known -> known.startsWith(key))
                        : keys.contains(key);
                if (!exists) {
                    missing.add(file.getFileName() + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** A key is used when the code has it as a string, or a string that ends in a dot or dash and begins it. */
    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeyIsUsed(Bundle bundle) throws IOException {
        Set<String> literals = bundle.literals();
        Set<String> unused = new TreeSet<>(Bundle.read(bundle.english()).stringPropertyNames());
        unused.removeIf(key -> literals.contains(key)
                || literals.stream()
                        .anyMatch(literal -> literal.length() > 1
                                && (key.startsWith(literal) && ".-".indexOf(literal.charAt(literal.length() - 1)) >= 0
                                        || key.startsWith(literal + "."))));
        assertThat(unused).isEmpty();
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        ARGUMENT.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }
}
