package gradientlab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell script, in folders as people make them: the program is a small one that says what it was given. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a script for bash")
class LabScriptTest {
    private static final String LAUNCHER = """
            package gradientlab.app;
            public class Launcher {
                public static void main(String[] arguments) {
                    System.out.println("here=" + System.getProperty("user.dir"));
                    for (String argument : arguments) {
                        java.nio.file.Path.of(argument);
                        System.out.write(10);
                        byte[] text = ("argument=" + argument).getBytes(java.nio.charset.StandardCharsets.UTF_8);
                        System.out.write(text, 0, text.length);
                    }
                    System.out.println();
                }
            }
            """;

    /** What Maven says on a computer without a network and with an empty repository. */
    private static final String OFFLINE = """
            [ERROR] Plugin org.apache.maven.plugins:maven-resources-plugin:3.3.1 or one of its dependencies could not be \
            resolved: Failed to read artifact descriptor: Could not transfer artifact from/to central: Unknown host
            [ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
            """;

    @TempDir
    private static Path compiled;

    @TempDir
    private Path folder;

    private Path bin;

    /** What the script said, and how it ended. */
    private record Said(int status, String out, String err) {}

    @BeforeAll
    static void compileTheProgram() throws IOException {
        Path source = Files.writeString(compiled.resolve("Launcher.java"), LAUNCHER);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", compiled.toString(), source.toString());
        assertThat(status).isZero();
    }

    @BeforeEach
    void makeRoom() throws IOException {
        allow(folder, "rwxr-xr-x");
        bin = Files.createDirectories(folder.resolve("bin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plain", "with space", "a:b", ":", "it's \"quoted\"", "çalışma", "100% $HOME `id` * [x] \\"})
    void theFoldersNameDoesNotMatter(String name) throws Exception {
        assumeTrue(
                Charset.forName(System.getProperty("sun.jnu.encoding"))
                        .newEncoder()
                        .canEncode(name),
                "the tests themselves run in a locale without this name's letters");
        Path program = build(name);
        Said said = run(program.resolve("lab"), List.of(), "conv", "in:put.npy");
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("argument=conv", "argument=in:put.npy", "here=" + folder.toRealPath());
        assertThat(said.status()).isZero();
    }

    @Test
    void aColonIsReachedThroughOneLinkHoweverOftenItStarts() throws Exception {
        Path program = build("a:b");
        run(program.resolve("lab"), List.of(), "help");
        run(program.resolve("lab"), List.of(), "help");
        assertThat(files(folder.resolve("home/.cache/gradientlab"))).hasSize(1);
    }

    @Test
    void aLinkOnThePathFindsTheProgram() throws Exception {
        Path program = build("program");
        Files.createSymbolicLink(bin.resolve("lab"), program.resolve("lab"));
        assertThat(run(Path.of("lab"), List.of(), "help").out()).contains("argument=help");
    }

    @Test
    void aChainOfRelativeLinksFindsTheProgram() throws Exception {
        build("program");
        Path far = Files.createDirectories(folder.resolve("far/away"));
        Files.createSymbolicLink(folder.resolve("far/one"), Path.of("../program/lab"));
        Files.createSymbolicLink(far.resolve("two"), Path.of("../one"));
        Files.createSymbolicLink(folder.resolve("three"), far.resolve("two"));
        Files.createSymbolicLink(folder.resolve("linked"), Path.of("far"));
        assertThat(run(folder.resolve("three"), List.of(), "help").out()).contains("argument=help");
        assertThat(run(folder.resolve("linked/away/two"), List.of(), "help").out())
                .contains("argument=help");
    }

    @Test
    void nothingIsWrittenWhenNothingNeedsBuilding() throws Exception {
        Path program = build("program");
        List<Path> before = files(program);
        assertThat(run(program.resolve("lab"), List.of(), "help").status()).isZero();
        assertThat(files(program)).isEqualTo(before);
    }

    @Test
    void aReadOnlyFolderStarts() throws Exception {
        Path program = build("program");
        Said said = run(program.resolve("lab"), asAGuest(program), "help");
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("argument=help");
    }

    @Test
    void aReadOnlyFolderThatMustBeBuiltSaysSoInASentence() throws Exception {
        Path program = build("program");
        Files.delete(program.resolve("target/lab.stamp"));
        Said said = run(program.resolve("lab"), asAGuest(program), "help");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err().lines()).hasSize(1);
        assertThat(said.err())
                .startsWith("lab: has to be built, but you may not write in " + program.toRealPath())
                .contains("copy the folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LC_ALL=C", "LC_ALL=POSIX", "LANG=C", "LC_ALL=xx_XX.UTF-8", "LC_CTYPE=C", "LANG="})
    void aTurkishNameIsReadInEveryLocale(String locale) throws Exception {
        assumeTrue(hasUtf8Locale(), "no UTF-8 locale is installed here");
        Path program = build("program");
        Said said = run(program.resolve("lab"), List.of("env", locale), "conv", "öğrenci/ışık");
        assertThat(said.out()).contains("argument=öğrenci/ışık");
    }

    @Test
    void withoutAnyUtf8LocaleASentenceSaysWhatToSet() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "elsewhere file names are UTF-8 in every locale");
        Path program = build("program");
        script("locale", "case $1 in charmap) echo ANSI_X3.4-1968 ;; *) echo C; echo POSIX ;; esac");
        Said said = run(program.resolve("lab"), List.of("env", "LC_ALL=C"), "conv", "ışık.npy");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err().lines()).hasSize(1);
        assertThat(said.err()).startsWith("lab: this locale cannot read").contains("LC_ALL=C.UTF-8");
        assertThat(run(program.resolve("lab"), List.of("env", "LC_ALL=C"), "help")
                        .out())
                .contains("argument=help");
    }

    @Test
    void aFirstStartWithoutANetworkSaysSoFirst() throws Exception {
        Path program = build("program");
        Files.delete(program.resolve("target/lab.stamp"));
        script("mvn", "cat <<'END'\n" + OFFLINE + "END\nexit 1");
        Said said = run(program.resolve("lab"), List.of(), "help");
        assertThat(said.status()).isEqualTo(1);
        List<String> lines = said.err().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).contains("needs the network", "Connect once", "~/.m2");
        assertThat(lines.get(2)).contains("target/lab.log");
        assertThat(program.resolve("target/lab.log")).content().isEqualTo(OFFLINE);
    }

    @Test
    void testsWithoutANetworkSaySoFirst() throws Exception {
        Path program = build("program");
        Files.delete(program.resolve("target/lab.stamp"));
        script("mvn", "cat <<'END'\n" + OFFLINE + "END\nexit 1");
        Said said = run(program.resolve("lab"), List.of(), "test");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines()).hasSize(3);
        assertThat(said.err().lines().toList().get(1)).contains("needs the network", "Connect once", "~/.m2");
    }

    @Test
    void testsThatLackALibraryEndWithTheSentence() throws Exception {
        Path program = build("program");
        script("mvn", "cat <<'END'\n" + OFFLINE + "END\nexit 1");
        Said said = run(program.resolve("lab"), List.of(), "test");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out()).isEqualTo(OFFLINE);
        assertThat(said.err())
                .startsWith("lab: the libraries could not be downloaded")
                .contains("needs the network");
    }

    @Test
    void aLibraryThatIsThereIsFoundInALongList() throws Exception {
        Path program = build("program");
        script("mvn", "echo tested");
        script("ldconfig", "echo 'libpangoft2-1.0.so.0 (libc6)'; seq 200000");
        Said said = run(program.resolve("lab"), List.of(), "test");
        assertThat(said.out()).isEqualTo("tested\n");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void testsThatFailAreShownAndFail() throws Exception {
        Path program = build("program");
        script("mvn", "echo '[ERROR] Tests run: 2, Failures: 1'\nexit 1");
        Said said = run(program.resolve("lab"), List.of(), "test");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out()).contains("Failures: 1");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void mavenSeesNoColonInTheFoldersName() throws Exception {
        Path program = build("a:b");
        script("mvn", "echo \"$@\"");
        Said said = run(program.resolve("lab"), List.of(), "test", "-Dtest=OneTest");
        assertThat(said.status()).isZero();
        assertThat(said.out())
                .contains(" verify -Dtest=OneTest -Dsurefire.useManifestOnlyJar=false")
                .doesNotContain("a:b");
        Path pom = Path.of(said.out().replaceAll("(?s).* -f (\\S+) .*", "$1"));
        assertThat(pom.toRealPath()).isEqualTo(program.resolve("pom.xml").toRealPath());
    }

    @Test
    void linksToFoldersThatAreGoneAreRemoved() throws Exception {
        Path program = build("a:b");
        run(program.resolve("lab"), List.of(), "help");
        Files.move(program, folder.resolve("c:d"));
        run(folder.resolve("c:d/lab"), List.of(), "help");
        List<Path> links = files(folder.resolve("home/.cache/gradientlab"));
        assertThat(links).hasSize(1);
        assertThat(links.get(0).toRealPath()).isEqualTo(folder.resolve("c:d").toRealPath());
    }

    @Test
    void anotherFailureOfTheBuildShowsWhatMavenSaid() throws Exception {
        Path program = build("program");
        Files.delete(program.resolve("target/lab.stamp"));
        script("mvn", "echo '[ERROR] A.java:[3,5] incompatible types'\nexit 1");
        Said said = run(program.resolve("lab"), List.of(), "help");
        assertThat(said.err()).contains("the build failed", "A.java:[3,5] incompatible types", "target/lab.log");
        assertThat(program.resolve("target/lab.stamp")).doesNotExist();
    }

    @Test
    void whatIsOutOfDateIsBuiltOnce() throws Exception {
        Path program = build("program");
        Files.delete(program.resolve("target/lab.stamp"));
        script("mvn", "echo build >> " + folder.resolve("builds"));
        assertThat(run(program.resolve("lab"), List.of(), "help").out()).contains("argument=help");
        assertThat(run(program.resolve("lab"), List.of(), "help").err()).isEmpty();
        assertThat(folder.resolve("builds")).content().isEqualTo("build\n");
    }

    /** A folder that was built: sources, classes, libraries and the stamp. */
    private Path build(String name) throws IOException {
        Path program = Files.createDirectories(folder.resolve(name));
        Files.copy(Path.of("lab"), program.resolve("lab"));
        allow(program.resolve("lab"), "rwxr-xr-x");
        Files.writeString(program.resolve("pom.xml"), "<project/>");
        Files.createDirectories(program.resolve("src/main/java"));
        Files.createDirectories(program.resolve("target/lib"));
        Path classes = Files.createDirectories(program.resolve("target/classes/gradientlab/app"));
        Files.copy(compiled.resolve("gradientlab/app/Launcher.class"), classes.resolve("Launcher.class"));
        Files.copy(Path.of("src/main/resources/gradientlab/app/java.options"), classes.resolve("java.options"));
        Files.writeString(program.resolve("target/lab.stamp"), "");
        return program;
    }

    /** The words that start a command as somebody who may not write in the folder. */
    private static List<String> asAGuest(Path program) throws Exception {
        if ("root".equals(System.getProperty("user.name"))) { // root may write everywhere
            assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "root without setpriv cannot be somebody else");
            return List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        }
        allow(program.resolve("target"), "r-xr-xr-x");
        allow(program, "r-xr-xr-x");
        return List.of();
    }

    private static boolean hasUtf8Locale() throws Exception {
        Process locale = new ProcessBuilder("locale", "-a").start();
        String all = new String(locale.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        return all.toLowerCase(java.util.Locale.ROOT).contains(".utf");
    }

    private void script(String name, String lines) throws IOException {
        Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + lines + "\n");
        allow(file, "rwxr-xr-x");
    }

    /** @param before words before the script's name, such as those of env */
    private Said run(Path lab, List<String> before, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(before);
        if (lab.isAbsolute() || !before.isEmpty()) {
            command.add("bash");
            command.add(lab.toString());
        } else {
            command.add("env"); // looks on the PATH given here, not on ours
            command.add(lab.toString());
        }
        Path names = Files.writeString(folder.resolve("arguments"), String.join("\n", arguments) + "\n");
        command.addAll(
                0, List.of("bash", "-c", "mapfile -t given <\"$0\"; exec \"$@\" \"${given[@]}\"", names.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LAB_"));
        builder.environment().remove("XDG_CACHE_HOME");
        builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .put("HOME", Files.createDirectories(folder.resolve("home")).toString());
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> !file.equals(folder)).sorted().toList();
        }
    }

    private static void allow(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
