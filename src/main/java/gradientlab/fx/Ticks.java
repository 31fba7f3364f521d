package gradientlab.fx;

import java.util.List;

/** Tick boxes of a state that lists what is ticked. */
public final class Ticks {
    private Ticks() {}

    /**
     * Whether one of several is in the list.
     *
     * @param all in the order that the list keeps
     */
    public static <T> StateProperty<Boolean> of(StateProperty<List<T>> ticked, List<T> all, T one) {
        return ticked.lens(
                list -> list.contains(one),
                (list, wanted) -> all.stream()
                        .filter(each -> each.equals(one) ? wanted : list.contains(each))
                        .toList());
    }
}
