package gradientlab.cli;

import gradientlab.bench.Bench;
import gradientlab.bench.BenchRow;
import gradientlab.bench.Machine;
import gradientlab.nn.InvalidSetting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./lab bench}: measures the lab on this machine and prints a table. */
@Command(
        name = "bench",
        description = "Measures the lab's speed on this machine (a minute or more; let nothing else run).")
final class BenchCommand implements Callable<Integer> {
    @Mixin
    private Common common;

    @Option(names = "--only", paramLabel = "GROUP", description = "Measure one group of rows only.")
    private String only;

    @Override
    public Integer call() throws Exception {
        List<Bench> chosen = chosen();
        common.note(Machine.describe());
        List<BenchRow> rows = new CopyOnWriteArrayList<>();
        try (SignalMonitor signals = new SignalMonitor(common::note, 0, () -> common.interrupted(json(rows)))) {
            for (Bench group : chosen) {
                common.note("measuring " + group.group() + "...");
                rows.addAll(group.rows().call());
            }
            BenchRow.table(rows).forEach(common::say);
            common.result(json(rows));
            return 0;
        }
    }

    private static LinkedHashMap<String, Object> json(List<BenchRow> rows) {
        LinkedHashMap<String, Object> json = new LinkedHashMap<>();
        json.put("rows", rows);
        return json;
    }

    private List<Bench> chosen() {
        if (only == null) {
            return Bench.ALL;
        }
        List<Bench> chosen =
                Bench.ALL.stream().filter(group -> group.group().equals(only)).toList();
        if (chosen.isEmpty()) {
            throw new InvalidSetting(
                    "only",
                    "--only " + only + ": there is no such group. Choose one of: "
                            + Bench.ALL.stream().map(Bench::group).collect(Collectors.joining(", ")) + ".");
        }
        return chosen;
    }
}
