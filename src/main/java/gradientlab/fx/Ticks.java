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
        return ticked.lens(list -> list.contains(one), (list, wanted) -> with(list, all, one, wanted));
    }

    /** What is ticked when one of several is, or is not any more; in the order of all. */
    public static <T> List<T> with(List<T> ticked, List<T> all, T one, boolean wanted) {
        return all.stream()
                .filter(each -> each.equals(one) ? wanted : ticked.contains(each))
                .toList();
    }
}
