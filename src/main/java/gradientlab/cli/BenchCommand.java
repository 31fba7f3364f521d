package gradientlab.cli;

import gradientlab.nn.InvalidSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./lab bench}: measures the lab on this machine and prints a table. */
@Command(
        name = "bench",
        description = "Measures the lab's speed on this machine (a minute or more; let nothing else run).")
final class BenchCommand implements Callable<Integer> {
    /** One group of rows; new ones are one line in {@link #GROUPS}. */
    private record Group(String name, Callable<List<BenchRow>> rows) {}

    private static final List<Group> GROUPS = List.of(
            new Group("xor", XorBench::rows),
            new Group("conv", ConvBench::rows),
            new Group("nets", NetworkBench::rows),
            new Group("window", WindowBenchRows::rows),
            new Group("training", TrainingBenchRows::rows));

    @Mixin
    private Common common;

    @Option(names = "--only", paramLabel = "GROUP", description = "Measure one group of rows only.")
    private String only;

    @Override
    public Integer call() throws Exception {
        List<Group> chosen = chosen();
        common.note(String.format(
                Locale.ROOT,
                "Java %s, %s %s, %d cores; medians.",
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors()));
        List<BenchRow> rows = new ArrayList<>();
        for (Group group : chosen) {
            common.note("measuring " + group.name() + "...");
            rows.addAll(group.rows().call());
        }
        table(rows).forEach(common::say);
        common.result("rows", rows);
        return 0;
    }

    private List<Group> chosen() {
        if (only == null) {
            return GROUPS;
        }
        List<Group> chosen =
                GROUPS.stream().filter(group -> group.name().equals(only)).toList();
        if (chosen.isEmpty()) {
            throw new InvalidSetting(
                    "only",
                    "--only " + only + ": there is no such group. Choose one of: "
                            + GROUPS.stream().map(Group::name).collect(Collectors.joining(", ")) + ".");
        }
        return chosen;
    }

    /** The rows as aligned text, one line a row, with a heading. */
    static List<String> table(List<BenchRow> rows) {
        List<String[]> cells = new ArrayList<>();
        cells.add(new String[] {"group", "what", "value", "compared with", "note"});
        for (BenchRow row : rows) {
            cells.add(new String[] {
                row.group(),
                row.name(),
                BenchRow.threeDigits(row.value()) + " " + row.unit(),
                comparison(row),
                row.note()
            });
        }
        int[] widths = new int[cells.get(0).length];
        for (String[] line : cells) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line[column].length());
            }
        }
        return cells.stream()
                .map(line -> String.format(
                                "%-" + widths[0] + "s  %-" + widths[1] + "s  %" + widths[2] + "s  %-" + widths[3]
                                        + "s  %s",
                                (Object[]) line)
                        .stripTrailing())
                .toList();
    }

    private static String comparison(BenchRow row) {
        if (row.baseline() == null) {
            return "";
        }
        return row.timesBetter() == null
                ? row.baseline().label()
                : row.baseline().label() + " "
                        + BenchRow.threeDigits(row.baseline().value()) + " " + row.unit() + " ("
                        + BenchRow.threeDigits(row.timesBetter()) + "x)";
    }
}
