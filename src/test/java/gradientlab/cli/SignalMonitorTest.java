package gradientlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalMonitorTest {
    @Test
    void progress_is_a_line_for_each_step_and_each_tenth_of_it() {
        List<String> lines = new ArrayList<>();
        try (SignalMonitor monitor = new SignalMonitor(lines::add, 0, () -> {})) {
            for (int percent = 0; percent <= 30; percent++) {
                monitor.update(percent / 100.0, "Downloading x.gz: " + percent + " of 100 MB");
            }
            monitor.update(-1, "Not from there: it is down.");
            monitor.update(0, "Verifying");
            monitor.update(0.05, "Verifying");
            assertThat(monitor.cancelled()).isFalse();
        }
        assertThat(lines)
                .containsExactly(
                        "Downloading x.gz: 0 of 100 MB (0 %)",
                        "Downloading x.gz: 10 of 100 MB (10 %)",
                        "Downloading x.gz: 20 of 100 MB (20 %)",
                        "Downloading x.gz: 30 of 100 MB (30 %)",
                        "Not from there: it is down...",
                        "Verifying (0 %)");
    }
}
