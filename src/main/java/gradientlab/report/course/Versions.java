package gradientlab.report.course;

import gradientlab.engine.NativeEngine;
import gradientlab.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** What this is, and what a report was made with. */
public final class Versions {
    private static final Texts TEXTS = Texts.of(Versions.class);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");

    private Versions() {}

    /** The lab's own: {@code "0.1.0"}. */
    public static String lab() {
        return built().getProperty("lab");
    }

    private static Properties built() {
        Properties versions = new Properties();
        try (InputStream file = Versions.class.getResourceAsStream("versions.properties")) {
            versions.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return versions;
    }

    static Map<String, String> facts() {
        Properties versions = built();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(TEXTS.get("facts.made"), ZonedDateTime.now().format(MINUTES));
        facts.put("Gradient Lab", versions.getProperty("lab"));
        facts.put("Java", System.getProperty("java.version") + ", " + System.getProperty("java.vm.name"));
        facts.put("Deeplearning4j", versions.getProperty("dl4j") + ". " + NativeEngine.describe());
        facts.put(
                TEXTS.get("facts.system"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                        + TEXTS.get("facts.cores", Runtime.getRuntime().availableProcessors()));
        return facts;
    }
}
