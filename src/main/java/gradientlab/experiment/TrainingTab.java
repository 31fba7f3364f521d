package gradientlab.experiment;

import gradientlab.desk.SideBarModel;
import gradientlab.desk.SideBarState;
import gradientlab.desk.TrainingDesk;
import gradientlab.fx.StateProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What the tabs that train networks on images answer alike: the main button, the runs shown, what is remembered. Their
 * run button's id is {@code ID-run}.
 *
 * @param <M> its view model
 * @param <S> everything its controls set
 */
public abstract class TrainingTab<M, S extends Record> extends Tab<M, S> {
    private final TrainingDesk desk;
    private final Function<M, SideBarModel> sideBar;

    /**
     * @param desk where its runs are
     * @param sideBar the part of the view model that every training tab has; the others as {@link Tab}'s
     */
    protected TrainingTab(
            TrainingDesk desk,
            String id,
            String icon,
            Supplier<M> model,
            Function<M, StateProperty<S>> state,
            Function<M, SideBarModel> sideBar) {
        super(id, icon, model, state);
        this.desk = desk;
        this.sideBar = sideBar;
        desk.nameOrigin(id, this::title);
    }

    /** The side bar's settings have their names already. */
    @Override
    protected final String nameOf(String component) {
        return SideBarState.name(component).orElseGet(() -> super.nameOf(component));
    }

    protected final TrainingDesk desk() {
        return desk;
    }

    protected final SideBarModel sideBar() {
        return sideBar.apply(model());
    }

    /** Keys beside that of the run button. */
    protected List<Shortcut> moreShortcuts() {
        return List.of();
    }

    @Override
    public final List<Shortcut> shortcuts() {
        List<Shortcut> all = new ArrayList<>();
        all.add(shortcut("Shortcut+Enter", "run", this::start));
        all.addAll(moreShortcuts());
        return all;
    }

    /** The tab's settings, the runs shown in its charts, and how smooth. */
    @Override
    public final List<Stateful<?>> remembered() {
        return List.of(
                stateful().orElseThrow(), new Stateful<>(sideBar().shown().memory(), UnaryOperator.identity()));
    }

    @Override
    public final List<String> endedRuns() {
        return made().map(model -> sideBar().shown().ended()).orElse(List.of());
    }

    @Override
    public final boolean startable() {
        return true;
    }

    @Override
    public final void start() {
        sideBar().run();
    }

    @Override
    public void activate() {
        sideBar().activate();
    }

    /** Training goes on; pictures of it wait. */
    @Override
    public void deactivate() {
        made().ifPresent(model -> sideBar().deactivate());
    }
}
