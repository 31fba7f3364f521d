package gradientlab.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.json.NumberArray;
import gradientlab.json.Refused;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from elsewhere and is not what it says: every time one sentence, and never a stack trace or a hang. */
class HostileShareTest {
    enum Way {
        UP,
        DOWN
    }

    /** One of everything that a state can have. */
    record Sample(
            int count, double rate, boolean on, String name, Way way, long seed, NumberArray pixels, Inner inner) {}

    record Inner(List<Integer> places) {
        Inner {
            places = List.copyOf(places);
            if (places.contains(13)) {
                throw new InvalidSetting("places", "Thirteen is no place.");
            }
        }
    }

    private static final Sample GOOD = new Sample(
            3,
            0.1,
            true,
            "tiny",
            Way.DOWN,
            Long.MAX_VALUE,
            new NumberArray(0, -0.0, 1.5, 255),
            new Inner(List.of(1, 2)));
    private static final String STATE = "{'count':3,'rate':0.1,'on':true,'name':'tiny','way':'DOWN','seed':5,"
            + "'pixels':[0,1.5],'inner':{'places':[1,2]}}";

    @TempDir
    private Path folder;

    @BeforeEach
    void english() {
        Language.use(Language.ENGLISH);
    }

    private static String envelope(String state) {
        return ("{'format':'gradientlab','version':1,'experiment':'sample','state':" + state + "}").replace('\'', '"');
    }

    private static String packed(byte[] json) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(9, true))) {
            out.write(json);
        }
        return line("1", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray()));
    }

    private static String line(String version, String payload) {
        CRC32 sum = new CRC32();
        sum.update(payload.getBytes(StandardCharsets.US_ASCII));
        return "gradientlab:" + version + ":" + payload + ":" + String.format("%08x", sum.getValue());
    }

    private static String packed(String json) throws IOException {
        return packed(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuses(String text, String words) {
        assertThatThrownBy(() -> ShareText.decode(text).stateAs(Sample.class))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words)
                .satisfies(HostileShareTest::isASentence);
    }

    private static void isASentence(Throwable refused) {
        assertThat(refused.getMessage())
                .doesNotContain("\n", "Exception", "gradientlab.", "com.fasterxml")
                .hasSizeBetween(20, 250)
                .matches("(?s)[A-Z\"].*\\.");
    }

    @Test
    void whatIsSharedComesBackToTheLastBit() throws Exception {
        SharedExperiment shared = SharedExperiment.of("sample", Lesson.NONE, GOOD);
        String text = ShareText.encode(shared);
        assertThat(text).startsWith("gradientlab:1:").doesNotContain(" ", "\n", "+", "/", "=");
        assertThat(ShareText.decode(text).stateAs(Sample.class)).isEqualTo(GOOD);
        String wrapped = "  " + text.replaceAll("(.{40})", "$1\r\n") + "\n";
        assertThat(ShareText.decode(wrapped).stateAs(Sample.class)).isEqualTo(GOOD);

        Path file = folder.resolve("sample.lab.json");
        ShareFile.write(file, shared);
        assertThat(ShareFile.read(file).stateAs(Sample.class)).isEqualTo(GOOD);
        assertThat(Files.list(folder)).containsExactly(file);
        Files.writeString(file, wrapped);
        assertThat(ShareFile.read(file).stateAs(Sample.class)).isEqualTo(GOOD);
    }

    @Test
    void aLessonComesAlong() throws Exception {
        Lesson lesson = new Lesson("Öğle", "Predict,\nthen run.", true, List.of("xor-seed"), List.of("xor-weight-*"));
        SharedExperiment back = ShareText.decode(ShareText.encode(SharedExperiment.of("sample", lesson, GOOD)));
        assertThat(back.lesson()).isEqualTo(lesson);
        assertThat(lesson.locks("xor-seed")).isTrue();
        assertThat(lesson.locks("xor-seeds")).isFalse();
        assertThat(lesson.hides("xor-weight-1-2")).isTrue();
        assertThat(lesson.hides("xor-seed")).isFalse();
    }

    @Test
    void mangledTextsAreTold() throws Exception {
        String good = ShareText.encode(SharedExperiment.of("sample", Lesson.NONE, GOOD));
        refuses("", "must begin with \"gradientlab:\"");
        refuses("hello", "must begin with \"gradientlab:\"");
        refuses("gradientlab:", "another version");
        refuses("gradientlab:1", "end of the text is missing");
        refuses(good.substring(0, good.length() - 3), "end of the text is missing");
        refuses(good.substring(0, good.length() / 2), "end of the text is missing");
        refuses(good + "x", "end of the text is missing");
        refuses(good + ":x", "end of the text is missing");
        int middle = good.length() / 2;
        char other = good.charAt(middle) == 'A' ? 'B' : 'A';
        refuses(good.substring(0, middle) + other + good.substring(middle + 1), "checksum");
        refuses(good.replaceFirst(".{8}$", "00000000"), "checksum");
        refuses(good.replaceFirst(":1:", ":2:"), "format 2");
        refuses(good.replaceFirst(":1:", ":\u202e\u0007" + "9".repeat(5000) + ":"), "another version");
        refuses(line("1", "!!!!"), "checksum");
        refuses(line("1", "AAAA"), "checksum");
        refuses(line("1", ""), "checksum");
    }

    @Test
    void largeTextsAndBombsAreTold() throws Exception {
        refuses("gradientlab:1:" + "A".repeat(300_000) + ":00000000", "too long");
        byte[] spaces = new byte[100 << 20];
        java.util.Arrays.fill(spaces, (byte) ' ');
        String bomb = packed(spaces);
        assertThat(bomb.length()).isLessThan(ShareText.MOST_CHARACTERS);
        refuses(bomb, "far more than any experiment needs");
        refuses(packed(envelope("[".repeat(100_000))), "beyond what the lab reads");
        refuses(packed(envelope("{'count':" + "1".repeat(100_000) + "}")), "beyond what the lab reads");
        refuses(packed(envelope("{'name':'" + "x".repeat(100_000) + "'}")), "beyond what the lab reads");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'count':3 | 'count':3.5 | count",
                "'count':3 | 'count':'3' | count",
                "'count':3 | 'count':99999999999 | too large",
                "'count':3 | 'count':null | count",
                "'count':3 | 'count':{} | count",
                "'count':3 | 'count':[3] | count",
                "'count':3 | 'count':true | count",
                "'count':3, | | count",
                "'count':3 | 'count':3,'count':4 | damaged",
                "'count':3 | 'count':3,'kount':4 | kount",
                "'count':3 | 'count':3,'@class':'java.lang.Runtime' | @class",
                "'rate':0.1 | 'rate':NaN | damaged",
                "'rate':0.1 | 'rate':Infinity | damaged",
                "'rate':0.1 | 'rate':'NaN' | rate",
                "'rate':0.1 | 'rate':'-Infinity' | rate",
                "'rate':0.1 | 'rate':1e999 | rate",
                "'rate':0.1 | 'rate':'0.1' | rate",
                "'rate':0.1 | 'rate':false | rate",
                "'on':true | 'on':1 | on",
                "'on':true | 'on':'true' | on",
                "'name':'tiny' | 'name':7 | name",
                "'name':'tiny' | 'name':null | name",
                "'way':'DOWN' | 'way':1 | way",
                "'way':'DOWN' | 'way':'1' | 1",
                "'way':'DOWN' | 'way':'down' | down",
                "'way':'DOWN' | 'way':'' | way",
                "'way':'DOWN' | 'way':'SIDEWAYS' | SIDEWAYS",
                "'seed':5 | 'seed':1e30 | seed",
                "'seed':5 | 'seed':99999999999999999999 | too large",
                "[0,1.5] | [0,1e999] | pixels",
                "[0,1.5] | [0,'NaN'] | pixels",
                "[0,1.5] | [0,[1]] | pixels",
                "[0,1.5] | [0,null] | pixels",
                "[0,1.5] | 'AAAA' | pixels",
                "[1,2] | [1,13] | Thirteen is no place.",
                "[1,2] | [1,null] | ",
                "[1,2] | ['1'] | places",
            })
    void wrongSettingsAreNamed(String good, String bad, String words) throws IOException {
        String state = STATE.replace(good, bad == null ? "" : bad);
        assertThat(state).isNotEqualTo(STATE);
        refuses(packed(envelope(state)), words == null ? "" : words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "[]",
                "{}",
                "{'format':'other'}",
                "{'format':'gradientlab'}",
                "{'format':'gradientlab','version':2,'experiment':'sample','state':{}}",
                "{'format':'gradientlab','version':'1','experiment':'sample','state':{}}",
                "{'format':'gradientlab','version':1,'state':{}}",
                "{'format':'gradientlab','version':1,'experiment':'../../etc/passwd','state':{}}",
                "{'format':'gradientlab','version':1,'experiment':7,'state':{}}",
                "{'format':'gradientlab','version':1,'experiment':'sample'}",
                "{'format':'gradientlab','version':1,'experiment':'sample','state':[]}",
                "{'format':'gradientlab','version':1,'experiment':'sample','state':null}",
                "{'format':'gradientlab','version':1,'experiment':'sample','state':{}}",
                "{'format':'gradientlab','version':1,'experiment':'sample','state':{},'run':'rm'}",
                "{'format':'gradientlab','version':1,'experiment':'sample','state':{}} {}",
                "{'format':'gradientlab','version':1,'experiment':'sample','state':{}",
                "{'format':'gradientlab','version':1,'experiment':'sample','lesson':null,'state':{}}",
                "{'format':'gradientlab','version':1,'experiment':'sample','lesson':{},'state':{}}",
                "{'format':'gradientlab','version':1,'experiment':'sample','state':{},'lesson':"
                        + "{'title':'a\\nb','note':'','start':false,'locked':[],'hidden':[]}}",
                "{'format':'gradientlab','version':1,'experiment':'sample','state':{},'lesson':"
                        + "{'title':'','note':'','start':false,'locked':['#a .b'],'hidden':[]}}",
                "{'format':'gradientlab','version':1,'experiment':'sample','state':{},'lesson':"
                        + "{'title':'','note':'','start':false,'locked':[null],'hidden':[]}}",
            })
    void wrongEnvelopesAreTold(String json) throws IOException {
        refuses(packed(json.replace('\'', '"')), "");
    }

    @Test
    void filesThatAreNoneAreTold() throws Exception {
        refusesFile(folder.resolve("absent.lab.json"), "no file absent.lab.json");
        refusesFile(folder, "no ordinary file");
        refusesFile(Files.write(folder.resolve("a"), new byte[3 << 20]), "too large");
        refusesFile(Files.write(folder.resolve("b"), new byte[] {(byte) 0xff, 0, 1}), "no shared experiment");
        refusesFile(Files.write(folder.resolve("c"), new byte[0]), "no shared experiment");
        refusesFile(Files.writeString(folder.resolve("d"), "{ \"format\": "), "damaged");
        refusesFile(Files.writeString(folder.resolve("e"), "{}"), "no shared experiment");
        if (Files.exists(Path.of("/dev/zero"))) {
            refusesFile(Path.of("/dev/zero"), "no ordinary file");
        }
    }

    private static void refusesFile(Path file, String words) {
        assertThatThrownBy(() -> ShareFile.read(file))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words)
                .satisfies(HostileShareTest::isASentence);
    }

    @Test
    void whatNobodyCouldOpenIsNotMade() throws Exception {
        Sample huge =
                new Sample(1, 1, true, "", Way.UP, 1, new NumberArray(new double[2_000_000]), new Inner(List.of()));
        assertThatThrownBy(() -> SharedExperiment.of("sample", Lesson.NONE, huge))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("more than can be shared");
        Sample nan = new Sample(1, Double.NaN, true, "", Way.UP, 1, NumberArray.EMPTY, new Inner(List.of()));
        assertThatThrownBy(() -> SharedExperiment.of("sample", Lesson.NONE, nan))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not finite");
        double[] noise = new java.util.Random(1).doubles(50_000).toArray();
        SharedExperiment noisy = SharedExperiment.of(
                "sample",
                Lesson.NONE,
                new Sample(1, 1, true, "", Way.UP, 1, new NumberArray(noise), new Inner(List.of())));
        assertThatThrownBy(() -> ShareText.encode(noisy))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("save it as a file");
        Path file = folder.resolve("noise.lab.json");
        ShareFile.write(file, noisy);
        assertThat(ShareFile.read(file).stateAs(Sample.class).pixels().values()).isEqualTo(noise);
    }
}
