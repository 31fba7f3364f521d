package gradientlab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.training.CourseNetworks;
import gradientlab.training.xor.XorConfig;
import gradientlab.training.xor.XorEngine;
import gradientlab.training.xor.XorLearner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchTest {
    private static final BenchRow STEP = new BenchRow("xor", "step", 0.06, "ms").against("NumPy", 0.24);

    @Test
    void less_time_and_more_per_second_are_better() {
        assertThat(STEP.timesBetter()).isEqualTo(4);
        assertThat(new BenchRow("g", "n", 50, "epochs/s").against("x", 100).timesBetter())
                .isEqualTo(0.5);
        assertThat(new BenchRow("g", "n", 50, "epochs/s").timesBetter()).isNull();
    }

    @Test
    void the_processor_is_named_where_the_system_says_it(@TempDir Path folder) throws IOException {
        Path info = Files.writeString(folder.resolve("cpuinfo"), "processor\t: 0\nmodel name\t: Some CPU @ 3 GHz\n");
        assertThat(Machine.processor(info)).isEqualTo("Some CPU @ 3 GHz");
        assertThat(Machine.processor(folder.resolve("absent"))).isNotBlank();
        assertThat(Machine.describe()).contains("cores", "vectors");
    }

    @Test
    void a_row_as_json_has_its_baseline_or_null() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode row = mapper.readTree(mapper.writeValueAsString(STEP.withNote("median")));
        assertThat(row.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("group", "name", "value", "unit", "baseline", "note", "times_better");
        assertThat(row.at("/baseline/label").textValue()).isEqualTo("NumPy");
        assertThat(row.at("/baseline/value").doubleValue()).isEqualTo(0.24);
        assertThat(row.get("note").textValue()).isEqualTo("median");
        JsonNode alone = mapper.readTree(mapper.writeValueAsString(new BenchRow("g", "n", 1, "ms")));
        assertThat(alone.get("baseline").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0.058149, 0.0581",
        "71.249, 71.2",
        "14349, 14300",
        "402.1, 402",
        "80, 80",
        "1e-7, 0.0000001",
        "NaN, NaN"
    })
    void numbers_have_three_digits_and_no_exponent(double number, String shown) {
        assertThat(new java.math.BigDecimal(BenchRow.threeDigits(number).replace("NaN", "0")))
                .isEqualByComparingTo(new java.math.BigDecimal(shown.replace("NaN", "0")));
        assertThat(BenchRow.threeDigits(number)).doesNotContain("E");
    }

    @Test
    void the_table_is_aligned_under_its_heading() {
        List<String> table = BenchRow.table(List.of(STEP, new BenchRow("convolution", "a longer name", 1234, "us")));
        assertThat(table).hasSize(3);
        assertThat(table.get(1)).contains("NumPy 0.240 ms (4.00x)");
        int value = table.get(0).indexOf("value") + "value".length();
        assertThat(table.get(1).substring(0, value)).endsWith(" ms");
        assertThat(table.get(2).substring(0, value)).endsWith("1230 us");
    }

    @Test
    void what_was_not_measured_says_so_where_the_number_would_stand() throws IOException {
        BenchRow row = new BenchRow("xor", "step", 0.06, "ms")
                .against(new BenchRow.Baseline("NumPy not measured here: install python3-numpy (Debian)", null));
        assertThat(row.timesBetter()).isNull();
        assertThat(BenchRow.table(List.of(row)).get(1))
                .contains("NumPy not measured here: install python3-numpy (Debian)")
                .doesNotContain("null");
        ObjectMapper mapper = new ObjectMapper();
        JsonNode json = mapper.readTree(mapper.writeValueAsString(row));
        assertThat(json.at("/baseline/value").isNull()).isTrue();
        assertThat(json.get("times_better").isNull()).isTrue();
    }

    @Test
    void the_stopwatch_runs_the_work_often() {
        AtomicInteger calls = new AtomicInteger();
        assertThat(Stopwatch.seconds(calls::incrementAndGet)).isPositive();
        assertThat(calls.get()).isGreaterThan(1000);
    }

    @Test
    void measuring_a_step_closes_its_engine() {
        XorConfig config = XorConfig.course(HiddenActivation.SIGMOID);
        AtomicInteger steps = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        XorEngine counting = new XorEngine() {
            @Override
            public void step(double[][] x, double[][] t, int n, double learningRate) {
                assertThat(n).isEqualTo(1000);
                steps.incrementAndGet();
            }

            @Override
            public gradientlab.nn.Parameters parameters() {
                return XorLearner.initialParameters(config);
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        XorBench.fullStep(counting);
        assertThat(steps.get()).isGreaterThan(100);
        assertThat(closed).hasValue(1);
    }

    @Test
    void runs_side_by_side_are_measured_as_the_command_line_trains_them() throws IOException {
        for (int cores : new int[] {1, 2}) {
            assertThat(SideBySideBench.stepsPerSecond(List.of(CourseNetworks.MLP_1, CourseNetworks.MLP_2), cores, 1))
                    .isPositive();
        }
    }

    /** Prints its arguments, a property and a variable; or fails. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            if (arguments[0].equals("fail")) {
                System.exit(3);
            }
            System.out.println(
                    arguments[0] + " " + System.getProperty("bench.test") + " " + System.getenv("BENCH_TEST"));
        }
    }

    @Test
    void a_child_process_has_our_class_path_and_its_own_settings() throws IOException {
        assertThat(ChildJvm.run(Child.class, List.of("-Dbench.test=yes"), Map.of("BENCH_TEST", "too"), "hello"))
                .isEqualToIgnoringNewLines("hello yes too\n");
    }

    @Test
    void a_child_process_that_fails_is_said_so() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ChildJvm.run(Child.class, List.of(), Map.of(), "fail"))
                .withMessageContaining("status 3");
    }
}
