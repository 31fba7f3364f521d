package gradientlab.control;

import javafx.application.Application;

/** Prints frames a second and FX-thread time of the charts under full load; needs a display. Run by hand. */
public final class ControlBench {
    private ControlBench() {}

    public static void main(String[] args) {
        Application.launch(BenchApplication.class, args);
    }
}
