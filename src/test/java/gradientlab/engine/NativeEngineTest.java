package gradientlab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NativeEngineTest {
    @Test
    void threads_leave_a_core_for_the_window() {
        assertThat(NativeEngine.prepare().threads())
                .isBetween(1, Runtime.getRuntime().availableProcessors());
        assertThat(Cores.besideWindow()).isPositive();
    }

    @Test
    void one_dnn_is_in_use_where_its_build_is_loaded() {
        NativeEngine.Status status = NativeEngine.prepare();
        assertThat(status.oneDnn()).isEqualTo(status.library().contains("onednn"));
    }

    @Test
    void the_description_names_the_library_and_the_path() {
        NativeEngine.Status status = NativeEngine.prepare();
        assertThat(NativeEngine.describe())
                .contains(status.library())
                .contains(status.oneDnn() ? "oneDNN convolution" : "no oneDNN")
                .contains(status.threads() + " thread");
    }

    @Test
    void asking_twice_gives_the_same_answer() {
        assertThat(NativeEngine.prepare()).isSameAs(NativeEngine.prepare());
    }
}
