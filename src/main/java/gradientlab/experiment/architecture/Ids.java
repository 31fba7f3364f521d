package gradientlab.experiment.architecture;

import gradientlab.control.Parts;

/** Node ids of the tab. */
final class Ids {
    private Ids() {}

    static String of(String name) {
        return ArchitectureViewModel.ORIGIN + "-" + name;
    }

    static String of(String name, Enum<?> constant) {
        return of(name + "-" + Parts.id(constant));
    }
}
