package gradientlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    @TempDir
    Path folder;

    @Test
    void writesTheReportAndRepeatsARunFromItsFile() throws Exception {
        Path out = folder.resolve("report");
        Path notes = Files.writeString(folder.resolve("my notes.txt"), "# Seen\n\nIt learns.");
        Cli report = Cli.run(
                "report",
                "--out",
                out.toString(),
                "--json",
                "--data-dir",
                folder.toString(),
                "--title",
                "Homework 1",
                "--name",
                "A. Student",
                "--notes",
                notes.toString());
        assertThat(report.status()).isZero();
        JsonNode json = report.json();
        assertThat(json.get("stored_runs")).isEmpty();
        assertThat(json.get("left_out")).isEmpty();
        assertThat(Path.of(json.get("html").asText()))
                .content()
                .contains("<h1>Homework 1</h1>", "<dd>A. Student</dd>", "<h3>Seen</h3>", "<p>It learns.</p>")
                .doesNotContain("Discussion");
        assertThat(json.get("figures")).hasSizeGreaterThan(10).allSatisfy(figure -> {
            assertThat(Path.of(figure.get("svg").asText())).exists();
            assertThat(Path.of(figure.get("png").asText())).exists();
            assertThat(Path.of(figure.get("csv").get(0).asText())).exists();
        });
        assertThat(Path.of(json.get("html").asText())).exists();
        assertThat(Path.of(json.get("pdf").asText())).exists();
        assertThat(report.err()).contains("XOR sigmoid").contains("report.pdf");

        Cli again = Cli.run("run", "file", out.resolve("runs/xor-relu.json").toString(), "--json");
        Cli direct = Cli.run("run", "xor", "--activation", "relu", "--json");
        assertThat(again.json().get("train_loss")).isEqualTo(direct.json().get("train_loss"));
    }

    @Test
    void badUsageIsOneLine() throws Exception {
        assertThat(Cli.run("report").status()).isEqualTo(2);
        assertThat(Cli.run("report", "--out", "x", "--language", "klingon").status())
                .isEqualTo(2);
        Path file = Files.writeString(folder.resolve("file"), "");
        Cli taken = Cli.run("report", "--out", file.toString(), "--data-dir", folder.toString());
        assertThat(taken.status()).isEqualTo(1);
        assertThat(taken.err()).contains("is a file, not a folder");
        String out = folder.resolve("never").toString();
        Cli unknown = Cli.run("report", "--out", out, "--data-dir", folder.toString(), "--runs", "20200101-000000-x,y");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err()).contains("20200101-000000-x").hasLineCount(1);
        assertThat(Path.of(out)).doesNotExist();
        assertThat(Cli.run("report", "--out", out, "--quick", "--runs", "x").status())
                .isEqualTo(2);
        Cli noNotes = Cli.run("report", "--out", out, "--data-dir", folder.toString(), "--notes", "nowhere.txt");
        assertThat(noNotes.status()).isEqualTo(1);
        assertThat(noNotes.err()).contains("There is no file nowhere.txt");
        Cli noRun = Cli.run("run", "file", file.toString());
        assertThat(noRun.status()).isEqualTo(1);
        assertThat(noRun.err()).contains("is no run file");
    }
}
