package gradientlab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradientlab.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The Java engine's results are the same to the last bit for every width of vectors, number of threads, and Java. */
class LaneBitsTest {
    private static final Path OWN_JAVA = Path.of(System.getProperty("java.home"));

    /** What a JVM of its own prints. */
    private static String probe(Path java, List<String> options, int threads, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(String.valueOf(threads)));
        all.addAll(List.of(arguments));
        return said(
                List.of(java.resolve("bin").resolve("java").toString()), options, LaneBitsProbe.class.getName(), all);
    }

    private static String said(List<String> java, List<String> options, String main, List<String> arguments)
            throws Exception {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("-Xmx1g", "-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(main);
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s", command).isZero();
        assertThat(said).isNotEmpty();
        return said;
    }

    private static List<String> vectors(String... more) {
        List<String> options = new ArrayList<>(List.of("--add-modules", "jdk.incubator.vector"));
        options.addAll(List.of(more));
        return options;
    }

    private static String bits(int width) {
        return "-Dgradientlab.vector-bits=" + width;
    }

    /**
     * A Java for another processor, emulated ({@code src/test/scripts/arm64-java.sh}): small networks, and XOR from
     * scratch by the command line.
     */
    @Test
    @Tag("arm64")
    void onAnotherProcessor() throws Exception {
        List<String> arm = List.of(System.getProperty("arm64.java").split(" "));
        List<String> here = List.of(OWN_JAVA.resolve("bin").resolve("java").toString());
        List<String> work = List.of("1", "5", "6", "cnn_3", "cnn_5:sigmoid", "mlp_2", "strided", "blocks");
        Map<String, String> networks = new LinkedHashMap<>();
        networks.put("here", said(here, vectors(), LaneBitsProbe.class.getName(), work));
        networks.put("there", said(arm, List.of(), LaneBitsProbe.class.getName(), work));
        same(networks);
        for (String activation : List.of("tanh", "sigmoid", "relu")) {
            List<String> xor =
                    List.of("run", "xor", "--activation", activation, "--seed", "7", "--epochs", "500", "--json");
            Map<String, String> runs = new LinkedHashMap<>();
            for (Map.Entry<String, List<String>> java :
                    Map.of("here", here, "there", arm).entrySet()) {
                JsonNode run = StrictJson.read(said(java.getValue(), List.of(), "gradientlab.app.Launcher", xor)
                        .getBytes(StandardCharsets.UTF_8));
                runs.put(java.getKey(), ((ObjectNode) run).without("seconds").toString());
            }
            same(runs);
        }
    }

    private static void same(Map<String, String> results) {
        assertThat(results.values().stream().distinct()).as("%s", results).hasSize(1);
    }

    @Test
    void fewStepsOfSmallBatches() throws Exception {
        String[] work = {"3", "21", "cnn_3", "cnn_5:sigmoid", "mlp_2", "strided", "strided:sigmoid", "blocks"};
        Map<String, String> results = new LinkedHashMap<>();
        results.put("default", probe(OWN_JAVA, vectors(), 1, work));
        results.put("128 bits, 2 threads", probe(OWN_JAVA, vectors(bits(128)), 2, work));
        results.put("no vectors, 3 threads", probe(OWN_JAVA, List.of(), 3, work));
        same(results);
        assertThat(results.get("default")).contains(probe(OWN_JAVA, vectors(bits(256)), 3, "3", "21", "strided"));
    }

    /** Fifty steps of fifty, by every width there is, and by every Java beside this one. */
    @Test
    @Tag("slow")
    void fiftySteps() throws Exception {
        String[] work = {"50", "50", "cnn_3", "cnn_5", "mlp_2", "blocks"};
        Map<String, String> results = new LinkedHashMap<>();
        for (int threads = 1; threads <= 3; threads++) {
            results.put("default, threads " + threads, probe(OWN_JAVA, vectors(), threads, work));
        }
        results.put("128 bits", probe(OWN_JAVA, vectors(bits(128)), 1, work));
        results.put("no vectors", probe(OWN_JAVA, List.of(), 2, work));
        if (System.getProperty("os.arch").equals("amd64")) {
            for (int avx = 1; avx <= 3; avx++) { // a processor that has less takes what it has
                results.put("UseAVX " + avx, probe(OWN_JAVA, vectors("-XX:UseAVX=" + avx), 1, work));
            }
        }
        Path folder = OWN_JAVA.toRealPath().getParent();
        try (Stream<Path> beside = Files.list(folder)) {
            for (Path java : beside.filter(path -> Files.isDirectory(path) && !Files.isSymbolicLink(path))
                    .filter(path -> Files.isExecutable(path.resolve("bin").resolve("java")))
                    .filter(path -> !path.equals(OWN_JAVA))
                    .toList()) {
                results.put(java.getFileName().toString(), probe(java, vectors(), 1, work));
            }
        }
        same(results);
    }
}
