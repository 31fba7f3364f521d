package gradientlab.experiment.architecture;

import java.util.Locale;

/** Node ids of the tab. */
final class Ids {
    private Ids() {}

    static String of(String name) {
        return ArchitectureViewModel.ID + "-" + name;
    }

    static String of(String name, Enum<?> constant) {
        return of(name + "-" + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
